// A real server for the journeys: the release binary with demo data on a new SQLite file, at a fixed moment, and packets of
// seeds with codes, in the file that a printer gets.
//
// The moment is Tuesday 24 November 2026, 10:05 in Heerlen, so that "open now" is the same in every run. A journey that needs what
// only a municipality does (the link of a host, the evening's round) gives the command to the same database: `command`.
import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const binary = process.env.BUURTBOOM_BINARY ?? join(root, "target/release/buurtboom");

/** So many packets: one for each journey on each screen, and plenty to spare. */
const PACKETS = 400;

/** The folder with the database and the key of the server on a port. */
const folderOf = (port) => join(tmpdir(), `buurtboom-journeys-${port}`);

const settings = (port) => ({
  ...process.env,
  BUURTBOOM_DATABASE_URL: `sqlite://${folderOf(port)}/buurtboom.db`,
  BUURTBOOM_TIME: "2026-11-24T09:05:00Z",
  BUURTBOOM_TILES_URL: "",
  BUURTBOOM_ORIGIN: `http://127.0.0.1:${port}`,
  // Lets a journey say from which network it comes, because many forms from one network are refused.
  BUURTBOOM_BEHIND_PROXY: "1",
});

/** Gives a command to the database of the server on a port, and what it says on standard output. */
export const command = (port, ...words) => execFileSync(binary, words, { cwd: root, env: settings(port), encoding: "utf8" });

/** The packets of a printer's file, each as its columns: number, code, url, area, sheet. */
export function packets(file) {
  const [head, ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const columns = head.split(",");
  return rows.map((row) => Object.fromEntries(row.split(",").map((value, place) => [columns[place], value])));
}

/** Starts a server and waits until it can serve. Gives its address, its packets, and a function that ends it. The printer's file is
 * copied to `printed`, when that is given: as a whole or not at all. */
export async function start(port, printed) {
  const folder = folderOf(port);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (printed) rmSync(printed, { force: true });
  const child = spawn(binary, ["serve", "--demo", "--listen", `127.0.0.1:${port}`], {
    cwd: root,
    env: settings(port),
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
      if ((await fetch(`${address}/health`)).ok) break;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const file = join(folder, "packets.csv");
  try {
    if (child.exitCode !== null) throw new Error("it ended");
    command(port, "packets", "create", "--area", "WK091733", "--count", String(PACKETS), "--campaign", "voorjaar 2027", "--out", file);
  } catch (cause) {
    await stop();
    throw new Error(`${binary} does not serve on port ${port}, or makes no packets; its words stand above.`, { cause });
  }
  if (printed) {
    mkdirSync(dirname(printed), { recursive: true });
    copyFileSync(file, `${printed}.part`);
    renameSync(`${printed}.part`, printed);
  }
  return { address, packets: packets(file), stop };
}

// Started by itself it serves until it is ended: Playwright does so.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { stop } = await start(Number(process.argv[2]), process.argv[3]);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stop().then(() => process.exit(0)));
}
