// What every journey begins with: a page that fails the test when the browser complains.
import { test as base, expect } from "@playwright/test";
import { lookedAt } from "./packets.mjs";

export { expect };

/** Whether this run has JavaScript and WASM. */
export const awake = (testInfo) => !testInfo.project.name.includes("no JavaScript");

/** The pages of the house, one of each kind, Dutch and English. `CODE` and `NUMBER` stand for those of a packet, see below. */
export const pages = [
  "/",
  "/kaart",
  "/kaart?q=koffie&open=nu&gratis=1",
  "/kaart?q=zzzzqqqq",
  "/plek/trefpunt-de-klaproos",
  "/plek/trefpunt-de-klaproos/klopt-niet",
  "/wijken",
  "/wijk/heerlen-centrum",
  "/hulp",
  "/boom",
  "/boom?wijk=WK091733",
  "/boom/vraag",
  "/boom/vraag?na=over",
  "/boom/vraag?tak=geld&tak=wonen&wijk=WK091733&stap=wat",
  "/boom/zoek?q=schulden",
  "/boom/zoek?q=zzzzqqqq",
  "/boom/veilig",
  "/boom/gemist?tak=geld",
  "/boom/geld",
  "/aanbod/schuldhulp",
  "/aanbod/schuldhulp?voor=organisaties",
  "/aanspreekpersoon",
  "/aanspreekpersoon/heerlen-centrum",
  "/aanspreekpersoon/heerlen-centrum/verzoek?wat=meelopen",
  "/gids/heerlen-centrum",
  "/boom/vraag?tak=geld&tak=wonen&wijk=WK091733&stap=wijk",
  "/boom/vraag?tak=geld&tak=wonen&wijk=WK091733&stap=haast",
  "/boom/vraag?tak=kind&tak=zorgen&wijk=WK091733&stap=ook",
  "/boom/antwoord?haast=uit-huis&tak=geld&tak=wonen&wat=anders&wijk=WK091733",
  "/en/boom/vraag",
  "/ontmoeten",
  "/ontmoeten?na=waar",
  "/ontmoeten?wijk=WK091733&na=waar",
  "/ontmoeten?wijk=WK091733&moment=demo-28-1&stap=graag",
  "/ontmoeten?wijk=WK091733&moment=demo-28-1&stap=samen",
  "/ontmoeten?wijk=WK091733&moment=demo-28-1&graag=coffee&taal=nl&groep=two&stap=naam",
  "/ontmoeting",
  "/ontmoeting/wis",
  "/gastheer/geen-sleutel",
  "/en/ontmoeten?wijk=WK091733&na=waar",
  "/zaadje",
  "/z/CODE",
  "/z/CODE/kaartje?wijk=WK091733&met=WK091739",
  "/z/CODE/zaaien",
  "/z/0000-0000-000Z-Z",
  "/zakje/NUMBER",
  "/over",
  "/privacy",
  "/toegankelijkheid",
  "/bestaat-niet",
  "/en",
  "/en/kaart",
  "/en/plek/trefpunt-de-klaproos",
  "/en/wijk/heerlen-centrum",
  "/en/boom",
  "/en/boom/antwoord?tak=kind&wijk=WK091739",
  "/en/aanbod/voedselbank",
  "/en/z/CODE",
  "/en/z/CODE/kaartje",
  "/en/zakje/NUMBER",
];

/** The pages that have a script, for a map, for reading aloud or for leaving fast. Any other is the same page with scripts and without:
 * one run looks at it. */
export const scripted = (path) => /^(\/en)?(\/kaart(\?|$)|\/boom\/(veilig|antwoord)|\/z\/CODE\/kaartje)/.test(path);

/** A network out of those that are for examples (RFC 3849): no journey pays for the forms of another. */
const network = () => `2001:db8:${[0, 0].map(() => Math.floor(Math.random() * 65536).toString(16)).join(":")}::1`;

export const test = base.extend({
  extraHTTPHeaders: async ({}, use) => use({ "x-forwarded-for": network() }),
  page: async ({ page }, use) => {
    const complaints = [];
    page.on("pageerror", (error) => /dynamically imported module/.test(error.message) || complaints.push(error.message));
    page.on("console", (message) => {
      // A page that says 404 is itself one of the pages we look at; a script that a test keeps away is no complaint.
      const expected = /status of (403|404|409|422)|ERR_FAILED|dynamically imported module/;
      if (message.type() === "error" && !expected.test(message.text())) complaints.push(message.text());
    });
    // Codes are made when the server starts, after the tests have got their names.
    const goto = page.goto.bind(page);
    page.goto = async (path, options) => {
      if (!/CODE|NUMBER/.test(path)) return goto(path, options);
      const { code, number } = await lookedAt();
      return goto(path.replace("CODE", code).replace("NUMBER", number), options);
    };
    await use(page);
    expect(complaints, "the browser's console").toEqual([]);
  },
});
