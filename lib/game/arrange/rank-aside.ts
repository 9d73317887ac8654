import type { ClassName } from "../character.ts";
import { type Item, itemKey } from "../item.ts";
import type { Tag } from "../item-mark.ts";
import type { Rarity } from "../rarity.ts";

/** What the account alone does not tell about what may be moved aside. Sets hold item keys. */
export interface AsideFacts {
  /** Moved by the player's own hand lately: it was put where it is on purpose. */
  readonly movedLately: ReadonlySet<string>;
  /** Part of a loadout of the character who holds it. */
  readonly inLoadout: ReadonlySet<string>;
  readonly tagOf: (item: Item) => Tag | null;
}

export const NO_ASIDE_FACTS: AsideFacts = {
  movedLately: new Set(),
  inLoadout: new Set(),
  tagOf: () => null,
};

/** From what nobody misses to what a player wants to find where it is. */
const TAGS: readonly (Tag | null)[] = ["junk", "infuse", "archive", null, "keep", "favorite"];
const RARITIES: readonly Rarity[] = ["none", "common", "uncommon", "rare", "legendary", "exotic"];

/**
 * Sorts what could be moved aside, the first to go first.
 *
 * In this order: what the player did not move by hand lately; what is in no loadout of its owner; what its holder's
 * class cannot use; by tag, junk first and favorites last; the lesser rarity; the lower power; at last by id, so that
 * the same account always gives the same plan.
 */
export function rankAside(
  items: readonly Item[],
  facts: AsideFacts,
  holder: ClassName | null,
): readonly Item[] {
  const ranked = items.map((item) => weighed(item, facts, holder));
  return ranked.sort(byReluctance).map(({ item }) => item);
}

/** The first few of `rankAside`, without sorting a whole vault for them. */
export function firstAside(
  items: readonly Item[],
  facts: AsideFacts,
  holder: ClassName | null,
  most: number,
): readonly Item[] {
  const first: Weighed[] = [];
  for (const item of items) {
    const one = weighed(item, facts, holder);
    const last = first[most - 1];
    if (last && byReluctance(last, one) <= 0) continue;
    const behind = first.findIndex((other) => byReluctance(one, other) < 0);
    first.splice(behind < 0 ? first.length : behind, 0, one);
    first.length = Math.min(first.length, most);
  }
  return first.map(({ item }) => item);
}

interface Weighed {
  readonly item: Item;
  readonly weights: readonly number[];
}

function weighed(
  item: Item,
  { movedLately, inLoadout, tagOf }: AsideFacts,
  holder: ClassName | null,
): Weighed {
  const weights = [
    Number(movedLately.has(itemKey(item))),
    Number(inLoadout.has(itemKey(item))),
    Number(!isUselessTo(item, holder)),
    TAGS.indexOf(tagOf(item)),
    RARITIES.indexOf(item.definition?.rarity ?? "none"),
    item.power ?? 0,
  ];
  return { item, weights };
}

function byReluctance(a: Weighed, b: Weighed): number {
  return byWeights(a.weights, b.weights) || byId(a.item, b.item);
}

function isUselessTo({ definition }: Item, holder: ClassName | null): boolean {
  return holder !== null && definition?.className != null && definition.className !== holder;
}

function byWeights(a: readonly number[], b: readonly number[]): number {
  for (const [nth, weight] of a.entries()) {
    const difference = weight - (b[nth] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byId(a: Item, b: Item): number {
  const [one, other] = [a.itemInstanceId ?? "", b.itemInstanceId ?? ""];
  return one < other ? -1 : Number(one > other);
}
