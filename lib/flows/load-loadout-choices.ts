import { Bucket } from "#lib/game/bucket.ts";
import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import { loadoutItemKey } from "#lib/game/loadout.ts";
import { WORN_SLOTS } from "#lib/game/loadout-from-worn.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { homeBucketOf } from "#lib/game/room.ts";
import { findItems } from "./find-items.ts";
import type { Inventory } from "./load-inventory.ts";
import { type LoadoutView, loadLoadout } from "./load-loadouts.ts";
import type { Services } from "./services.ts";

/** What a player has for one slot that a loadout could hold and does not yet. */
export interface LoadoutChoices {
  readonly inventory: Inventory;
  readonly view: LoadoutView;
  /** Slots with anything to choose. */
  readonly slots: readonly { readonly bucketHash: number; readonly count: number }[];
  /** Null: all slots, of which a search was asked for. */
  readonly bucketHash: number | null;
  /** The strongest first. */
  readonly items: readonly Item[];
}

interface Asked {
  readonly loadoutId: string;
  readonly slot: number | null;
  /** Empty: none. Else it is looked for in all slots. */
  readonly search: string;
}

const CHOSEN_FROM: readonly number[] = [...WORN_SLOTS, Bucket.Consumables, Bucket.Modifications];

/** Reads what can be added to a loadout, slot by slot: gear of its class and what every class can use. */
export async function loadLoadoutChoices(
  services: Services,
  player: Player,
  { loadoutId, slot, search }: Asked,
  now: Date,
): Promise<Outcome<{ readonly choices: LoadoutChoices }>> {
  const loaded = await loadLoadout(services, player, loadoutId, now);
  if (!loaded.ok) return loaded;
  const { inventory, view } = loaded;
  const fitting = fittingItems(inventory.account.items, view);
  const slots = CHOSEN_FROM.flatMap((bucketHash) => {
    const count = fitting.filter((item) => homeBucketOf(item) === bucketHash).length;
    return count > 0 ? [{ bucketHash, count }] : [];
  });
  const open =
    slots.find((one) => one.bucketHash === slot) ??
    slots.find((one) => one.bucketHash === Bucket.Kinetic) ??
    slots[0];
  const { items: found } = search.trim() ? await findItems(inventory, search) : { items: null };
  const bucketHash = found ? null : (open?.bucketHash ?? Bucket.Kinetic);
  const keys = found && new Set([...found].map(loadoutItemKey));
  const items = fitting.filter((item) =>
    keys ? keys.has(loadoutItemKey(item)) : homeBucketOf(item) === bucketHash,
  );
  return { ok: true, choices: { inventory, view, slots, bucketHash, items: items.toSorted(strongestFirst) } };
}

function fittingItems(items: readonly Item[], { loadout, worn, carried }: LoadoutView): Item[] {
  const inside = [...worn, ...carried].flatMap(({ key, item }) => [key, item ? loadoutItemKey(item) : key]);
  const seen = new Set(inside);
  return items.flatMap((item) => {
    const key = loadoutItemKey(item);
    const { definition } = item;
    const isForeign =
      definition?.className && loadout.className && definition.className !== loadout.className;
    const isUsable = definition?.isEquippable || (item.isTransferable && definition?.isTransferable);
    if (seen.has(key) || isForeign || !isUsable) return [];
    // Stacks of a kind are one choice.
    seen.add(key);
    return itemByKey(items, itemKey(item)) ?? item;
  });
}

function strongestFirst(a: Item, b: Item): number {
  const byPower = (b.power ?? 0) - (a.power ?? 0);
  return byPower || (a.definition?.name ?? "").localeCompare(b.definition?.name ?? "");
}
