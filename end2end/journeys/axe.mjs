// What axe says of a page as it stands, by the rules of WCAG 2.2 AA, and of AAA for contrast.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "./visit.mjs";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rules = { "color-contrast-enhanced": { enabled: true } };

/** Opens everything that can be opened, and expects that axe finds nothing. The way without a page of its own for the results is
 * enough, for none of our pages has frames of another site. */
export async function expectNothingFound(page, options = { rules }) {
  await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(standards).options(options).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

/** One page for everybody: no finding of axe, one heading, its language, and no sideways scrolling at 320 pixels with everything open. */
export async function expectForEverybody(page, path) {
  await expectNothingFound(page);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("/en") ? "en" : "nl");
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "width of the page").toBeLessThanOrEqual(320);
}
