// A resident of Heerlen finds a place to meet.
import { expect, test } from "./visit.mjs";

test("from the door to a place that is open", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Er is altijd iemand in de buurt");
  await page.getByRole("link", { name: /Mensen ontmoeten/ }).first().click();
  await expect(page).toHaveURL(/\/kaart$/);
  const all = await page.locator("#lijst li.spot").count();
  expect(all).toBeGreaterThanOrEqual(40);

  await page.getByRole("checkbox", { name: "Nu open" }).check();
  await page.getByRole("checkbox", { name: "Gratis" }).check();
  await page.getByRole("button", { name: "Laat zien" }).first().click();
  await expect(page).toHaveURL(/open=nu/);
  await expect(page).toHaveURL(/gratis=1/);
  await expect(page.getByRole("checkbox", { name: "Nu open" })).toBeChecked();
  const some = await page.locator("#lijst li.spot").count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  // A place without known hours stays in, and says so; a closed one does not.
  await expect(page.locator("#lijst .spot--closed")).toHaveCount(0);
  await expect(page.locator("#lijst .spot--unknown").first()).toContainText("Bel even van tevoren");

  const first = page.locator("#lijst li.spot").first();
  const name = await first.locator("h3").textContent();
  await first.locator("h3 a").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.locator(".status").first()).toContainText(/Open/);
});

test("words forgive accents and small typos", async ({ page }) => {
  for (const words of ["klaproos", "Klaprozs", "KLAPRÓOS"]) {
    await page.goto("/kaart");
    await page.getByRole("searchbox").first().fill(words);
    await page.getByRole("searchbox").first().press("Enter");
    await expect(page.locator("#lijst li.spot h3").first()).toContainText("Klaproos");
    await expect(page.getByRole("searchbox").first()).toHaveValue(words);
  }
});

test("a link carries every condition", async ({ page }) => {
  await page.goto("/kaart?wijk=molenberg&drempelvrij=1");
  await expect(page.getByRole("checkbox", { name: "Geen drempels" })).toBeChecked();
  await expect(page.locator("select[name=wijk]")).toHaveValue("molenberg");
  for (const card of await page.locator("#lijst li.spot").all()) await expect(card).toContainText("Molenberg");
});

test("nothing found is not the end", async ({ page }) => {
  await page.goto("/kaart?wijk=de-beitel&thema=youth&taal=uk");
  await expect(page.getByRole("heading", { name: "Niets gevonden" })).toBeVisible();
  await page.locator(".nothing__wider a").first().click();
  expect(await page.locator("#lijst li.spot").count()).toBeGreaterThan(0);
});

test("the chosen wijk is kept, and only that", async ({ page, context }) => {
  await page.goto("/");
  await page.getByLabel("Uw wijk").selectOption("molenberg");
  await page.getByRole("button", { name: "Kies" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByLabel("Uw wijk")).toHaveValue("molenberg");
  await expect(page.getByRole("heading", { name: /Nu open in Molenberg/ })).toBeVisible();
  const cookies = await context.cookies();
  expect(cookies.map((cookie) => cookie.name)).toEqual(["wijk"]);
  expect(cookies[0].httpOnly).toBe(true);
  await page.getByLabel("Uw wijk").selectOption("");
  await page.getByRole("button", { name: "Kies" }).first().click();
  expect(await context.cookies()).toEqual([]);
});

test("list and map show the same places in the same order", async ({ page }) => {
  await page.goto("/kaart?gratis=1");
  const numbers = await page.locator("#lijst .spot__no").allTextContents();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
});

test("English says the same", async ({ page }) => {
  await page.goto("/kaart?gratis=1");
  const dutch = await page.locator("#lijst li.spot h3").allTextContents();
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL(/\/en\/kaart\?gratis=1/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Places to meet people");
  expect(await page.locator("#lijst li.spot h3").allTextContents()).toEqual(dutch);
});

test("a wijk has its places and its figures with their year", async ({ page }) => {
  await page.goto("/wijken");
  await page.getByRole("link", { name: /^Molenberg/ }).first().click();
  await expect(page).toHaveURL(/\/wijk\/molenberg$/);
  await expect(page.locator("main")).toContainText(/20(20|24)/);
  expect(await page.locator("li.spot").count()).toBeGreaterThan(0);
  // De Beitel has 75 inhabitants: no percentage may be shown of so few.
  await page.goto("/wijk/de-beitel");
  await expect(page.locator("main")).not.toContainText(/procent|%|op de \d/);
});
