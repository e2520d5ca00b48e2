// The answer without script: nothing dead stands on it. Runs only without JavaScript.
import { expect, test } from "./visit.mjs";

test("without script no button stands there that does nothing", async ({ page }) => {
  await page.goto("/boom/antwoord?tak=geld&wijk=WK091733");
  await expect(page.locator("main button")).toHaveCount(0);
  await expect(page.locator(".person a[href^='tel:']").first()).toBeVisible();
});

test("without script the quick way out is a link", async ({ page }) => {
  await page.goto("/boom/veilig");
  await expect(page.getByRole("link", { name: /Snel weg/ })).toHaveAttribute("href", /^https:\/\/www\.knmi\.nl\//);
});
