import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { toNamedCode, toReason } from "./error-codes.ts";

/** The groups as Bungie's OpenAPI names them; written out again so that a slip in the table shows. */
const expected: [reason: string, codes: number[]][] = [
  ["maintenance", [5, 1618, 1643, 1651, 1652, 1688]],
  ["throttled", [31, 35, 36, 37, 51, 54, 55, 56, 57, 1672]],
  ["unauthorized", [22, 99, 2110, 2111, 2115, 2117, 2119, 2120, 2121, 2122]],
  ["grant-ended", [2106, 2118, 2123, 2124]],
  ["configuration", [12, 2101, 2102, 2103, 2107, 2108]],
  ["no-account", [1601, 1670]],
  ["no-character", [1620]],
  ["private", [1665]],
  ["item-not-found", [1623]],
  ["no-room", [1637, 1642]],
  ["not-transferable", [1648, 1660, 1663, 1673, 1674]],
  ["is-equipped", [1656]],
  ["not-equippable", [1638, 1639, 1640, 1655]],
  ["exotic-conflict", [1641]],
  ["in-activity", [1634, 1671]],
  ["vendor-not-found", [1627]],
  ["group-not-found", [622, 686]],
];
for (const [reason, codes] of expected) {
  test(`codes ${codes.join(", ")} mean ${reason}`, () => {
    expect(codes.map((code) => toReason(code))).toEqual(codes.map(() => reason));
  });
}

test("every other code is unexpected, also one that Bungie invents tomorrow", () => {
  const known = new Set(expected.flatMap(([, codes]) => codes));
  const others = Array.from({ length: 4_000 }, (_, code) => code).filter((code) => !known.has(code));
  expect(new Set([...others, 99_999, -1].map((code) => toReason(code)))).toEqual(new Set(["unexpected"]));
});

test("the token endpoint's names lead to the same reasons", () => {
  const reasons = ["SystemDisabled", "DestinyThrottledByGameServer", "AuthorizationRecordRevoked"].map(
    (name) => toReason(toNamedCode(name) ?? 0),
  );
  expect(reasons).toEqual(["maintenance", "throttled", "grant-ended"]);
  expect(toNamedCode("SomethingNew")).toBeNull();
});

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  test("every code we tell apart has Bungie's own name for it at the token endpoint", () => {
    const file = readFileSync(join(captures, "platform-error-codes.json"), "utf8");
    const published: { code: number; name: string }[] = Object.values(JSON.parse(file));
    const nameOf = new Map(published.map(({ code, name }) => [code, name]));
    const aboutSigningIn = expected.filter(([reason]) =>
      ["maintenance", "throttled", "unauthorized", "grant-ended", "configuration"].includes(reason),
    );
    for (const code of aboutSigningIn.flatMap(([, codes]) => codes))
      expect(toNamedCode(nameOf.get(code) ?? ""), `${code} ${nameOf.get(code)}`).toBe(code);
  });
}
