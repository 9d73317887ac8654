import { expect, test } from "@playwright/test";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import { CharacterInput, SeveralInput } from "./input.ts";

const HUNTER = "2305843009300000001";
const requestId = "0b7cbe3e-2b4d-4a3c-9f0e-7f5f2a1d9b11";
const form = { itemKeys: ["6917529000000000001", "stack-9-vault"], wish: "move:vault", requestId };
const wishOf = (said: string, more = {}) => SeveralInput.parse({ ...form, wish: said, ...more }).wish;

test("each button of the form says what it wishes", () => {
  expect([
    wishOf("move:vault"),
    wishOf(`move:${HUNTER}`),
    wishOf(`equip:${HUNTER}`),
    wishOf(`equip:${HUNTER}`, { bring: "1" }),
    wishOf("lock"),
    wishOf("unlock"),
    wishOf("tag:junk"),
    wishOf("tag:none"),
  ]).toEqual([
    { verb: "move", to: VAULT },
    { verb: "move", to: atCharacter(HUNTER) },
    { verb: "equip", characterId: HUNTER, bring: false },
    { verb: "equip", characterId: HUNTER, bring: true },
    { verb: "lock", lock: true },
    { verb: "lock", lock: false },
    { verb: "tag", tag: "junk" },
    { verb: "tag", tag: null },
  ]);
});

test("a search stands for its finds, whatever is ticked; without one the ticks count", () => {
  expect(SeveralInput.parse({ ...form, q: "is:junk" }).chosen).toEqual({ search: "is:junk" });
  expect(SeveralInput.parse(form).chosen).toEqual({ itemKeys: form.itemKeys });
});

test("one button pressed twice is one request; another button, other ticks or another search are others", () => {
  const presses = [
    form,
    { ...form },
    { ...form, wish: "lock" },
    { ...form, itemKeys: ["6917529000000000001"] },
    { ...form, q: "is:junk" },
    { ...form, wish: `equip:${HUNTER}` },
    { ...form, wish: `equip:${HUNTER}`, bring: "1" },
  ].map((one) => SeveralInput.parse(one).requestId);
  expect(presses[0]).toBe(presses[1]);
  expect(new Set(presses).size).toBe(presses.length - 1);
});

for (const bad of [
  { wish: "equip:vault" },
  { wish: "tag:golden" },
  { wish: "move:elsewhere" },
  { wish: "dismantle" },
  { itemKeys: ["../1"] },
  { itemKeys: Array.from({ length: 1_001 }, (_, nth) => String(nth)) },
  { requestId: "1" },
  { q: "a".repeat(2_001) },
]) {
  test(`what no page sends is refused: ${JSON.stringify(bad).slice(0, 40)}`, () => {
    expect(SeveralInput.safeParse({ ...form, ...bad }).success).toBe(false);
  });
}

test("a form for a character names one, with or without the name of its press", () => {
  expect(CharacterInput.parse({ characterId: HUNTER }).requestId).toBeNull();
  expect(CharacterInput.parse({ characterId: HUNTER, requestId }).requestId).toBe(requestId);
  expect(CharacterInput.safeParse({ characterId: "vault" }).success).toBe(false);
});
