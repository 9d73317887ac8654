import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import { type Item, itemKey, keyNames } from "#lib/game/item.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { findItems } from "./find-items.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/** Which items a form for several means: those ticked, or all that a search finds. */
export type Chosen = { readonly itemKeys: readonly string[] } | { readonly search: string };

interface ChosenItems {
  readonly inventory: Inventory;
  readonly itemKeys: readonly string[];
}

/**
 * Tells which items several things are asked of, and shows the account they are in.
 *
 * Ticked ones must be the player's own: no page offers what the last good copy does not hold, so that others are
 * refused without a call. A search is run again here; one of which a part means nothing is refused, since what is left
 * of it finds more than was meant. `isMeant` leaves out what a search finds and nobody can mean.
 */
export async function loadChosenItems(
  services: Services,
  player: Player,
  chosen: Chosen,
  now: Date,
  isMeant: (inventory: Inventory, item: Item) => boolean = () => true,
): Promise<Outcome<ChosenItems>> {
  const refusal = "itemKeys" in chosen ? await refusalOf(services, player, chosen.itemKeys) : null;
  if (refusal) return { ok: false, problem: refusal };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  if ("itemKeys" in chosen) return { ok: true, inventory, itemKeys: chosen.itemKeys };
  const { items, errors } = await findItems(inventory, chosen.search);
  if (errors.length > 0) return { ok: false, problem: { kind: "faulty-search" } };
  if (items === null || items.size === 0) return { ok: false, problem: { kind: "nothing-chosen" } };
  const meant = [...items].filter((item) => isMeant(inventory, item));
  return { ok: true, inventory, itemKeys: [...new Set(meant.map(itemKey))] };
}

async function refusalOf(
  { db }: Services,
  { playerId, membership }: Player,
  itemKeys: readonly string[],
): Promise<Problem | null> {
  if (itemKeys.length === 0) return { kind: "nothing-chosen" };
  const last = membership && (await findLastProfile(db, playerId, membership));
  const isOwn = (key: string) => last?.items.some((item) => keyNames(key, item));
  return itemKeys.every(isOwn) ? null : { kind: "unknown-item" };
}
