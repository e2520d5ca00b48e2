// The support tree: from the drawing to a service, by words, to the person who listens, and on paper.
import { expect, test } from "./visit.mjs";

const centre = "/aanspreekpersoon/heerlen-centrum";

test("the drawing and the list are one tree, and both lead to the services", async ({ page }) => {
  await page.goto("/boom");
  const drawn = page.locator("nav.tree a[href*='/boom/']");
  const names = await drawn.evaluateAll((links) => links.map((link) => new URL(link.href?.baseVal ?? link.href, location.href).pathname));
  expect(names.length).toBe(10);
  for (const name of names) await expect(page.locator(`#lijst a[href^='${name}']`)).toHaveCount(1);
  await page.goto(names[1]);
  await expect(page.locator("ol.steps > li")).not.toHaveCount(0);
  await page.locator("main a[href^='/aanbod/']").first().click();
  await expect(page).toHaveURL(/\/aanbod\//);
  await expect(page.locator("main")).toContainText("Nagekeken op");
});

test("choosing a wijk changes who is at the trunk", async ({ page }) => {
  await page.goto("/boom?wijk=WK091733");
  const one = await page.locator("#lijst a[href^='/aanspreekpersoon/']").first().getAttribute("href");
  expect(one).toBe(centre);
  await page.goto("/boom");
  await page.getByRole("combobox").first().selectOption({ label: "Molenberg" });
  await page.locator("form:has(select) button").first().click();
  await expect(page).toHaveURL(/\/boom/);
  await expect(page.locator("h1")).toContainText("Molenberg");
  await expect(page.locator("#lijst a[href^='/aanspreekpersoon/']").first()).toHaveAttribute("href", "/aanspreekpersoon/molenberg");
});

test("everyday words with a mistake find help", async ({ page }) => {
  await page.goto("/boom");
  await page.getByRole("searchbox").first().fill("shulden");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/boom\/zoek/);
  await expect(page.locator("main a[href^='/aanbod/schuldhulp']").first()).toBeVisible();
  await expect(page.getByRole("searchbox").first()).toHaveValue("shulden");
});

test("a word of danger shows the number first, and nothing is counted", async ({ page }) => {
  const answer = await page.goto("/boom/zoek?q=zelfmoord");
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  await expect(page.locator("main a[href^='tel:']").first()).toHaveAttribute("href", "tel:08000113");
  await expect(page.locator("main a[href*='/boom/gemist']")).toHaveCount(0);
});

test("where nothing is found, missing help can be told", async ({ page }) => {
  await page.goto("/boom/zoek?q=qqqzzzxxx");
  await page.locator("main a[href*='/boom/gemist']").first().click();
  await expect(page).toHaveURL(/\/boom\/gemist/);
  expect(page.url()).not.toContain("qqqzzz");
  for (const select of await page.locator("main form select").all()) await select.selectOption({ index: 2 });
  await page.locator("main form[method=post] button").last().click();
  await expect(page).toHaveURL(/dank=1/);
  await expect(page.locator("main")).toContainText(/Dank/);
});

test("call me back: refused with words kept, then thanked for", async ({ page }) => {
  await page.goto(centre);
  await page.locator("main a[href*='wat=terugbellen']").first().click();
  await page.locator("#why").fill("Ik heb een brief. </textarea><b>");
  await page.locator("main form[method=post] button").last().click();
  const summary = page.locator(".notice a[href^='#']").first();
  await expect(summary).toBeVisible();
  await expect(page).toHaveTitle(/^Fout/);
  await expect(page.locator("#why")).toHaveValue("Ik heb een brief. </textarea><b>");
  const field = (await summary.getAttribute("href")).slice(1);
  await page.locator(`[id="${field}"]`).fill("Sjef");
  await page.locator("#reach").fill("06 12 34 56 78");
  await page.locator("main form[method=post] button").last().click();
  await expect(page).toHaveURL(/dank=1/);
  expect(page.url()).not.toMatch(/Sjef|1234/);
  await expect(page.locator("main")).not.toContainText("Sjef");
});

test("the guide is two sheets of A4 on which nothing is cut off", async ({ page }) => {
  for (const wijk of ["heerlen-centrum", "de-beitel", "maria-gewanden-en-terschuren"]) {
    await page.goto(`/gids/${wijk}`);
    await page.emulateMedia({ media: "print" });
    const cut = await page.locator(".guide__page").evaluateAll((pages) =>
      pages.flatMap((one, place) => (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1 ? [`${place + 1}: ${one.scrollHeight} > ${one.clientHeight}`] : [])),
    );
    expect(cut, wijk).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
    await page.emulateMedia({ media: "screen" });
  }
});

test("what is for organisations is one switch away", async ({ page }) => {
  await page.goto("/aanbod/schuldhulp");
  await page.locator("main a[href*='voor=organisaties']").first().click();
  await expect(page).toHaveURL(/voor=organisaties/);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.locator("main a[href$='/aanbod/schuldhulp']").first().click();
  await expect(page).not.toHaveURL(/voor=/);
});

test("a branch, a service or a person that does not exist leads on", async ({ page }) => {
  for (const path of ["/boom/raketten", "/aanbod/raketten", "/aanspreekpersoon/nergens", "/gids/nergens"]) {
    const answer = await page.goto(path);
    expect(answer.status(), path).toBe(404);
    expect(await page.locator("main a[href]").count()).toBeGreaterThan(2);
  }
});
