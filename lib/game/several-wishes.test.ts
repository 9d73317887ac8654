import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { itemKey } from "./item.ts";
import { VAULT } from "./place.ts";
import { isWorthAsking, severalWishes } from "./several-wishes.ts";
import { aDefinition, anAccount, anItem, HUNTER, WARLOCK, withHunter, withWarlock } from "./test-account.ts";

const stack = aDefinition(9, { isInstanced: false, bucketHash: Bucket.Consumables, maxStackSize: 99 });
const vaulted = anItem(aDefinition(1), VAULT);
const carried = anItem(aDefinition(2), withHunter);
const worn = anItem(aDefinition(3), withHunter, { isEquipped: true });
const waiting = anItem(aDefinition(4), withHunter, { bucketHash: Bucket.Postmaster });
const shared = anItem(stack, withHunter, { isAccountWide: true });
const account = anAccount([vaulted, carried, worn, waiting, shared]);

test("V11 several are equipped where they lie; what lies elsewhere is told of and left there", () => {
  const keys = [carried, vaulted, waiting].map(itemKey);
  const on = { to: withHunter, equip: true, quantity: null };
  expect(severalWishes(account, keys, { verb: "equip", characterId: HUNTER, bring: false })).toEqual({
    wishes: [{ itemKey: itemKey(carried), ...on }],
    refused: [
      { wish: { itemKey: itemKey(vaulted), ...on }, problem: { kind: "not-here", place: VAULT } },
      { wish: { itemKey: itemKey(waiting), ...on }, problem: { kind: "not-here", place: withHunter } },
    ],
  });
});

test("asked to bring them, all are wished for", () => {
  const keys = [carried, vaulted, waiting].map(itemKey);
  const { wishes, refused } = severalWishes(account, keys, {
    verb: "equip",
    characterId: HUNTER,
    bring: true,
  });
  expect([wishes.map((wish) => wish.itemKey), refused]).toEqual([keys, []]);
});

test("an item named twice is wished for once, and what is gone is still asked for", () => {
  const { wishes } = severalWishes(account, ["404", "404", itemKey(carried)], { verb: "move", to: VAULT });
  expect(wishes).toEqual([
    { itemKey: "404", to: VAULT, equip: false, quantity: null },
    { itemKey: itemKey(carried), to: VAULT, equip: false, quantity: null },
  ]);
});

test("a lock is wished for where the item lies", () => {
  const { wishes } = severalWishes(account, [itemKey(carried)], { verb: "lock", lock: true });
  expect(wishes).toEqual([
    { itemKey: itemKey(carried), to: withHunter, equip: false, quantity: null, lock: true },
  ]);
});

for (const [what, item, wish, isWorth] of [
  ["to the vault, what is there", vaulted, { verb: "move", to: VAULT }, false],
  ["to the vault, what a character has", carried, { verb: "move", to: VAULT }, true],
  ["to a character, what they have", worn, { verb: "move", to: withHunter }, false],
  ["to a character, what waits for them", waiting, { verb: "move", to: withHunter }, true],
  ["to a character, what all share", shared, { verb: "move", to: withWarlock }, false],
  ["to the vault, what all share", shared, { verb: "move", to: VAULT }, true],
  ["to equip, what is worn", worn, { verb: "equip", characterId: HUNTER, bring: false }, false],
  ["to equip, what another wears", worn, { verb: "equip", characterId: WARLOCK, bring: false }, true],
  ["to lock, what is not", carried, { verb: "lock", lock: true }, true],
  ["to unlock, what is not locked", carried, { verb: "lock", lock: false }, false],
  ["to lock, what has no lock", shared, { verb: "lock", lock: true }, false],
] as const) {
  test(`a search asks ${isWorth ? "for" : "nothing of"} it: ${what}`, () => {
    expect(isWorthAsking(account, item, wish)).toBe(isWorth);
  });
}
