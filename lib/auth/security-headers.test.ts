import { expect, test } from "@playwright/test";
import { isForeignWrite, isPublicAnswer } from "./security-headers.ts";

const SITE = "https://ninefold.example";

const sent = (headers: Record<string, string>) => new Headers(headers);

for (const origin of [
  "https://evil.example",
  "https://ninefold.example.evil",
  "https://ninefold.example:8443",
  "https://sub.ninefold.example",
  "http://ninefold.example",
  "null",
  "",
]) {
  test(`a form posted from ${origin || "an empty origin"} is foreign`, () => {
    expect(isForeignWrite("POST", sent({ origin }), SITE)).toBe(true);
  });
}

for (const site of ["cross-site", "same-site", "anything-new"]) {
  test(`a form without an origin that the browser calls ${site} is foreign`, () => {
    expect(isForeignWrite("POST", sent({ "sec-fetch-site": site }), SITE)).toBe(true);
  });
}

test("our own forms, and callers without a browser, are not foreign", () => {
  expect(isForeignWrite("POST", sent({ origin: SITE }), SITE)).toBe(false);
  expect(isForeignWrite("POST", sent({ origin: SITE }), `${SITE}/`)).toBe(false);
  expect(isForeignWrite("POST", sent({}), SITE)).toBe(false);
  for (const site of ["same-origin", "none"])
    expect(isForeignWrite("POST", sent({ "sec-fetch-site": site }), SITE)).toBe(false);
});

test("no host that a request claims makes another site's form ours", () => {
  const claims = { host: "evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" };
  expect(isForeignWrite("POST", sent({ origin: "https://evil.example", ...claims }), SITE)).toBe(true);
});

test("reading from a link on another site is allowed, every writing method is not", () => {
  const origin = "https://evil.example";
  expect(isForeignWrite("GET", sent({ origin }), SITE)).toBe(false);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(isForeignWrite(method, sent({ origin }), SITE)).toBe(true);
  }
});

test("only Xûr's feed, data and pictures may be kept by everybody, and no page", () => {
  for (const path of ["/api/xur.json", "/xur/feed.atom", "/xur/preview.png", "/xur/2026-11-20/preview.png"])
    expect(isPublicAnswer(path), path).toBe(true);
  for (const path of [
    "/xur",
    "/xur/archive",
    "/xur/2026-11-20",
    "/xur/json",
    "/api/xur.json/",
    "/api/plans/xur.json",
    "/inventory/feed.atom",
    "/xur/a/b/preview.png",
    "/inventory/preview.png",
  ])
    expect(isPublicAnswer(path), path).toBe(false);
});
