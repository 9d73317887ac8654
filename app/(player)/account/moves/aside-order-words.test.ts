import { expect, test } from "@playwright/test";
import { type AsideFacts, NO_ASIDE_FACTS, rankAside } from "#lib/game/arrange/rank-aside.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { aDefinition, anItem, withHunter } from "#lib/game/test-account.ts";
import { ASIDE_ORDER } from "./aside-order-words.ts";

const plain = (hash: number, some: Parameters<typeof aDefinition>[1] = {}) =>
  anItem(aDefinition(hash, some), withHunter);
const gun = plain(1);
const other = plain(2);
const only = (item: Item) => new Set([itemKey(item)]);

/** For each sentence of the page: what goes first, what stays, and what is known of them beside the account. */
const CASES: readonly (readonly [RegExp, Item, Item, Partial<AsideFacts>])[] = [
  [/did not move yourself lately/, other, gun, { movedLately: only(gun) }],
  [/loadouts/, other, gun, { inLoadout: only(gun) }],
  [/class of its owner cannot use/, plain(2, { className: "titan" }), plain(1, { className: "hunter" }), {}],
  [/junk first/, other, gun, { tagOf: (item) => (item === other ? "junk" : "favorite") }],
  [/lesser rarity/, plain(2, { rarity: "rare" }), plain(1, { rarity: "exotic" }), {}],
  [/lower power/, anItem(aDefinition(2), withHunter, { power: 10 }), gun, {}],
];

test("the page tells every rule of what moves aside first, in its order", () => {
  expect(ASIDE_ORDER).toHaveLength(CASES.length);
  for (const [nth, [words, first, second, facts]] of CASES.entries()) {
    expect(ASIDE_ORDER[nth]).toMatch(words);
    const ranked = rankAside([second, first], { ...NO_ASIDE_FACTS, ...facts }, "hunter");
    expect(ranked, ASIDE_ORDER[nth]).toEqual([first, second]);
  }
});
