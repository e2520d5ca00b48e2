// For everybody, in every run: colours that somebody asks of their device, and targets that a thumb can hit.
import { expectNothingFound } from "./axe.mjs";
import { awake, expect, test } from "./visit.mjs";

// axe is a script itself. Where a run is without JavaScript, the page's own scripts are kept from loading instead, which
// leaves the same page standing.
test.use({ javaScriptEnabled: true });
test.beforeEach(async ({ page }, testInfo) => {
  if (!awake(testInfo)) await page.route(/\.(js|wasm)(\?|$)/, (route) => route.abort());
});

for (const [name, media] of [["high contrast", { contrast: "more" }], ["forced colours", { forcedColors: "active" }]]) {
  for (const path of ["/", "/kaart?q=koffie", "/plek/trefpunt-de-klaproos", "/z/CODE", "/z/CODE/zaaien"]) {
    test(`axe finds nothing on ${path} with ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      await page.goto(path);
      await expectNothingFound(page, {});
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
