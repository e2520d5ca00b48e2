// From "I know nobody yet" to a meeting that is agreed: two browsers play it, a third is the host. Everything works without script.
import { command } from "../server.mjs";
import { expectNothingFound } from "./axe.mjs";
import { awake, expect, test } from "./visit.mjs";

// Whoever shares no language is never invited together: so each journey of each project has one of its own, and all may play at
// the same time in the same city.
const languages = [
  ["Limburgs", "Duits", "Engels", "Pools", "Arabisch"],
  ["Turks", "Oekraïens", "Russisch", "Frans", "Spaans"],
  ["Italiaans", "Portugees", "Roemeens", "Bulgaars", "Sloveens"],
  ["Perzisch (Farsi)", "Tigrinya", "Somalisch", "Berbers", "Chinees"],
];
const projects = ["phone, WASM", "phone, no JavaScript", "desktop, WASM", "desktop, no JavaScript"];
// And a moment of its own, so that nobody takes the seats of another: its id, and how a resident reads it.
const moments = [
  ["demo-28-1", /^Dinsdag, 10\.00 tot 11\.30 uur/],
  ["demo-28-2", /^Donderdag, 14\.00 tot 15\.30 uur/],
  ["demo-37-1", /^Dinsdag, 10\.30 tot 12\.00 uur/],
  ["demo-37-2", /^Vrijdag, 14\.00 tot 15\.30 uur/],
];

/** Which project this is, from 0. */
const place = (testInfo) => projects.indexOf(testInfo.project.name);
const heading = (page) => page.getByRole("heading", { level: 1 });
const verder = (page) => page.getByRole("button", { name: "Verder" }).click();
const said = (page) => page.locator("main").innerText();

let networks = 0;

/** Opens a browser of its own, on a network of its own: many forms from one network are refused. */
async function visitor(browser, testInfo) {
  const { viewport, hasTouch, deviceScaleFactor, javaScriptEnabled, baseURL, locale, timezoneId } = testInfo.project.use;
  networks += 1;
  const address = `10.${place(testInfo)}.${testInfo.workerIndex % 250}.${networks % 250}`;
  const context = await browser.newContext({
    viewport, hasTouch, deviceScaleFactor, javaScriptEnabled, baseURL, locale, timezoneId,
    extraHTTPHeaders: { "x-forwarded-for": address },
  });
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (error) => page.complaints.push(error.message));
  return page;
}

/** Answers the five questions with one moment and one language, up to the button. */
async function answer(page, testInfo, number) {
  await page.goto("/ontmoeten");
  await page.getByLabel("Waar woont u?").selectOption({ label: "Heerlen-Centrum, hele wijk" });
  await verder(page);
  await expect(heading(page)).toHaveText("Wanneer kunt u?");
  await page.getByRole("checkbox", { name: moments[place(testInfo)][1] }).check();
  await verder(page);
  await page.getByRole("checkbox", { name: "Tuin en planten" }).check();
  await verder(page);
  await expect(heading(page)).toHaveText("Hoe praat u graag?");
  await page.getByRole("checkbox", { name: "Nederlands", exact: true }).uncheck();
  const language = page.getByRole("checkbox", { name: languages[place(testInfo)][number], exact: true });
  if (!(await language.isVisible())) await page.getByText("Meer talen").click();
  await language.check();
  await page.getByRole("radio", { name: "Met één ander" }).check();
  await verder(page);
  await expect(heading(page)).toHaveText("Hoe mogen wij u noemen?");
}

/** Looks for company; gives the nickname. */
async function seek(page, testInfo, number) {
  await answer(page, testInfo, number);
  const chosen = page.getByRole("radio", { checked: true });
  const nickname = await chosen.locator("xpath=ancestor::label").innerText();
  await page.getByRole("button", { name: "Zoek iemand" }).click();
  await expect(page).toHaveURL(/\/ontmoeting$/);
  return nickname.trim();
}

/** Two who look and are invited at once. */
async function invited(browser, testInfo, number) {
  const [one, other] = [await visitor(browser, testInfo), await visitor(browser, testInfo)];
  const names = [await seek(one, testInfo, number)];
  await expect(heading(one)).toHaveText("Wij zoeken iemand voor u");
  names.push(await seek(other, testInfo, number));
  await expect(heading(other)).toHaveText("Er is iemand");
  await one.reload();
  await expect(heading(one)).toHaveText("Er is iemand");
  return { one, other, names };
}

/** No finding of axe, which needs script; no sideways scrolling; targets for a thumb. */
async function holds(page, testInfo) {
  if (awake(testInfo)) {
    await expectNothingFound(page);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), "width of the page").toBeLessThanOrEqual(320);
    await page.setViewportSize(size);
  }
  for (const target of await page.locator("main :is(button, .button, select, .choice, summary, .back):visible").all()) {
    const box = await target.boundingBox();
    expect(box.height, await target.textContent()).toBeGreaterThanOrEqual(43.5);
  }
  expect(page.complaints).toEqual([]);
}

test("two neighbours who know nobody yet agree to meet, and the host knows", async ({ browser, baseURL }, testInfo) => {
  const { one, other, names } = await invited(browser, testInfo, 0);
  const main = one.locator("main");
  await expect(main.locator(".day")).toContainText(/uur$/);
  await expect(main.locator(".where a")).toHaveAttribute("href", /^\/plek\//);
  await expect(main).toContainText("ontvangt u en weet ervan.");
  await expect(main).toContainText("Nee is goed. Wij vertellen het aan niemand.");
  await expect(main, "nobody is named before both said yes").not.toContainText(names[1]);
  await holds(one, testInfo);

  await one.getByRole("button", { name: "Ja, dat past" }).click();
  await expect(heading(one)).toHaveText("U zei ja");
  await holds(one, testInfo);
  await other.getByRole("button", { name: "Ja, dat past" }).click();
  await expect(heading(other)).toHaveText("De afspraak staat");
  await one.reload();
  await expect(heading(one)).toHaveText("De afspraak staat");
  await expect(one.locator("main")).toContainText(`U ontmoet ${names[1]}.`);
  await expect(other.locator("main")).toContainText(`U ontmoet ${names[0]}.`);
  const flower = await one.getByRole("heading", { name: /^Uw bloem/ }).innerText();
  await expect(other.getByRole("heading", { name: /^Uw bloem/ })).toHaveText(flower);
  await holds(one, testInfo);

  const href = await one.getByRole("link", { name: "Zet in mijn agenda" }).getAttribute("href");
  const file = await one.request.get(href);
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(file.headers()["cache-control"]).toBe("no-store");
  const calendar = (await file.text()).replaceAll("\r\n ", "");
  expect(calendar).toContain("BEGIN:VEVENT");
  for (const name of names) expect(calendar).not.toContain(name);

  const [moment] = moments[place(testInfo)];
  const link = command(new URL(baseURL).port, "hosts", "link", "--moment", moment).split("\n")[0];
  const host = await visitor(browser, testInfo);
  await host.goto(link);
  await expect(heading(host)).toHaveText("Wie komt er?");
  const table = host.locator(".tables li", { hasText: names[0] }).filter({ hasText: names[1] });
  await expect(table).toContainText(flower.split(": ")[1]);
  await holds(host, testInfo);
});

test("a no is told to nobody: the other reads what silence reads", async ({ browser }, testInfo) => {
  const { one, other } = await invited(browser, testInfo, 1);
  const before = await said(other);
  await one.getByRole("button", { name: "Nee, liever niet" }).click();
  await expect(one.getByRole("status")).toContainText("Wij vertellen het aan niemand.");
  await expect(heading(one)).toHaveText("Wij zoeken iemand voor u");
  await other.reload();
  expect(await said(other)).toBe(before);
  await other.getByRole("button", { name: "Ja, dat past" }).click();
  await expect(heading(other)).toHaveText("U zei ja");
  await holds(one, testInfo);
});

test("everything can be erased at once, and then the link opens nothing", async ({ browser }, testInfo) => {
  const page = await visitor(browser, testInfo);
  await seek(page, testInfo, 2);
  const link = await page.locator(".own-link a").getAttribute("href");
  const elsewhere = await visitor(browser, testInfo);
  await elsewhere.goto(link);
  await expect(heading(elsewhere)).toHaveText("Wij zoeken iemand voor u");
  expect(await elsewhere.context().cookies(), "a link leaves nothing on a device").toEqual([]);

  await elsewhere.getByRole("link", { name: "Wis alles nu" }).click();
  await expect(heading(elsewhere)).toHaveText("Wilt u alles wissen?");
  await holds(elsewhere, testInfo);
  await elsewhere.getByRole("link", { name: "Nee, ga terug" }).click();
  await expect(heading(elsewhere)).toHaveText("Wij zoeken iemand voor u");
  await elsewhere.getByRole("link", { name: "Wis alles nu" }).click();
  await elsewhere.getByRole("button", { name: "Ja, wis alles" }).click();
  await expect(heading(elsewhere)).toHaveText("Alles is gewist");

  for (const [visit, path] of [[elsewhere, link], [page, "/ontmoeting"]]) {
    const answer = await visit.goto(path);
    expect(answer.status()).toBe(404);
    await expect(heading(visit)).toHaveText("Deze pagina is er niet meer");
  }
});

test("a foreign, a broken and a missing key read the same", async ({ page }) => {
  const texts = new Set();
  for (const key of ["/0123456789abcdefghjkmnpqrs", "/geen-sleutel", "/%3Cscript%3E", ""]) {
    const answer = await page.goto(`/ontmoeting${key}`);
    expect(answer.status()).toBe(404);
    expect(answer.headers()["cache-control"]).toBe("no-store");
    texts.add(await said(page));
  }
  expect(texts.size).toBe(1);
  await page.getByRole("link", { name: "Iemand ontmoeten" }).click();
  await expect(page).toHaveURL(/\/ontmoeten$/);
  expect((await page.goto("/gastheer/0123456789abcdefghjkmnpqrs")).status()).toBe(404);
});

test("wishes are changed, one stops, and begins again", async ({ browser }, testInfo) => {
  const page = await visitor(browser, testInfo);
  const name = await seek(page, testInfo, 3);
  await page.getByRole("link", { name: "Verander wat u koos" }).click();
  await expect(page.getByLabel("Waar woont u?").locator("option:checked")).toHaveText("Heerlen-Centrum, hele wijk");
  await verder(page);
  await expect(page.getByRole("checkbox", { name: moments[place(testInfo)][1] })).toBeChecked();
  await verder(page);
  await page.getByRole("checkbox", { name: "Wandelen" }).check();
  await verder(page);
  await verder(page);
  await expect(page.getByRole("radio", { name })).toBeChecked();
  await page.getByRole("button", { name: "Bewaar dit" }).click();
  await expect(page.getByRole("status")).toHaveText("Dit is bewaard.");

  await page.getByRole("button", { name: "Stop met zoeken" }).click();
  await expect(heading(page)).toHaveText("U bent gestopt");
  await holds(page, testInfo);
  await page.getByRole("button", { name: "Zoek weer iemand" }).click();
  await expect(heading(page)).toHaveText("Wij zoeken iemand voor u");
  await page.getByRole("button", { name: "Vergeet deze pagina op dit apparaat" }).click();
  expect((await page.goto("/ontmoeting")).status()).toBe(404);
});

test("back and again is one search, and what comes too late is said", async ({ browser }, testInfo) => {
  const page = await visitor(browser, testInfo);
  await answer(page, testInfo, 4);
  await page.getByRole("button", { name: "Zoek iemand" }).click();
  const link = await page.locator(".own-link a").getAttribute("href");
  await page.goBack();
  await page.getByRole("button", { name: "Zoek iemand" }).click();
  await expect(page.locator(".own-link a")).toHaveAttribute("href", link);

  const other = await visitor(browser, testInfo);
  await seek(other, testInfo, 4);
  await page.reload();
  await expect(heading(page)).toHaveText("Er is iemand");
  const second = await page.context().newPage();
  await second.goto("/ontmoeting");
  await second.getByRole("button", { name: "Stop met zoeken" }).click();
  await expect(heading(second)).toHaveText("U bent gestopt");
  await page.getByRole("button", { name: "Ja, dat past" }).click();
  await expect(page.getByRole("status")).toHaveText("Er was net iets veranderd. Zo staat het nu.");
});

test("by keyboard alone: from the first question to one's own page", async ({ browser }, testInfo) => {
  const page = await visitor(browser, testInfo);
  const reach = async (target) => {
    for (let step = 0; step < 60; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
  };
  const next = async () => {
    await reach(page.getByRole("button", { name: "Verder" }));
    await page.keyboard.press("Enter");
  };
  await page.goto("/ontmoeten");
  await next();
  await expect(page.getByRole("alert")).toBeFocused();
  await reach(page.locator("select[name=wijk]"));
  await page.keyboard.type("Heerlen-Centrum, h");
  await next();
  await reach(page.getByRole("checkbox", { name: moments[place(testInfo)][1] }));
  await page.keyboard.press("Space");
  await next();
  await next();
  await next();
  await expect(heading(page)).toHaveText("Hoe mogen wij u noemen?");
  await reach(page.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowDown");
  await reach(page.getByRole("button", { name: "Zoek iemand" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/ontmoeting$/);
  // Others of this journey speak Dutch too, so it may be that somebody is there at once.
  await expect(heading(page)).toHaveText(/Wij zoeken iemand voor u|Er is iemand/);
});

test("nothing is asked that one would have to write, in at most ten taps", async ({ browser }, testInfo) => {
  const page = await visitor(browser, testInfo);
  await page.goto("/ontmoeten");
  let taps = 0;
  const tap = async (act) => {
    taps += 1;
    await act;
    await expect(page.locator("main :is(input[type=text], textarea)")).toHaveCount(0);
  };
  // Opening the list, and choosing in it.
  taps += 1;
  await tap(page.getByLabel("Waar woont u?").selectOption({ label: "Heerlen-Centrum, hele wijk" }));
  await tap(verder(page));
  await tap(page.getByRole("checkbox", { name: moments[place(testInfo)][1] }).check());
  await tap(verder(page));
  await tap(page.getByRole("checkbox", { name: "Wandelen" }).check());
  await tap(verder(page));
  await tap(verder(page));
  await expect(page.getByRole("button", { name: "Zoek iemand" })).toBeVisible();
  expect(taps + 1).toBeLessThanOrEqual(10);
});

test("pages of a meeting are kept by nobody and tell no other site their address", async ({ request }) => {
  for (const path of ["/ontmoeten", "/ontmoeten?wijk=WK091733&na=waar", "/ontmoeting", "/ontmoeting/wis", "/gastheer/0123456789abcdefghjkmnpqrs"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toBe("no-store");
    expect(headers["x-robots-tag"], path).toBe("noindex");
    expect(headers["referrer-policy"], path).toMatch(/^(no-referrer|same-origin)$/);
  }
});
