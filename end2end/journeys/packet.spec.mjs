// A packet of seeds: scanned or typed, passed on, received, sown. Looking changes nothing, and everything works without script.
import { awake, expect, test } from "./visit.mjs";
import { takePacket } from "./packets.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });
const give = (page) => page.getByRole("button", { name: "Ik geef het door" });
const received = (page) => page.getByRole("button", { name: "Ik heb het gekregen" });

test("from scan to passing on, a card, a talk, and the journey for everybody", async ({ page }) => {
  const { code, number } = await takePacket();
  const asked = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(`/z/${code}`);
  await expect(heading(page)).toHaveText("Dit zakje is een cadeautje");
  await expect(page.locator("main")).toContainText(`Zakje ${number}`);
  await expect(page.locator("main")).toContainText("Nu bij u");
  expect(await page.title()).not.toContain(code.slice(0, 4));
  await expect(page.locator("video")).toHaveCount(0);

  await give(page).click();
  await expect(page).toHaveURL(new RegExp(`/z/${code}/kaartje\\?wijk=WK091733$`));
  await expect(page.locator(".talk__asks li")).toHaveCount(3);
  const questions = await page.locator(".talk__asks li").allTextContents();
  const near = await page.locator(".talk__spots a").allTextContents();
  expect(near).toHaveLength(3);
  await expect(page.locator(".talk a[href^='/gids/']")).toHaveCount(1);

  // Places that are near for both, and the same questions.
  await page.getByLabel("De wijk van de ander").selectOption({ label: "Hoensbroek-De Dem" });
  await page.getByRole("button", { name: "Zoek plekken" }).click();
  await expect(page.locator(".talk")).toContainText("en Hoensbroek-De Dem");
  expect(await page.locator(".talk__spots a").allTextContents()).not.toEqual(near);
  expect(await page.locator(".talk__asks li").allTextContents()).toEqual(questions);

  await page.getByRole("button", { name: "Wij hebben elkaar gesproken" }).click();
  await expect(page.getByRole("heading", { name: "Wat fijn dat u elkaar sprak" })).toBeVisible();
  await expect(page).toHaveURL(/met=/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Wij hebben elkaar gesproken" })).toHaveCount(0);

  await page.getByRole("link", { name: "Bekijk de reis van dit zakje" }).click();
  await expect(page).toHaveURL(new RegExp(`/zakje/${number}$`));
  await expect(page.locator("main")).toContainText("Minder dan 10 keer doorgegeven");
  expect(await page.locator("main").innerText()).not.toContain(code);
  // The code was told to nobody as the place that a visitor came from.
  for (const request of asked) expect((await request.allHeaders()).referer ?? "").not.toContain("/z/");
});

test("from receiving to sowing, a file for the agenda, and flowers", async ({ page, request }) => {
  const { code, number } = await takePacket();
  await page.goto(`/z/${code}`);
  await received(page).click();
  await expect(page).toHaveURL(new RegExp(`/z/${code}/zaaien$`));
  await expect(heading(page)).toHaveText("Dit zakje is nu van u");
  await expect(page.locator(".sowing li")).toHaveCount(4);
  await expect(page.locator("main")).toContainText("Nu is het te koud om te zaaien.");

  const href = await page.getByRole("link", { name: "Zet het in mijn agenda" }).getAttribute("href");
  expect(href).not.toContain(code);
  const answer = await request.get(href);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const file = await answer.text();
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const days = [...file.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map((match) => match[1]);
  expect(days).toHaveLength(3);
  // It is November: one sows next March.
  expect(days[0]).toMatch(/^202703/);
  expect([...days].sort()).toEqual(days);
  expect(file).not.toContain(code.slice(0, 9));

  await page.getByRole("button", { name: "Ik heb gezaaid" }).click();
  await expect(page.locator(".done")).toContainText("Er is gezaaid.");
  await page.getByRole("button", { name: "Hij bloeit" }).click();
  await expect(page.locator(".done")).toHaveCount(2);
  await expect(page.locator("main form")).toHaveCount(0);
  await page.goto(`/zakje/${number}`);
  await expect(page.locator("main")).toContainText("De bloemen bloeien");
});

test("a wrong code says which fault, keeps what was typed, and leads to the field", async ({ page }) => {
  const { code } = await takePacket();
  const field = page.getByLabel("Typ de code van het zakje");
  const send = () => page.getByRole("button", { name: "Bekijk dit zakje" }).click();
  await page.goto("/zaadje");
  // The last sign fits no longer when another one is wrong.
  const wrong = code.slice(0, -1) + (code.endsWith("2") ? "3" : "2");
  for (const [typed, said] of [
    ["", "Typ de code over van het zakje"],
    [code.slice(0, 9), "U typte er 8."],
    [`${code.slice(0, -1)}U`, "“U”"],
    [wrong, "Misschien is één teken anders."],
  ]) {
    await field.fill(typed);
    await send();
    await expect(page).toHaveTitle(/^Fout/);
    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    await expect(summary).toContainText(said);
    await expect(field).toHaveValue(typed);
    await summary.getByRole("link").click();
    await expect(page).toHaveURL(/#code$/);
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  // Small letters, O for 0, and blanks are forgiven.
  await field.fill(` ${code.toLowerCase().replaceAll("0", "o").replaceAll("-", " ")} `);
  await send();
  await expect(page).toHaveURL(new RegExp(`/z/${code}$`));
});

test("a code that no packet has is not there, and can be mended on the spot", async ({ page }) => {
  const { code } = await takePacket();
  const answer = await page.goto("/z/0000-0000-000Z-Z");
  expect(answer.status()).toBe(404);
  await expect(page.getByRole("alert")).toContainText("Deze code klopt niet. Kijk nog eens op het zakje");
  await page.getByLabel("Typ de code van het zakje").fill(code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/z/${code}$`));
});

test("of two who tap at once one is first, and the other reads why and goes on", async ({ page, browser, baseURL }, testInfo) => {
  const { code } = await takePacket();
  const context = await browser.newContext({ baseURL, javaScriptEnabled: awake(testInfo) });
  const other = await context.newPage();
  for (const visitor of [page, other]) await visitor.goto(`/z/${code}`);
  await give(page).click();
  await expect(page).toHaveURL(/kaartje/);
  await give(other).click();
  await expect(other.getByRole("alert")).toContainText("Iemand was u net voor");
  await expect(other.locator("main .door")).toHaveCount(3);
  // Now its doors are for the packet as it is: the first gave it to the other.
  await received(other).click();
  await expect(other).toHaveURL(/zaaien$/);
  // Back and once more: the same form counts once and is answered alike.
  await page.goBack();
  await give(page).click();
  await expect(page).toHaveURL(/kaartje/);
  await context.close();
});

test("looking at a packet changes nothing, however often", async ({ page, request }) => {
  const { code } = await takePacket();
  for (const path of ["", "/kaartje", "/zaaien"]) expect((await request.get(`/z/${code}${path}`)).status()).toBe(200);
  // What is only told by a form is not there to be looked at.
  for (const act of ["geef", "gekregen", "gesproken", "gezaaid", "bloeit"]) {
    expect((await request.get(`/z/${code}/${act}`)).status()).toBe(404);
  }
  await page.goto(`/z/${code}`);
  await expect(page.locator(".trail li")).toHaveText(["Bij de krant", "Nu bij u"]);
});

test("without a code there are questions, a place, and how to sow", async ({ page }) => {
  await page.goto("/zaadje");
  await page.getByRole("link", { name: /Ik geef het door/ }).click();
  await expect(page).toHaveURL(/#praatje$/);
  await expect(page.locator("#praatje .talk__asks li")).toHaveCount(3);
  await page.getByRole("link", { name: /Ik heb het gekregen/ }).click();
  await expect(page).toHaveURL(/#zaaien$/);
  await expect(page.getByRole("link", { name: /Ik ken nog niemand/ })).toHaveAttribute("href", "/ontmoeten");
  await page.getByRole("link", { name: "Kies samen een plek" }).click();
  await expect(page).toHaveURL(/\/kaart$/);
});

test("by keyboard alone: from the first tab to the card", async ({ page }) => {
  const { code } = await takePacket();
  const tabTo = async (target) => {
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
      const outline = await page.locator(":focus").evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, await page.locator(":focus").evaluate((element) => element.outerHTML.slice(0, 80))).not.toBe("none");
    }
    await expect(target).toBeFocused();
  };
  await page.goto("/zaadje");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Naar de tekst");
  await page.keyboard.press("Enter");
  await tabTo(page.getByLabel("Typ de code van het zakje"));
  await page.keyboard.type(code.replaceAll("-", ""));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Dit zakje is een cadeautje");
  await tabTo(give(page));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Uw kaartje bij het zakje");
});

test("on paper the card is one A4: questions, places, the way to the guide, and nothing else", async ({ page }) => {
  await page.goto("/z/CODE/kaartje?wijk=WK091733&met=WK091739");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".talk__asks li")).toHaveCount(3);
  await expect(page.locator(".talk .qr")).toBeVisible();
  for (const hidden of ["main form", "main h1", ".foot", ".top"]) await expect(page.locator(hidden).first()).toBeHidden();
});
