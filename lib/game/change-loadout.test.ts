import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import { changeLoadout, type LoadoutBody, type LoadoutChange } from "./change-loadout.ts";
import type { Item } from "./item.ts";
import { loadoutItemKey, MOST_LOADOUT_ITEMS } from "./loadout.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anItem } from "./test-account.ts";

const EXOTIC = { uniqueLabel: "exotic_weapon" };
const rifle = anItem(aDefinition(1), VAULT);
const spare = anItem(aDefinition(2), VAULT);
const bow = anItem(aDefinition(3, { bucketHash: Bucket.Energy, ...EXOTIC }), VAULT);
const cannon = anItem(aDefinition(4, EXOTIC), VAULT);
const helmet = anItem(aDefinition(5, { bucketHash: Bucket.Helmet, className: "hunter" }), VAULT);
const motes = anItem(aDefinition(7, { isInstanced: false, isEquippable: false }), VAULT, { quantity: 40 });
const kinds = new Map(
  [rifle, spare, bow, cannon, helmet, motes].flatMap(({ itemHash, definition }) =>
    definition ? [[itemHash, definition] as const] : [],
  ),
);

const start: LoadoutBody = {
  className: null,
  items: [toLoadoutItem(rifle, true), toLoadoutItem(bow, true), toLoadoutItem(motes, false)],
};
const keyOf = (item: Item) => loadoutItemKey(item);
const after = (change: LoadoutChange, loadout = start) => {
  const outcome = changeLoadout(loadout, change, kinds);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return {
    ...outcome,
    said: outcome.items.map(({ itemHash, equip }) => `${itemHash}${equip ? " worn" : ""}`),
    demoted: outcome.carriedNow.map(({ itemHash }) => itemHash),
  };
};

test("what is worn anew takes its slot: what was worn there is carried along", () => {
  const { said, demoted } = after({ kind: "add", item: spare, equip: true, instead: null });
  expect(said).toEqual(["1", "3 worn", "7", "2 worn"]);
  expect(demoted).toEqual([1]);
});

test("of two exotics of one label the later one is worn", () => {
  const { said, demoted } = after({ kind: "add", item: cannon, equip: true, instead: keyOf(rifle) });
  expect(said).toEqual(["4 worn", "3", "7"]);
  expect(demoted).toEqual([3]);
  expect(after({ kind: "add", item: cannon, equip: false, instead: null }).said).toContain("3 worn");
});

test("what is replaced leaves its place to what replaces it", () => {
  const change = { kind: "add", item: spare, equip: true, instead: keyOf(rifle) } as const;
  expect(after(change)).toMatchObject({ said: ["2 worn", "3 worn", "7"], demoted: [] });
});

test("worn and carried are exchanged, an item is taken out, and nothing happens to what is not there", () => {
  expect(after({ kind: "carry", key: keyOf(rifle) }).said).toEqual(["1", "3 worn", "7"]);
  const carried = after({ kind: "carry", key: keyOf(rifle) });
  expect(after({ kind: "wear", key: keyOf(rifle) }, carried).said).toEqual(["1 worn", "3 worn", "7"]);
  expect(after({ kind: "remove", key: keyOf(bow) }).said).toEqual(["1 worn", "7"]);
  for (const kind of ["remove", "wear", "carry"] as const)
    expect(after({ kind, key: "6917529000000000404" }).items).toEqual(start.items);
});

test("an item that is added twice is there once, and an amount is kept", () => {
  expect(after({ kind: "add", item: rifle, equip: false, instead: null }).said).toEqual(["1", "3 worn", "7"]);
  const { items } = after({ kind: "amount", key: keyOf(motes), quantity: 12 });
  expect(items.at(-1)).toEqual({ ...toLoadoutItem(motes, false), quantity: 12 });
});

test("a loadout for any class becomes one for the class of the gear that is added", () => {
  expect(after({ kind: "add", item: helmet, equip: true, instead: null }).className).toBe("hunter");
});

for (const [why, loadout, change, problem] of [
  [
    "gear of another class",
    { ...start, className: "titan" },
    { kind: "add", item: helmet, equip: true, instead: null },
    { kind: "wrong-class" },
  ],
  ["a stack that shall be worn", start, { kind: "wear", key: "hash-7" }, { kind: "not-equippable" }],
  [
    "what can be neither worn nor moved",
    start,
    { kind: "add", item: { ...motes, isTransferable: false }, equip: false, instead: null },
    { kind: "not-for-loadout" },
  ],
  [
    "what nothing defines",
    start,
    { kind: "add", item: { ...rifle, definition: null }, equip: false, instead: null },
    { kind: "unknown-item" },
  ],
  [
    "more than a loadout holds",
    {
      className: null,
      items: Array.from({ length: MOST_LOADOUT_ITEMS }, (_, index) => ({
        ...toLoadoutItem(rifle, false),
        itemInstanceId: String(index),
      })),
    },
    { kind: "add", item: spare, equip: false, instead: null },
    { kind: "too-many-loadout-items", most: MOST_LOADOUT_ITEMS },
  ],
  ["an amount of none", start, { kind: "amount", key: "hash-7", quantity: 0 }, { kind: "bad-amount" }],
] as const) {
  test(`${why} is refused`, () => {
    expect(changeLoadout(loadout as LoadoutBody, change as LoadoutChange, kinds)).toEqual({
      ok: false,
      problem,
    });
  });
}
