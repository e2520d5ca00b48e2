// The pages that have a script, as they stand without it, for everybody.
import { expectForEverybody } from "./axe.mjs";
import { pages, scripted, test } from "./visit.mjs";

// axe is a script itself: so the page's own scripts are kept from loading instead, which leaves the same page standing.
test.use({ javaScriptEnabled: true });
test.beforeEach(({ page }) => page.route(/\.(js|wasm)(\?|$)/, (route) => route.abort()));

for (const path of pages.filter(scripted)) {
  test(`everybody can use ${path} without its scripts`, async ({ page }) => {
    await page.goto(path);
    await expectForEverybody(page, path);
  });
}
