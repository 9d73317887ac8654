import { expect, test } from "@playwright/test";
import { NO_ASIDE_FACTS } from "./arrange/rank-aside.ts";
import { Bucket } from "./bucket.ts";
import { type Item, itemKey } from "./item.ts";
import type { Loadout } from "./loadout.ts";
import { toLoadoutItem } from "./loadout-from-worn.ts";
import { loadoutWishes } from "./loadout-wishes.ts";
import { itemsOf } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { planWishes } from "./plan-wishes.ts";
import { aDefinition, anAccount, anItem, fill, withHunter } from "./test-account.ts";

const EXOTIC = { uniqueLabel: "exotic_weapon", rarity: "exotic" } as const;

/** The steps that put a loadout on the hunter, and the wishes that cannot be fulfilled. */
function plan(items: readonly Item[], wanted: readonly (readonly [Item, boolean])[]) {
  const at = new Date("2026-11-22T12:00:00Z");
  const loadout: Loadout = {
    ...{ loadoutId: "l1", name: "Raid", className: "hunter", note: "", shareToken: null },
    items: wanted.map(([item, equip]) => toLoadoutItem(item, equip)),
    ...{ createdAt: at, updatedAt: at },
  };
  const account = anAccount(items);
  const wished = loadoutWishes(account, loadout, withHunter);
  if (!wished.ok) throw new Error(wished.problem.kind);
  const wishes = wished.wishes.map((wish, index) => ({ ...wish, index, reason: "asked" as const }));
  return planWishes(account, wishes, { facts: NO_ASIDE_FACTS, mayMoveOthers: true, spared: new Set() });
}

const touched = ({ steps }: ReturnType<typeof plan>) =>
  steps.flatMap((step) => itemsOf(step).map(({ itemInstanceId }) => itemInstanceId));

test("L2: an item matched by the loadout is never used as a replacement", () => {
  const wornExotic = anItem(aDefinition(1, EXOTIC), withHunter, { isEquipped: true });
  const bow = anItem(aDefinition(2, { ...EXOTIC, bucketHash: Bucket.Energy }), VAULT);
  const wornEnergy = anItem(aDefinition(3, { bucketHash: Bucket.Energy }), withHunter, { isEquipped: true });
  // By every other rule this one would be put on: it is stronger.
  const kept = anItem(aDefinition(4), withHunter, { power: 500 });
  const spare = anItem(aDefinition(5), withHunter, { power: 100 });
  const items = [wornExotic, bow, wornEnergy, kept, spare];
  const without = plan(items, [[bow, true]]);
  expect(touched(without)).toContain(itemKey(kept));
  const made = plan(items, [
    [bow, true],
    [kept, false],
  ]);
  expect([...made.problems].filter(([, { kind }]) => kind !== "already-there")).toEqual([]);
  expect(touched(made)).toContain(itemKey(spare));
  expect(touched(made)).not.toContain(itemKey(kept));
});

test("L2: an item matched by the loadout never makes room for another", () => {
  const worn = anItem(aDefinition(1), withHunter, { isEquipped: true });
  const wanted = anItem(aDefinition(2), VAULT);
  const members = fill(withHunter, 8);
  // By every other rule this one would stay longest: it is the strongest.
  const other = anItem(aDefinition(3), withHunter, { power: 900 });
  const carried = [...members, other];
  const made = plan(
    [worn, wanted, ...carried],
    [[wanted, false], ...members.map((item) => [item, false] as const)],
  );
  expect([...made.problems].filter(([, { kind }]) => kind !== "already-there")).toEqual([]);
  expect(new Set(touched(made))).toEqual(new Set([itemKey(other), itemKey(wanted)]));
});

test("a whole loadout is put on by as few calls as there are things to fetch, and one that wears them all", () => {
  const slots = [Bucket.Kinetic, Bucket.Energy, Bucket.Helmet];
  const worn = slots.map((bucketHash, nth) =>
    anItem(aDefinition(10 + nth, { bucketHash }), withHunter, { isEquipped: true }),
  );
  const wanted = slots.map((bucketHash, nth) => anItem(aDefinition(20 + nth, { bucketHash }), VAULT));
  const made = plan(
    [...worn, ...wanted],
    wanted.map((item) => [item, true] as const),
  );
  expect(made.steps.map(({ call }) => call)).toEqual(["transfer", "transfer", "transfer", "equip-several"]);
});
