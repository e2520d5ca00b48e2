// Runs every check in turn, goes on after a failure so that one run tells all, and counts.
//
// A check is a command. A command of Rust's test harness or of Playwright counts each of its tests; any other counts as
// one. What is left out is named. To add a check: a line in `checks`.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

const results = "end2end/results/report.json";
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

// Tests that read the public data beside the project are named shared_data; without the folder they are left out by name.
const sharedData = process.env.BUURTBOOM_SHARED_DATA ?? "../shared/data";
const withoutData = existsSync(sharedData) ? [] : ["--skip", "shared_data"];
const hsds = ["Answers for other programs match the schemas of HSDS 3.1", process.env.PYTHON ?? "python3", ["server/tests/hsds/validate.py"]];

const deny = ["--", "-D", "warnings"];
const checks = [
  ["Formatting", "cargo", ["fmt", "--all", "--check"]],
  ["Lints of the rules as the browser compiles them", "cargo", ["clippy", "-p", "domain", "--no-default-features", ...deny]],
  ["Lints of rules, stories, pages and server", "cargo", ["clippy", "--all-targets", ...deny]],
  ["Lints of the client", "cargo", ["clippy", "-p", "frontend", "--target", "wasm32-unknown-unknown", ...deny]],
  ["Tests of rules, stories, pages, storage and server", "cargo", ["test", "--no-fail-fast", "--", ...withoutData], countRust],
  ["The release builds", ".make/build.sh", []],
  ...(withoutData.length > 0 ? [] : [hsds]),
  ["Sizes stay within their budgets", "node", ["end2end/budgets.mjs"]],
  ["Journeys in a browser", "npx", ["--prefix", "end2end", "playwright", "test", "--config", "end2end/playwright.config.mjs"], countPlaywright],
];

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.on("data", (bytes) => {
        output += bytes;
        to.write(bytes);
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

function countOne({ code }) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function countRust({ code, output }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored, filtered] of output.matchAll(
    /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored; \d+ measured; (\d+) filtered out/gm,
  )) {
    count.passed += +passed;
    count.failed += +failed;
    count.skipped += +ignored + +filtered;
  }
  if (withoutData.length > 0) console.log(`Left out: the tests named shared_data, because ${sharedData} is not here.`);
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.passed === 0) count.failed += 1;
  return count;
}

function countPlaywright({ code }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(results)) {
    const { stats } = JSON.parse(readFileSync(results, "utf8"));
    count.passed = stats.expected;
    count.failed = stats.unexpected + stats.flaky;
    count.skipped = stats.skipped;
  }
  if ((code !== 0 && count.failed === 0) || count.passed === 0) count.failed += 1;
  return count;
}

rmSync(results, { force: true });
for (const [name, command, args, count = countOne] of checks) {
  console.log(`\n\x1b[1m==> ${name}\x1b[0m  (${command} ${args.join(" ")})`);
  const started = Date.now();
  const counted = count(await run(command, args));
  for (const kind of Object.keys(total)) total[kind] += counted[kind];
  if (counted.failed > 0) failures.push(name);
  console.log(`    ${counted.failed > 0 ? "FAILED" : "ok"} after ${Math.round((Date.now() - started) / 1000)} s`);
}

if (withoutData.length > 0) {
  console.log(`Left out: “${hsds[0]}”, because ${sharedData} is not here.`);
  total.skipped += 1;
}
if (failures.length > 0) console.log(`\nFailed: ${failures.join("; ")}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
