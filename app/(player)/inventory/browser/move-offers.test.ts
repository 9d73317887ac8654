import { expect, test } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { itemActions } from "#lib/game/item-actions.ts";
import { placeKey, VAULT } from "#lib/game/place.ts";
import {
  aDefinition,
  anAccount,
  anItem,
  HUNTER,
  WARLOCK,
  withHunter,
  withWarlock,
} from "#lib/game/test-account.ts";
import { type ItemFacts, moveOffers, type PlaceFacts, toOffer } from "./move-offers.ts";

const PLACES: readonly PlaceFacts[] = [
  { key: HUNTER, name: "Hunter", className: "hunter" },
  { key: WARLOCK, name: "Warlock", className: "warlock" },
  { key: "vault", name: "vault", className: null },
];

const helmet = aDefinition(1, { bucketHash: Bucket.Helmet, className: "warlock" });
const gun = aDefinition(2);
const exotic = aDefinition(5, { uniqueLabel: "exotic_weapon", rarity: "exotic" });
const shards = aDefinition(3, { bucketHash: Bucket.Consumables, isInstanced: false, isEquippable: false });
const fixed = aDefinition(4, { isTransferable: false });

/** What can be worn instead, and another exotic that must make way. */
const OTHERS: readonly Item[] = [withHunter, withWarlock].flatMap((place, nth) => [
  anItem(aDefinition(10 + nth), place),
  anItem(aDefinition(20 + nth, { bucketHash: Bucket.Energy }), place),
  anItem(aDefinition(30 + nth, { bucketHash: Bucket.Energy, uniqueLabel: "exotic_weapon" }), place, {
    isEquipped: nth === 0,
  }),
]);

const ITEMS: readonly (readonly [string, Item])[] = [
  ["a weapon in the vault", anItem(gun, VAULT)],
  ["a carried weapon", anItem(gun, withHunter)],
  ["a worn weapon", anItem(gun, withHunter, { isEquipped: true })],
  ["armor of one class", anItem(helmet, VAULT)],
  ["armor carried by another class", anItem(helmet, withHunter)],
  ["a stack that all share", anItem(shards, withHunter, { isAccountWide: true, quantity: 9 })],
  ["such a stack in the vault", anItem(shards, VAULT, { quantity: 9 })],
  ["what cannot be transferred", anItem(fixed, withWarlock)],
  ["a copy that cannot be transferred now", anItem(gun, withWarlock, { isTransferable: false })],
  ["what waits at the postmaster", anItem(gun, withHunter, { bucketHash: Bucket.Postmaster })],
  [
    "what waits there and can only be collected",
    anItem(fixed, withHunter, { bucketHash: Bucket.Postmaster }),
  ],
  [
    "a stack that waits there and all will share",
    anItem(shards, withHunter, { bucketHash: Bucket.Postmaster, quantity: 9 }),
  ],
  ["a worn exotic", anItem(exotic, withWarlock, { isEquipped: true })],
];

function toFacts(item: Item): ItemFacts {
  return {
    itemKey: itemKey(item),
    name: "",
    lies: item.isAccountWide ? "shared" : placeKey(item.place),
    isShared: item.isAccountWide || item.definition?.bucketHash === Bucket.Consumables,
    isEquipped: item.isEquipped,
    isEquippable: item.definition?.isEquippable ?? false,
    className: item.definition?.className ?? null,
    isTransferable: item.isTransferable && item.definition?.isTransferable === true,
    isAtPostmaster: item.bucketHash === Bucket.Postmaster,
    isLockable: item.itemInstanceId !== null,
    isLocked: item.isLocked,
  };
}

for (const [words, item] of ITEMS) {
  test(`the menu of ${words} offers what its page offers, with the same reasons`, () => {
    const onItsPage = itemActions(anAccount([item, ...OTHERS]), item).map(({ to, equip, problem }) => ({
      wish: `${equip ? "equip" : "move"}:${placeKey(to)}`,
      problem,
    }));
    const inTheMenu = moveOffers(toFacts(item), PLACES).map(({ wish, problem }) => ({ wish, problem }));
    expect(inTheMenu).toEqual(onItsPage);
  });
}

test("an item let go where it lies already asks for nothing", () => {
  const facts = toFacts(anItem(gun, withHunter));
  const onHunter = (equip: boolean) => toOffer(facts, PLACES[0] as PlaceFacts, equip).problem?.kind;
  expect(onHunter(false)).toBe("already-there");
  expect(onHunter(true)).toBeUndefined();
});
