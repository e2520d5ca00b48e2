// From "I do not know where to begin" to a person, the next steps and who directs. Everything works without script.
import { expect, test } from "./visit.mjs";

const verder = (page) => page.getByRole("button", { name: "Verder" }).click();
const heading = (page) => page.getByRole("heading", { level: 1 });

test("questions lead to a person, steps in order and exactly one who directs", async ({ page, context }) => {
  await page.goto("/boom/vraag");
  await expect(page.getByRole("group", { name: "Waar gaat het over?" })).toBeVisible();
  await page.getByRole("checkbox", { name: "Geld en schulden" }).check();
  await page.getByRole("checkbox", { name: "Wonen" }).check();
  await verder(page);

  await expect(heading(page)).toHaveText("In welke wijk woont u?");
  await page.getByLabel("In welke wijk woont u?").selectOption({ label: "Molenberg" });
  await verder(page);

  await expect(heading(page)).toHaveText("Wat past het best bij u?");
  await page.getByRole("checkbox", { name: "Ik kan mijn huur niet betalen" }).check();
  await verder(page);

  await expect(heading(page)).toHaveText("Kan het niet wachten?");
  await page.getByRole("checkbox", { name: "Er is een datum waarop ik uit huis moet" }).check();
  await verder(page);

  await expect(heading(page)).toHaveText("Speelt dit ook?");
  await verder(page);

  await expect(page).toHaveURL(/\/boom\/antwoord\?/);
  await expect(heading(page)).toContainText("Zo kunt u verder");
  await expect(page.locator("main")).toContainText("Begin hier");
  await expect(page.locator(".person a[href^='tel:']").first()).toBeVisible();
  await expect(page.locator(".person a[href^='/plek/']")).toHaveCount(1);
  await expect(page.locator(".notice").first()).toContainText("Er is een datum waarop ik uit huis moet");
  expect(await page.locator(".steps > li").count()).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { name: "Wie houdt het overzicht?" })).toHaveCount(1);
  await expect(page.locator(".leaves a[href^='/aanbod/']").first()).toBeVisible();
  // The answers live in the address: no cookie, and the same address gives the same page.
  expect(await context.cookies()).toEqual([]);
  const said = await page.locator("main").innerText();
  await page.goto(page.url());
  expect(await page.locator("main").innerText()).toBe(said);
});

test("at most five questions, also with every branch chosen", async ({ page }) => {
  await page.goto("/boom/vraag");
  for (const row of await page.getByRole("checkbox").all()) {
    if ((await row.getAttribute("value")) !== "weet-niet") await row.check();
  }
  let asked = 0;
  while (!page.url().includes("/boom/antwoord")) {
    asked += 1;
    expect(asked).toBeLessThanOrEqual(5);
    const list = page.locator("select[name=wijk]");
    if (await list.count()) await list.selectOption({ label: "Heerlen-Centrum" });
    await verder(page);
  }
  await expect(page.locator(".person")).toBeVisible();
});

test("nothing chosen is said, leads to the field, and keeps what was answered", async ({ page }) => {
  await page.goto("/boom/vraag");
  await verder(page);
  await expect(page).toHaveTitle(/^Fout/);
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").click();
  await expect(page).toHaveURL(/#tak$/);

  await page.getByRole("checkbox", { name: "Geld en schulden" }).check();
  await verder(page);
  await verder(page);
  await expect(page.getByRole("alert")).toContainText("Kies uw wijk");
  await page.getByRole("link", { name: "Vorige" }).click();
  await expect(page.getByRole("checkbox", { name: "Geld en schulden" })).toBeChecked();
});

test("back and forth keeps the answers, by the page and by the browser", async ({ page }) => {
  await page.goto("/boom/vraag?tak=geld&wijk=WK091733&wat=schulden&stap=wat");
  await expect(page.getByRole("checkbox", { name: "Ik heb schulden" })).toBeChecked();
  await verder(page);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "Ik heb schulden" })).toBeChecked();
  await page.getByRole("link", { name: "Vorige" }).click();
  await expect(page.locator("select[name=wijk]")).toHaveValue("WK091733");
  await page.goto("/boom/antwoord?tak=geld&wijk=WK091733&wat=schulden");
  await page.getByRole("link", { name: "Verander uw antwoorden" }).click();
  await expect(page.getByRole("checkbox", { name: "Geld en schulden" })).toBeChecked();
});

test("who does not know is met by somebody who listens", async ({ page }) => {
  await page.goto("/boom/vraag");
  await page.getByRole("checkbox", { name: /Weet ik niet/ }).check();
  await verder(page);
  await page.locator("select[name=wijk]").selectOption({ label: "Molenberg" });
  await verder(page);
  await expect(page).toHaveURL(/\/boom\/antwoord/);
  await expect(page.locator("main")).toContainText("er luistert eerst iemand naar u");
  await expect(page.locator(".person")).toBeVisible();
});

test("a question may be left out", async ({ page }) => {
  await page.goto("/boom/vraag?tak=geld&wijk=WK091733&stap=wat");
  for (let left = 0; left < 3 && page.url().includes("/boom/vraag"); left += 1) {
    await page.getByRole("link", { name: "Weet ik niet" }).click();
  }
  await expect(page).toHaveURL(/\/boom\/antwoord/);
});

test("the wijk that was chosen before is filled in", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Uw wijk").selectOption("molenberg");
  await page.getByRole("button", { name: "Kies" }).first().click();
  await page.goto("/boom/vraag?tak=geld&stap=wijk");
  await expect(page.locator("select[name=wijk] option:checked")).toHaveText("Molenberg");
});

test("by keyboard alone: from the first question to the answer", async ({ page }) => {
  await page.goto("/boom/vraag");
  const reach = async (target) => {
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
  };
  await reach(page.getByRole("checkbox", { name: "Geld en schulden" }));
  await page.keyboard.press("Space");
  await reach(page.getByRole("button", { name: "Verder" }));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("In welke wijk woont u?");
  await reach(page.locator("select[name=wijk]"));
  await page.keyboard.type("Mol");
  await expect(page.locator("select[name=wijk] option:checked")).toHaveText("Molenberg");
  for (let page_number = 0; page_number < 4 && page.url().includes("/boom/vraag"); page_number += 1) {
    const before = page.url();
    await reach(page.getByRole("button", { name: "Verder" }));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href !== before);
  }
  await expect(heading(page)).toContainText("Zo kunt u verder");
});

test("an address that was cut short asks what is missing", async ({ page }) => {
  for (const [path, question] of [
    ["/boom/antwoord", "Waar gaat het over?"],
    ["/boom/antwoord?tak=bestaat-niet&wijk=WK091733", "Waar gaat het over?"],
    ["/boom/antwoord?tak=geld", "In welke wijk woont u?"],
    ["/boom/antwoord?tak=geld&wijk=WK000000", "In welke wijk woont u?"],
    ["/boom/vraag?stap=bestaat-niet", "Waar gaat het over?"],
  ]) {
    const answer = await page.goto(path);
    expect(answer.status(), path).toBe(200);
    await expect(heading(page), path).toHaveText(question);
  }
  await page.goto(`/boom/antwoord?tak=${encodeURIComponent('"><script>document.title="x"</script>')}`);
  await expect(page).not.toHaveTitle("x");
});

test("on paper it is one A4 that does not tell what was chosen", async ({ page }) => {
  for (const path of [
    "/boom/antwoord?tak=geld&wijk=WK091733",
    "/boom/antwoord?haast=uit-huis&haast=geld-uit-huis&tak=geld&tak=kind&tak=wonen&wat=schulden&wat=huurachterstand&wat=school&wijk=WK091733",
    "/en/boom/antwoord?haast=zelf-ziek&tak=gezond&tak=thuis&tak=zorgen&wijk=WK091733",
  ]) {
    await page.goto(path);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    await expect(heading(page)).toContainText(/Een steuntje in de rug|A helping hand/);
    await expect(page.locator(".person")).toContainText("045 000");
    await expect(page.locator("main .lead").first()).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test("a private page tells its address to nobody and is not stored", async ({ page, request }) => {
  for (const path of ["/boom/vraag?tak=geld", "/boom/antwoord?tak=geld&wijk=WK091733", "/boom/veilig"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["cache-control"], path).toBe("no-store");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["x-robots-tag"], path).toBe("noindex");
  }
  await page.goto("/boom/antwoord?tak=geld&wijk=WK091733");
  const next = page.waitForRequest(/\/aanbod\//);
  await page.locator(".leaves a").first().click();
  expect((await (await next).allHeaders()).referer).toBeUndefined();
});

test("English asks the same and keeps the answers", async ({ page }) => {
  await page.goto("/boom/vraag?tak=geld&wijk=WK091733&stap=wat");
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(heading(page)).toHaveText("What fits you best?");
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.locator("select[name=wijk]")).toHaveValue("WK091733");
});

test("who is not safe at home finds numbers, a way out and no question", async ({ page }) => {
  await page.goto("/boom/vraag");
  await page.getByRole("link", { name: "Is het thuis niet veilig?" }).click();
  await expect(page).toHaveTitle(/^Informatie/);
  for (const number of ["tel:112", "tel:08002000"]) await expect(page.locator(`main a[href="${number}"]`)).toHaveCount(1);
  await expect(page.locator("main :is(form, input)")).toHaveCount(0);
  await expect(page.locator(".sample")).toHaveCount(0);
  const away = page.getByRole("link", { name: /Snel weg/ });
  await expect(away).toBeInViewport();
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  expect(await away.getAttribute("rel")).toContain("noreferrer");
});

test("targets can be hit with a thumb", async ({ page }) => {
  for (const path of ["/boom/vraag", "/boom/vraag?tak=geld&wijk=WK091733&stap=wat", "/boom/antwoord?tak=geld&wijk=WK091733", "/boom/veilig"]) {
    await page.goto(path);
    for (const target of await page.locator("main :is(button, .button, select, .choice, .back, .leaves a):visible").all()) {
      const box = await target.boundingBox();
      expect(box.height, `${path}: ${await target.textContent()}`).toBeGreaterThanOrEqual(43.5);
    }
  }
});
