// A real server for the journeys: the release binary with demo data on a new SQLite file, at a fixed moment.
//
// The moment is Tuesday 24 November 2026, 10:05 in Heerlen, so that "open now" is the same in every run.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const binary = process.env.BUURTBOOM_BINARY ?? join(root, "target/release/buurtboom");

/** Starts a server and waits until it can serve. Gives its address and a function that ends it. */
export async function start(port) {
  const folder = mkdtempSync(join(tmpdir(), "buurtboom-"));
  const child = spawn(binary, ["serve", "--demo", "--listen", `127.0.0.1:${port}`, "--database-url", `sqlite://${folder}/buurtboom.db`], {
    cwd: root,
    env: { ...process.env, BUURTBOOM_TIME: "2026-11-24T09:05:00Z", BUURTBOOM_TILES_URL: "", BUURTBOOM_ORIGIN: `http://127.0.0.1:${port}` },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    try {
      if ((await fetch(`${address}/health`)).ok) return { address, stop };
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`${binary} does not serve on port ${port}; its words stand above.`);
}

// Started by itself it serves until it is ended: Playwright does so.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = await start(Number(process.argv[2]));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop().then(() => process.exit(0)));
}
