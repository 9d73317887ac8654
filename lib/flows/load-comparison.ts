import { type Comparison, compareItems, sortContenders } from "#lib/game/compare-items.ts";
import { type Contender, toContender } from "#lib/game/contender.ts";
import { copiesOf } from "#lib/game/duplicates.ts";
import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { homeBucketOf } from "#lib/game/room.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadGearFacts } from "./load-gear-facts.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/** More columns than this nobody can take in, and no screen holds them. */
export const MOST_COMPARED = 12;
const MOST_OTHERS = 24;

/** What to compare: named items, else every copy of one. */
export interface WantedComparison {
  readonly itemKeys: readonly string[];
  /** An own item's key, or an itemHash as text. */
  readonly copiesOf: string | null;
  /** A fact or a statHash, the best first; null: as asked for. */
  readonly sortBy: string | null;
}

/** Own items side by side. */
export interface ComparisonView {
  readonly inventory: Inventory;
  readonly contenders: readonly Contender[];
  readonly comparison: Comparison;
  /** How many keys name nothing of the player's. */
  readonly unknownCount: number;
  /** How many were asked for beyond `MOST_COMPARED`. */
  readonly leftOutCount: number;
  /** What could be added: further copies first, then what is alike. */
  readonly others: { readonly copies: readonly Item[]; readonly similar: readonly Item[] };
}

/** Holds own items against each other, as they lie in the account now. */
export async function loadComparison(
  services: Services,
  player: Player,
  { itemKeys, copiesOf: one, sortBy }: WantedComparison,
  now: Date,
): Promise<Outcome<{ readonly view: ComparisonView }>> {
  return inFlow("load-comparison", async () => {
    const loaded = await loadInventory(services, player, now);
    if (!loaded.ok) return loaded;
    const { inventory } = loaded;
    const { items } = inventory.account;
    const keys = [...new Set(itemKeys)];
    const found = keys.flatMap((key) => itemByKey(items, key) ?? []);
    const asked = keys.length > 0 ? found : allCopies(items, one);
    const chosen = asked.slice(0, MOST_COMPARED);
    const facts = await loadGearFacts(inventory, chosen);
    const inOrder = chosen.map((item) => toContender(item, facts));
    const contenders = sortBy === null ? inOrder : sortContenders(inOrder, sortBy);
    const view = {
      inventory,
      contenders,
      comparison: compareItems(contenders),
      unknownCount: keys.length - found.length,
      leftOutCount: asked.length - chosen.length,
      others: toOthers(items, chosen),
    };
    return { ok: true, view };
  });
}

/** Every copy of a kind, its kin under other hashes too, the strongest first. */
function allCopies(items: readonly Item[], wanted: string | null): readonly Item[] {
  const one = items.find((item) => itemKey(item) === wanted || String(item.itemHash) === wanted);
  return one ? copiesOf(items, one).toSorted(byPower) : [];
}

function toOthers(items: readonly Item[], chosen: readonly Item[]): ComparisonView["others"] {
  const taken = new Set(chosen.map(itemKey));
  const rest = items.filter((item) => item.itemInstanceId !== null && !taken.has(itemKey(item)));
  const copies = [...new Set(chosen.flatMap((item) => copiesOf(rest, item)))].filter((item) =>
    rest.includes(item),
  );
  const similar = rest.filter((item) => !copies.includes(item) && chosen.some((one) => isAlike(one, item)));
  return {
    copies: copies.toSorted(byPower).slice(0, MOST_OTHERS),
    similar: similar.toSorted(byPower).slice(0, MOST_OTHERS),
  };
}

/** Worn in the same slot by the same class, and of one type. */
function isAlike(one: Item, other: Item): boolean {
  return (
    one.definition !== null &&
    other.definition !== null &&
    homeBucketOf(one) === homeBucketOf(other) &&
    one.definition.className === other.definition.className &&
    one.definition.typeName === other.definition.typeName
  );
}

const byPower = (a: Item, b: Item) => (b.power ?? 0) - (a.power ?? 0);
