import { expect, test } from "@playwright/test";
import { returnPath, returnPathOf } from "./return-path.ts";

const leadingElsewhere: unknown[] = [
  "//evil",
  "//evil.example/path",
  "/\\evil",
  "\\\\evil",
  "https:evil",
  "https://evil.example",
  "%2f%2fevil",
  "/%2f%2fevil",
  "/%2fevil",
  "/%252fevil",
  "/%5cevil",
  "/\t/evil",
  "/\r\nSet-Cookie: a=b",
  "/%0d%0aSet-Cookie:%20a=b",
  "/inventory%00",
  "javascript:alert(1)",
  "data:text/html,hi",
  "/../..//evil",
  "/./\\evil",
  "/%",
  "inventory",
  "",
  `/${"a".repeat(600)}`,
  `/${"宿".repeat(400)}`,
  null,
  undefined,
  ["/inventory"],
  7,
];

for (const wanted of leadingElsewhere) {
  test(`after signing in, ${JSON.stringify(wanted)?.slice(0, 40)} leads to the front page`, () => {
    expect(returnPath(wanted)).toBe("/");
  });
}

for (const wanted of ["/sign-in", "/sign-in?problem=busy", "/sign-out", "/api/auth/session"]) {
  test(`after signing in, nobody is sent back to ${wanted}`, () => {
    expect(returnPath(wanted)).toBe("/");
  });
}

for (const wanted of ["/", "/inventory", "/item/6917529?from=vault&q=a%20b", "/characters", "/sign-ins"]) {
  test(`after signing in, ${wanted} is kept as it is`, () => {
    expect(returnPath(wanted)).toBe(wanted);
  });
}

test("the part after # stays in the browser", () => {
  expect(returnPath("/inventory#vault")).toBe("/inventory");
});

test("the way back that a sign-in keeps is read from our own addresses only", () => {
  const site = "https://ninefold.example";
  expect(returnPathOf(`${site}/inventory?slot=1`, site)).toBe("/inventory?slot=1");
  for (const address of [
    undefined,
    "",
    site,
    `${site}.evil.example/inventory`,
    `${site}@evil.example/`,
    `${site}//evil.example`,
    "https://evil.example/inventory",
  ]) {
    expect(returnPathOf(address, site), String(address)).toBe("/");
  }
});
