import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { parseLoadoutName } from "./loadout.ts";
import { loadoutFromWorn } from "./loadout-from-worn.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anAccount, anItem, HUNTER, withHunter, withWarlock } from "./test-account.ts";

test("a loadout from worn has what the character wears, in the order of the slots, and nothing else", () => {
  const kindIn = (itemHash: number, bucketHash: number) => aDefinition(itemHash, { bucketHash });
  const worn = { isEquipped: true };
  const account = anAccount([
    anItem(kindIn(4, Bucket.Helmet), withHunter, worn),
    anItem(kindIn(1, Bucket.Kinetic), withHunter, { ...worn, isCrafted: true }),
    anItem(kindIn(9, Bucket.Subclass), withHunter, worn),
    anItem(kindIn(2, Bucket.Kinetic), withHunter),
    anItem(kindIn(3, Bucket.Energy), withWarlock, worn),
    anItem(kindIn(5, Bucket.Emote), withHunter, worn),
    anItem(kindIn(6, Bucket.Energy), VAULT),
  ]);
  const loadout = loadoutFromWorn(account, HUNTER);
  if (!loadout.ok) throw new Error("the hunter wears something");
  expect(loadout.className).toBe("hunter");
  expect(loadout.items.map(({ itemHash }) => itemHash)).toEqual([9, 1, 4]);
  expect(loadout.items.every(({ equip, quantity }) => equip && quantity === 1)).toBe(true);
  expect(loadout.items.map(({ isCrafted }) => isCrafted)).toEqual([false, true, false]);
});

test("a character who is not there, or wears nothing, gives no loadout", () => {
  const account = anAccount([]);
  expect(loadoutFromWorn(account, "1")).toEqual({ ok: false, problem: { kind: "unknown-character" } });
  expect(loadoutFromWorn(account, HUNTER)).toEqual({ ok: false, problem: { kind: "empty-loadout" } });
});

for (const [typed, kept] of [
  ["  Raid \n boss ", "Raid boss"],
  ["x".repeat(60), "x".repeat(60)],
  ["x".repeat(61), null],
  ["   ", null],
  ["a\u0007b", null],
] as const) {
  test(`a loadout called ${JSON.stringify(typed).slice(0, 20)} is ${kept ? "kept" : "refused"}`, () => {
    expect(parseLoadoutName(typed)).toBe(kept);
  });
}
