// The size of every kind of page, as a browser that takes brotli receives it, against the budgets. Over budget fails.
import { start } from "./server.mjs";
import { get as httpGet } from "node:http";

const kB = 1000;
/** An answer with everything on it: two branches, something urgent, something else. */
const ANSWER = "/boom/antwoord?tak=geld&tak=wonen&wijk=WK091733&wat=anders";
/** Every question about company answered but the name. */
const MEETING = "wijk=WK091733&moment=demo-28-1&graag=coffee&taal=nl&groep=two";
const server = await start(3178);

/** Bytes on the wire of one answer with brotli, and its text. */
function get(path, headers = {}) {
  return new Promise((resolve, reject) => {
    httpGet(`${server.address}${path}`, { headers: { "accept-encoding": "br", ...headers } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answers ${answer.statusCode}`));
        resolve(Buffer.concat(parts).length);
      });
    }).on("error", reject);
  });
}

async function addresses(path, headers = {}) {
  const html = await (await fetch(`${server.address}${path}`, { headers })).text();
  const links = (pattern) => [...html.matchAll(pattern)].map((match) => match[1]);
  return {
    css: links(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).concat(links(/<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g)),
    fonts: links(/<link[^>]*href="([^"]+\.woff2)"/g),
    wasm: [...new Set(html.match(/\/pkg\/[\w.-]+\.wasm/g) ?? [])],
    scripts: [...new Set(html.match(/\/(pkg|vendor)\/[\w./-]+\.js/g) ?? [])],
    spots: links(/href="(\/plek\/[\w-]+)"/g),
  };
}

/** Lets somebody look for company, and gives the cookie of their page. */
async function seeker() {
  const body = new URLSearchParams(`${MEETING}&naam=quiet-owl`);
  const answer = await fetch(`${server.address}/ontmoeten`, { method: "POST", body, headers: { origin: server.address }, redirect: "manual" });
  if (answer.status !== 303) throw new Error(`/ontmoeten answers ${answer.status} to the last form`);
  return answer.headers.get("set-cookie").split(";")[0];
}

const sum = async (paths) => (await Promise.all([...new Set(paths)].map(get))).reduce((all, one) => all + one, 0);
const rows = [];
const check = (what, bytes, budget) => rows.push({ what, bytes, budget, ok: bytes <= budget });

try {
  const map = await addresses("/kaart");
  const css = await sum(map.css);
  const tree = ["/boom", "/boom/vraag", ANSWER, "/boom/geld", "/aanbod/schuldhulp", "/aanspreekpersoon/heerlen-centrum"];
  const { code, number } = server.packets[0];
  const packet = ["/zaadje", `/z/${code}`, `/z/${code}/kaartje?wijk=WK091733&met=WK091739`, `/z/${code}/zaaien`, `/zakje/${number}`];
  const pages = ["/", "/kaart", map.spots[0], "/wijk/heerlen-centrum", "/wijken", "/over", "/privacy", "/en/kaart", ...tree, ...packet, "/en/boom"];
  for (const page of pages) check(`HTML + CSS of ${page}`, (await get(page)) + (await sum((await addresses(page)).css)), 14 * kB);
  const seek = ["/ontmoeten", "/ontmoeten?wijk=WK091733&na=waar", ...["graag", "samen", "naam"].map((screen) => `/ontmoeten?${MEETING}&stap=${screen}`)];
  for (const page of seek) check(`HTML + CSS of ${page}`, (await get(page)) + (await sum((await addresses(page)).css)), 14 * kB);
  // Two who share a moment, so that the second one's page is an invitation.
  for (const [what, cookie] of [["looking", await seeker()], ["invited", await seeker()]]) {
    const { css } = await addresses("/ontmoeting", { cookie });
    check(`HTML + CSS of /ontmoeting, ${what}`, (await get("/ontmoeting", { cookie })) + (await sum(css)), 14 * kB);
  }
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
