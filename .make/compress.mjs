// Puts a brotli copy beside every file of the site that shrinks by it, so that the server need not do it at each start.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const shrinks = /\.(css|js|wasm|svg|json|txt|webmanifest)$/;

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

for (const path of files(process.argv[2])) {
  if (!shrinks.test(path)) continue;
  const bytes = readFileSync(path);
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  if (packed.length < bytes.length) writeFileSync(`${path}.br`, packed);
}
