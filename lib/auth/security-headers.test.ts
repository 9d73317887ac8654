import { expect, test } from "@playwright/test";
import { isForeignWrite } from "./security-headers.ts";

const SITE = "https://ninefold.example";

for (const origin of [
  "https://evil.example",
  "https://ninefold.example.evil",
  "http://ninefold.example",
  "null",
  "",
]) {
  test(`a form posted from ${origin || "an empty origin"} is foreign`, () => {
    expect(isForeignWrite("POST", origin, SITE)).toBe(true);
  });
}

test("our own forms, and callers without a browser, are not foreign", () => {
  expect(isForeignWrite("POST", SITE, SITE)).toBe(false);
  expect(isForeignWrite("POST", SITE, `${SITE}/`)).toBe(false);
  expect(isForeignWrite("POST", null, SITE)).toBe(false);
});

test("reading from a link on another site is allowed, every writing method is not", () => {
  expect(isForeignWrite("GET", "https://evil.example", SITE)).toBe(false);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    expect(isForeignWrite(method, "https://evil.example", SITE)).toBe(true);
  }
});
