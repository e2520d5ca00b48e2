// Every page as it stands with its scripts, for everybody.
import { expectForEverybody } from "./axe.mjs";
import { expect, pages, scripted, test } from "./visit.mjs";

for (const path of pages) {
  test(`everybody can use ${path}`, async ({ page }) => {
    await page.goto(path);
    const scripts = await page.locator("script[src], script[type=module]").count();
    expect(scripts > 0, "has a script").toBe(scripted(path));
    if (/\/kaart(\?|$)/.test(path) && !path.includes("zzzz")) await page.locator(".leaflet-marker-icon").first().waitFor();
    await expectForEverybody(page, path);
  });
}
