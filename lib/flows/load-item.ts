import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import { type ItemAction, itemActions } from "#lib/game/item-actions.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { type StatLine, toStatLines } from "#lib/game/stat-lines.ts";
import { loadItemDefinitions, loadNamed } from "#lib/manifest/load-definitions.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/** One item with all its page shows. */
export interface ItemView {
  readonly inventory: Inventory;
  readonly item: Item;
  readonly stats: readonly StatLine[];
  /** Perks, mods and parts it comes with. */
  readonly plugs: readonly ItemDefinition[];
  /** What concerns the selected character comes first. */
  readonly actions: readonly ItemAction[];
}

/**
 * Reads one of the player's own items; `item-gone` for anything else.
 *
 * A stack is named by where it lies, so after a move its old address leads to where it lies now.
 */
export async function loadItem(
  services: Services,
  player: Player,
  key: string,
  now: Date,
): Promise<Outcome<{ readonly view: ItemView }>> {
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { inventory } = loaded;
  const { items } = inventory.account;
  const moved = items.find((one) => isSameStack(one, key));
  const item = itemByKey(items, key) ?? (moved ? itemByKey(items, itemKey(moved)) : null);
  if (!item) return { ok: false, problem: { kind: "item-gone" } };
  const { stats = {}, plugHashes = [] } = item.definition ?? {};
  const [names, plugs] = await Promise.all([
    loadNamed(services.db, "stat", Object.keys(stats).map(Number)),
    loadItemDefinitions(services.db, plugHashes),
  ]);
  const actions = selectedFirst(itemActions(inventory.account, item), inventory.selectedCharacterId);
  const named = [...plugs.values()].filter(({ name }) => name !== "");
  return { ok: true, view: { inventory, item, stats: toStatLines(stats, names), plugs: named, actions } };
}

function selectedFirst(actions: readonly ItemAction[], selectedCharacterId: string): ItemAction[] {
  const isSelected = ({ to }: ItemAction) =>
    to.kind === "character" && to.characterId === selectedCharacterId;
  return [...actions.filter(isSelected), ...actions.filter((action) => !isSelected(action))];
}

function isSameStack({ itemInstanceId, itemHash }: Item, key: string): boolean {
  return itemInstanceId === null && key.startsWith(`stack-${itemHash}-`);
}
