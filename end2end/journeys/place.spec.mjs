// The page of a place: everything about it, on screen and on paper, and what to do when it is wrong.
import { expect, test } from "./visit.mjs";

const place = "/plek/trefpunt-de-klaproos";

test("a place says when it is open, what one can do and how to get there", async ({ page }) => {
  await page.goto(place);
  await expect(page.locator(".status").first()).toContainText("Open tot");
  await expect(page.locator("main")).toContainText(/maandag/i);
  await expect(page.locator("main a[href^='tel:']").first()).toBeVisible();
  await expect(page.locator("main")).toContainText("Nagekeken op");
  const data = JSON.parse(await page.locator("script[type='application/ld+json']").textContent());
  expect(data["@context"]).toContain("schema.org");
  expect(data.name).toBe("Trefpunt De Klaproos");
  expect(data.geo.latitude).toBeCloseTo(50.88, 0);
});

test("on paper it is one A4 with the number to call", async ({ page }) => {
  await page.goto(place);
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main")).toContainText("045 000");
  await expect(page.getByRole("navigation").first()).toBeHidden();
});

test("something is wrong: refused with words kept, then thanked for", async ({ page }) => {
  await page.goto(place);
  await page.getByRole("link", { name: /Klopt er iets niet/ }).first().click();
  await expect(page).toHaveURL(/klopt-niet$/);
  await page.getByRole("textbox").fill("De deur zit aan de zijkant. </textarea><b>");
  await page.locator("main form button").last().click();
  // Nothing was chosen: the summary says so, takes the visitor to the field, and the words are still there.
  const summary = page.locator(".notice a[href^='#']").first();
  await expect(summary).toBeVisible();
  await expect(page).toHaveTitle(/^Fout/);
  await expect(page.getByRole("textbox")).toHaveValue("De deur zit aan de zijkant. </textarea><b>");
  const field = (await summary.getAttribute("href")).slice(1);
  await expect(page.locator(`[id="${field}"]`)).toHaveCount(1);
  await page.getByRole("checkbox").first().check();
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/dank=1/);
  await expect(page.locator("main")).toContainText(/Dank/);
  await page.reload();
  await expect(page.locator("main")).toContainText(/Dank/);
});

test("by keyboard alone: from the first tab to the place", async ({ page }) => {
  await page.goto("/kaart?q=klaproos");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Naar de tekst");
  await page.keyboard.press("Enter");
  const target = page.locator("#p1 h3 a");
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press("Tab");
    const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, await page.locator(":focus").evaluate((element) => element.outerHTML.slice(0, 80))).not.toBe("none");
  }
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trefpunt De Klaproos");
});
