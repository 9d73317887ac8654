import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { seal, UnsealableError, unseal } from "./sealed.ts";

const key = (keyId: string) => ({ keyId, key: randomBytes(32) });
const keys = [key("new"), key("old")];
const alice = { playerId: "alice", purpose: "access" } as const;
const secret = "CPLjBhKGAgAgtoken-ü-of-alice";

test("a sealed secret opens for its player and purpose", () => {
  expect(unseal(keys, alice, seal(keys, alice, secret))).toBe(secret);
});

test("a seal holds nothing of the secret in clear and never looks the same twice", () => {
  const first = seal(keys, alice, secret).sealed;
  expect(Buffer.from(first).includes(Buffer.from("token"))).toBe(false);
  expect(first).not.toEqual(seal(keys, alice, secret).sealed);
});

for (const [who, boundTo] of [
  ["another player", { playerId: "bob", purpose: "access" }],
  ["another purpose", { playerId: "alice", purpose: "refresh" }],
] as const) {
  test(`a seal does not open for ${who}`, () => {
    expect(() => unseal(keys, boundTo, seal(keys, alice, secret))).toThrow(UnsealableError);
  });
}

test("a seal with any byte changed does not open", () => {
  const { keyId, sealed } = seal(keys, alice, secret);
  for (let position = 0; position < sealed.length; position++) {
    const changed = Uint8Array.from(sealed);
    changed[position] = (changed[position] ?? 0) ^ 1;
    expect(() => unseal(keys, alice, { keyId, sealed: changed })).toThrow(UnsealableError);
  }
  expect(() => unseal(keys, alice, { keyId, sealed: sealed.subarray(0, 20) })).toThrow(UnsealableError);
});

test("after a new key is put first, old seals still open and new ones use it", () => {
  const [, old] = keys;
  if (!old) throw new Error("two keys expected");
  const before = seal([old], alice, secret);
  expect(unseal(keys, alice, before)).toBe(secret);
  expect(seal(keys, alice, secret).keyId).toBe("new");
});

test("without its key a seal does not open", () => {
  const { keyId, sealed } = seal(keys, alice, secret);
  expect(() => unseal(keys.slice(1), alice, { keyId, sealed })).toThrow(/no key is called new/);
});
