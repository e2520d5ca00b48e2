// Bad input gets a clear sentence and loses nothing.
import { expect, test } from "./visit.mjs";

test("a place that does not exist leads on", async ({ page }) => {
  for (const path of ["/plek/bestaat-niet", "/wijk/bestaat-niet", "/bestaat-niet", "/en/plek/nowhere"]) {
    const answer = await page.goto(path);
    expect(answer.status()).toBe(404);
    await expect(page.locator("main a[href]").first()).toBeVisible();
    expect(await page.locator("main a[href]").count()).toBeGreaterThan(2);
  }
});

test("a search of ten thousand signs is answered", async ({ page }) => {
  const answer = await page.goto(`/kaart?q=${"koffie%20".repeat(1100)}`);
  expect([200, 400, 414]).toContain(answer.status());
  await expect(page.locator("h1")).toHaveCount(1);
});

test("conditions that do not exist are named, the others hold", async ({ page }) => {
  const answer = await page.goto("/kaart?thema=raketten&gratis=1&open=altijd");
  expect(answer.status()).toBe(200);
  await expect(page.locator(".notice")).toContainText("raketten");
  await expect(page.getByRole("checkbox", { name: "Gratis" })).toBeChecked();
});

test("markup in a search stays text", async ({ page }) => {
  await page.goto(`/kaart?q=${encodeURIComponent('"><script>document.title="x"</script><b>')}`);
  await expect(page.getByRole("searchbox").first()).toHaveValue('"><script>document.title="x"</script><b>');
  await expect(page).not.toHaveTitle("x");
});

test("a form from elsewhere is refused", async ({ request, baseURL }) => {
  const form = { wijk: "molenberg", terug: "/" };
  const foreign = await request.post("/wijk", { form, headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }, maxRedirects: 0 });
  expect(foreign.status()).toBe(403);
  const own = await request.post("/wijk", { form: { ...form, terug: "//elsewhere.example" }, headers: { origin: baseURL }, maxRedirects: 0 });
  expect(own.status()).toBe(303);
  expect(own.headers().location).not.toContain("elsewhere");
});
