// The size of every kind of page, as a browser that takes brotli receives it, against the budgets. Over budget fails.
import { start } from "./server.mjs";
import { get as httpGet } from "node:http";

const kB = 1000;
/** An answer with everything on it: two branches, something urgent, something else. */
const ANSWER = "/boom/antwoord?tak=geld&tak=wonen&wijk=WK091733&wat=anders";
const server = await start(3178);

/** Bytes on the wire of one answer with brotli, and its text. */
function get(path) {
  return new Promise((resolve, reject) => {
    httpGet(`${server.address}${path}`, { headers: { "accept-encoding": "br" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answers ${answer.statusCode}`));
        resolve(Buffer.concat(parts).length);
      });
    }).on("error", reject);
  });
}

async function addresses(path) {
  const html = await (await fetch(`${server.address}${path}`)).text();
  const links = (pattern) => [...html.matchAll(pattern)].map((match) => match[1]);
  return {
    css: links(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).concat(links(/<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g)),
    fonts: links(/<link[^>]*href="([^"]+\.woff2)"/g),
    wasm: [...new Set(html.match(/\/pkg\/[\w.-]+\.wasm/g) ?? [])],
    scripts: [...new Set(html.match(/\/(pkg|vendor)\/[\w./-]+\.js/g) ?? [])],
    spots: links(/href="(\/plek\/[\w-]+)"/g),
  };
}

const sum = async (paths) => (await Promise.all([...new Set(paths)].map(get))).reduce((all, one) => all + one, 0);
const rows = [];
const check = (what, bytes, budget) => rows.push({ what, bytes, budget, ok: bytes <= budget });

try {
  const map = await addresses("/kaart");
  const css = await sum(map.css);
  const tree = ["/boom", "/boom/vraag", ANSWER, "/boom/geld", "/aanbod/schuldhulp", "/aanspreekpersoon/heerlen-centrum"];
  const pages = ["/", "/kaart", map.spots[0], "/wijk/heerlen-centrum", "/wijken", "/over", "/privacy", "/en/kaart", ...tree, "/en/boom"];
  for (const page of pages) check(`HTML + CSS of ${page}`, (await get(page)) + (await sum((await addresses(page)).css)), 14 * kB);
  const client = await sum(map.wasm);
  check("WASM of /kaart", client, 80 * kB);
  const whole = (await get("/kaart")) + css + client + (await sum([...map.scripts, ...map.fonts]));
  check("everything of /kaart on a cold cache, without tiles", whole, 130 * kB);
  for (const page of pages.filter((path) => !path.endsWith("/kaart"))) {
    check(`WASM and scripts of ${page}`, await sum([...(await addresses(page)).wasm, ...(await addresses(page)).scripts]), 0);
  }
} finally {
  await server.stop();
}

for (const { what, bytes, budget, ok } of rows) {
  console.log(`${ok ? "ok  " : "OVER"} ${(bytes / kB).toFixed(1).padStart(6)} kB of ${(budget / kB).toFixed(0).padStart(3)}  ${what}`);
}
process.exit(rows.every((row) => row.ok) ? 0 : 1);
