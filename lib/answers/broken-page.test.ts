import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { awayPage, BROKEN_POLICY, brokenPage } from "./broken-page.ts";

const asked = { address: "/item/6917529", wasSent: false, number: "abc123" };

test("what was asked for cannot put anything of its own on the page", () => {
  const page = brokenPage({ ...asked, address: `/"><script>alert(1)</script>`, number: "<b>1</b>" });
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain("&lt;b&gt;1&lt;/b&gt;");
});

for (const address of ["//evil.example/x", "/\\evil.example", "https://evil.example"])
  test(`trying again after ${address} stays on the site`, () => {
    const [, leadsTo = ""] = /class="button" href="([^"]*)"/.exec(brokenPage({ ...asked, address })) ?? [];
    expect(new URL(leadsTo, "https://ninefold.example").origin).toBe("https://ninefold.example");
  });

test("who sent a form is told to look before sending it again", () => {
  for (const page of [brokenPage({ ...asked, wasSent: true }), awayPage({ ...asked, wasSent: true })]) {
    expect(page).toContain("Look at the page before you send it again");
    expect(page).toContain("To the page");
  }
  expect(brokenPage(asked)).not.toContain("send it again");
});

test("its policy lets in its own style and no script at all", () => {
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/.exec(brokenPage(asked)) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(BROKEN_POLICY).toContain(`style-src 'sha256-${hash}'`);
  expect(BROKEN_POLICY).not.toContain("script-src");
});
