// What a script adds to the answer: print, read aloud, and a way out that Back does not undo. Runs only with JavaScript.
import { expect, test } from "./visit.mjs";

const answer = "/boom/antwoord?tak=geld&wijk=WK091733";

/** Notes what would be said; a machine that tests has no voice. */
const listen = (page) =>
  page.addInitScript(() => {
    window.said = [];
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    const speech = { speak: (said) => window.said.push(said), cancel: () => (window.cancelled = true) };
    Object.defineProperty(window, "speechSynthesis", { value: speech });
  });

test("the page is read aloud in the language of each text, and stops", async ({ page }) => {
  await listen(page);
  await page.goto(answer);
  const read = page.getByRole("button", { name: "Lees voor" });
  await read.click();
  const said = await page.evaluate(() => window.said.map(({ text, lang }) => ({ text: text.trim(), lang })));
  expect(said[0]).toEqual({ text: "Zo kunt u verder", lang: "nl-NL" });
  expect(said.every(({ lang }) => lang === "nl-NL")).toBe(true);
  expect(said.some(({ text }) => text.includes("Wie houdt het overzicht?"))).toBe(true);
  expect(said.some(({ text }) => /Een steuntje in de rug|Print dit|Vorige vraag/.test(text))).toBe(false);
  await page.getByRole("button", { name: "Stop met lezen" }).click();
  await expect(read).toBeVisible();
  expect(await page.evaluate(() => window.cancelled)).toBe(true);

  await page.goto(`/en${answer}`);
  await page.getByRole("button", { name: "Read aloud" }).click();
  expect(await page.evaluate(() => window.said[0].lang)).toBe("en-GB");
});

test("the page can be printed by a button", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (window.printed = true);
  });
  await page.goto(answer);
  await page.getByRole("button", { name: "Print dit" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

test("after the quick way out, Back does not lead here again", async ({ page }) => {
  await page.route("https://www.knmi.nl/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Het weer</title>" }));
  await page.goto("/boom");
  await page.goto("/boom/veilig");
  const next = page.waitForRequest(/knmi/);
  await page.getByRole("link", { name: /Snel weg/ }).click();
  expect((await (await next).allHeaders()).referer).toBeUndefined();
  await expect(page).toHaveTitle("Het weer");
  await page.goBack();
  await expect(page).toHaveURL(/\/boom$/);
});
