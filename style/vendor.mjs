// Puts what pages take from npm into `public/vendor`, which is served as it is and never committed.
// To add something: the package in package.json (and its lock file), a line here.
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules");
const vendor = join(here, "..", "public", "vendor");

const from = (...parts) => join(packages, ...parts);
const to = (...parts) => join(vendor, ...parts);

/** Every sign of the ranges, ends included. */
const signs = (...ranges) =>
  ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step))
    .map((sign) => String.fromCodePoint(sign))
    .join("");

/** Western European letters and the punctuation that pages use, without the digits. */
const LETTERS = signs([0x20, 0x2f], [0x3a, 0x7e], [0xa0, 0xff], [0x152, 0x153], [0x2010, 0x2014], [0x2018, 0x201e], [0x2022, 0x2022], [0x2026, 0x2026], [0x2039, 0x203a], [0x20ac, 0x20ac]);
const DIGITS = signs([0x30, 0x39]);

/** Keeps the signs that a page needs, in the weights that the style sheet uses. */
async function font(source, target, text) {
  const whole = await readFile(source);
  const part = await subsetFont(whole, text, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 800, default: 400 } },
  });
  await writeFile(target, part);
  console.log(`${target.slice(vendor.length + 1)}: ${part.length} bytes`);
}

await rm(vendor, { recursive: true, force: true });
await mkdir(to("fonts"), { recursive: true });
await mkdir(to("leaflet"), { recursive: true });

const atkinson = (part) =>
  from("@fontsource-variable", "atkinson-hyperlegible-next", "files", `atkinson-hyperlegible-next-${part}-wght-normal.woff2`);
await font(atkinson("latin"), to("fonts", "text.woff2"), LETTERS);
// Names with other letters (Polish, Turkish, ...): fetched by the browser only when a page has one.
await copyFile(atkinson("latin-ext"), to("fonts", "text-extended.woff2"));
// Atkinson's zero is slashed, which makes times and telephone numbers look technical: digits come from Figtree.
await font(from("@fontsource-variable", "figtree", "files", "figtree-latin-wght-normal.woff2"), to("fonts", "digits.woff2"), DIGITS);
// The Open Font License and Leaflet's licence ask to travel along.
await copyFile(from("@fontsource-variable", "atkinson-hyperlegible-next", "LICENSE"), to("fonts", "LICENSE-atkinson-hyperlegible-next.txt"));
await copyFile(from("@fontsource-variable", "figtree", "LICENSE"), to("fonts", "LICENSE-figtree.txt"));

// Only the parts of Leaflet that the map uses; its style is our own.
const bundled = await build({
  entryPoints: [
    { in: join(here, "leaflet.mjs"), out: "leaflet" },
    { in: join(here, "live_map.css"), out: "leaflet" },
  ],
  outdir: to("leaflet"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  legalComments: "inline",
});
// Style sheets that only some pages load, see main.css.
const sheets = await build({
  entryPoints: ["map", "place", "district", "tree", "answer", "guide", "packet", "meeting"].map((name) => ({ in: join(here, "sheets", `${name}.css`), out: name })),
  outdir: to("sheets"),
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox113", "safari16.4"],
});
for (const { warnings } of [bundled, sheets]) {
  if (warnings.length > 0) throw new Error(warnings.map((warning) => warning.text).join("\n"));
}
await copyFile(from("leaflet", "LICENSE"), to("leaflet", "LICENSE.txt"));
