// Every page, for everybody: no finding of axe, one heading, no sideways scrolling, targets that a thumb can hit.
import AxeBuilder from "@axe-core/playwright";
import { awake, expect, pages, test } from "./visit.mjs";

// axe is a script itself. Where a run is without JavaScript, the page's own scripts are kept from loading instead, which
// leaves the same page standing.
test.use({ javaScriptEnabled: true });
test.beforeEach(async ({ page }, testInfo) => {
  if (!awake(testInfo)) await page.route(/\.(js|wasm)(\?|$)/, (route) => route.abort());
});

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const path of pages) {
  test(`axe finds nothing on ${path}, and it holds at 320 pixels`, async ({ page }, testInfo) => {
    await page.goto(path);
    if (awake(testInfo) && /\/kaart(\?|$)/.test(path) && !path.includes("zzzz")) await page.locator(".leaflet-marker-icon").first().waitFor();
    await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
    const { violations } = await new AxeBuilder({ page }).withTags(standards).options({ rules: { "color-contrast-enhanced": { enabled: true } } }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    expect(found).toEqual([]);

    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("html")).toHaveAttribute("lang", path.startsWith("/en") ? "en" : "nl");
    // With everything open that can be opened.
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, "width of the page").toBeLessThanOrEqual(320);
  });
}

for (const [name, media] of [["high contrast", { contrast: "more" }], ["forced colours", { forcedColors: "active" }]]) {
  for (const path of ["/", "/kaart?q=koffie", "/plek/trefpunt-de-klaproos", "/z/CODE", "/z/CODE/zaaien"]) {
    test(`axe finds nothing on ${path} with ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });
  }
}

test("buttons and fields can be hit with a thumb", async ({ page }) => {
  for (const path of ["/", "/kaart", "/plek/trefpunt-de-klaproos", "/plek/trefpunt-de-klaproos/klopt-niet", "/zaadje", "/z/CODE", "/z/CODE/kaartje"]) {
    await page.goto(path);
    for (const target of await page.locator("main :is(button, .button, select, input[type=search], .chip, .door, summary):visible").all()) {
      const box = await target.boundingBox();
      expect(box.height, `${path}: ${await target.textContent()}`).toBeGreaterThanOrEqual(43.5);
    }
  }
});
