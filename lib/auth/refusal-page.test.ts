import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PLAIN_STYLE } from "#lib/answers/plain-style.ts";
import { type Refusal, refusalPage } from "./refusal-page.ts";

const REFUSED: Refusal = {
  reason: "unknown",
  returnTo: "/",
  policy: "default-src 'self'; script-src 'self' 'nonce-bm9uY2U='",
  signedInAs: null,
};

const html = (refusal: Partial<Refusal> = {}) => refusalPage({ ...REFUSED, ...refusal }).text();

test("a refused callback answers 403, one without a code 400", () => {
  expect(refusalPage(REFUSED).status).toBe(403);
  expect(refusalPage({ ...REFUSED, reason: "other" }).status).toBe(403);
  expect(refusalPage({ ...REFUSED, reason: "no-code" }).status).toBe(400);
});

test("starting again keeps the way back", async () => {
  expect(await html({ returnTo: "/item/1?a=b&c=d" })).toContain(
    'href="/sign-in?returnTo=%2Fitem%2F1%3Fa%3Db%26c%3Dd"',
  );
  expect(await html()).toContain('href="/sign-in"');
});

test("somebody who is signed in reads so and goes on from there", async () => {
  const page = await html({ signedInAs: "Ada#0001", returnTo: "/inventory" });
  expect(page).toContain("You are signed in as <strong>Ada#0001</strong>");
  expect(page).toContain('href="/inventory"');
  expect(await html({ signedInAs: "Ada#0001" })).toContain('href="/characters"');
});

test("a name and a way back are text on the page, never markup", async () => {
  const page = await html({ signedInAs: `<img src=x onerror="a">'&`, returnTo: `/x?"><script>a</script>` });
  expect(page).not.toMatch(/<img|<script/);
  expect(page).toContain("&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;");
});

test("the style comes in by the nonce of the answer's own policy, and a strange policy gives none", async () => {
  expect(await html()).toContain('<style nonce="bm9uY2U=">');
  expect(await html({ policy: null })).toContain('<style nonce="">');
  expect(await html({ policy: `script-src 'nonce-"><b>'` })).toContain('<style nonce="">');
});

test("the refusal page wears the site's colours", () => {
  const site = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
  const [dark = "", light = ""] = PLAIN_STYLE.split("@media (prefers-color-scheme: light)");
  const [siteDark = "", siteLight = ""] = site.split("@media (prefers-color-scheme: light)");
  for (const [style, ours] of [
    [dark, siteDark],
    [light.split("* {")[0] ?? "", siteLight],
  ] as const) {
    const colours = [...style.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)];
    expect(colours.length).toBeGreaterThan(6);
    for (const [, name, colour] of colours) expect(ours).toContain(`--color-${name}: ${colour};`);
  }
});
