// The map that moves. Runs only with WASM.
import { expect, test } from "./visit.mjs";

test("Leaflet takes the drawing as its ground and groups have names", async ({ page }) => {
  await page.goto("/kaart");
  await page.locator(".leaflet-marker-icon").first().waitFor();
  await expect(page.locator(".leaflet-overlay-pane svg.areas .outlines path")).toHaveCount(23);
  const names = await page.locator(".leaflet-marker-icon").evaluateAll((icons) => icons.map((icon) => icon.getAttribute("aria-label")));
  expect(names.every((name) => name && name.length > 3)).toBe(true);
  expect(names.some((name) => /^\d+ plekken/.test(name))).toBe(true);
  expect(names.join()).not.toContain("{");
});

test("a pin opens a card that leads to the place", async ({ page }) => {
  await page.goto("/kaart?q=klaproos");
  const name = await page.locator("#p1 h3").textContent();
  await page.locator(".leaflet-marker-icon").first().click();
  await expect(page.locator(".map-card")).toContainText(name);
  await page.locator(".map-card a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("the place that has the focus stands out on the map", async ({ page }) => {
  await page.goto("/kaart?q=klaproos");
  await page.locator(".leaflet-marker-icon").first().waitFor();
  await page.locator("#p1 h3 a").focus();
  await expect(page.locator(".pin--lit")).toHaveCount(1);
});

test("near me is worked out here and never sent", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 50.8882, longitude: 5.9795 });
  await page.goto("/kaart");
  await page.locator(".leaflet-marker-icon").first().waitFor();
  const sent = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.getByRole("button", { name: "Zoek bij mij in de buurt" }).click();
  await expect(page.locator(".live__answer")).toContainText(/Het dichtst bij u: .+, \d+ meter/);
  await expect(page.locator(".map-card")).toBeVisible();
  expect(sent.filter((line) => line.includes("50.88") || line.includes("5.97"))).toEqual([]);
});

test("who does not share a position is told what to do", async ({ page }) => {
  await page.goto("/kaart");
  await page.getByRole("button", { name: "Zoek bij mij in de buurt" }).click();
  await expect(page.locator(".live__answer")).toContainText("Kies uw wijk");
});

test("only the map loads the client", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => /\.(wasm|js)$/.test(request.url()) && loaded.push(request.url()));
  for (const path of ["/", "/plek/trefpunt-de-klaproos", "/wijk/molenberg", "/wijken", "/privacy"]) await page.goto(path);
  expect(loaded).toEqual([]);
  await page.goto("/kaart");
  await page.locator(".leaflet-marker-icon").first().waitFor();
  expect(loaded.some((url) => url.endsWith(".wasm"))).toBe(true);
});
