// The map as the server drew it: whole without script. Runs only without JavaScript.
import { expect, test } from "./visit.mjs";

test("without script the drawing has every pin and every wijk", async ({ page }) => {
  await page.goto("/kaart");
  await expect(page.locator("svg.areas .outlines path")).toHaveCount(23);
  await expect(page.locator(".live__map")).toBeHidden();
  await expect(page.locator(".live__near")).toBeHidden();
  await page.goto("/kaart?q=klaproos");
  await page.locator("svg.areas .pins a").first().click({ force: true });
  await expect(page).toHaveURL(/#p1$/);
});
