import { findMoveSettings } from "#lib/db/move-settings.ts";
import type { Account } from "#lib/game/account.ts";
import { type Item, itemByKey, itemKey } from "#lib/game/item.ts";
import { type ItemAction, itemActions } from "#lib/game/item-actions.ts";
import { otherCopies, type StatDifference, statDifferences } from "#lib/game/item-copies.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import {
  type Catalyst,
  catalystOf,
  type KillTracker,
  killTrackerOf,
  type Masterwork,
  masterworkOf,
} from "#lib/game/item-progress.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { plugHashesOf, type SocketGroup, socketGroups } from "#lib/game/socket-groups.ts";
import { armorTotal, type StatLine, statBreakdown } from "#lib/game/stat-breakdown.ts";
import { inFlow } from "#lib/log/spans.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { type ItemWords, loadItemWords } from "./load-item-words.ts";
import type { Services } from "./services.ts";

/** One item with all its page shows. */
export interface ItemView {
  readonly inventory: Inventory;
  readonly item: Item;
  readonly stats: readonly StatLine[];
  /** Null for what is no armour. */
  readonly total: Pick<StatLine, "total" | "base" | "fromParts"> | null;
  readonly sockets: readonly SocketGroup[];
  readonly masterwork: (Masterwork & { readonly statName: string | null }) | null;
  readonly tracker: KillTracker | null;
  readonly catalyst: Catalyst | null;
  /** What a plug does, by its hash; plugs without a text are missing. */
  readonly plugTexts: ReadonlyMap<number, string>;
  /** Where it drops, in Bungie's words; null when nobody says. */
  readonly source: string | null;
  /** Null: it has no row in the collections, or Bungie sent none. */
  readonly isCollected: boolean | null;
  readonly copies: readonly CopyView[];
  /** What concerns the selected character comes first. */
  readonly actions: readonly ItemAction[];
}

/** Another copy, or another stack, of the same item. */
export interface CopyView {
  readonly item: Item;
  readonly itemKey: string;
  readonly total: number | null;
  readonly differences: readonly StatDifference[];
  /** What tells rolls apart: the perks that are in. */
  readonly perks: readonly ItemDefinition[];
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
  return inFlow("load-item", async () => {
    const loaded = await loadInventory(services, player, now);
    if (!loaded.ok) return loaded;
    const { inventory } = loaded;
    const { items } = inventory.account;
    const moved = items.find((one) => isSameStack(one, key));
    const item = itemByKey(items, key) ?? (moved ? itemByKey(items, itemKey(moved)) : null);
    if (!item) return { ok: false, problem: { kind: "item-gone" } };
    const copies = otherCopies(item, items).map((copy) => itemByKey(items, itemKey(copy)) ?? copy);
    const words = await loadItemWords(inventory.definitions, item, [item, ...copies].flatMap(plugHashesOf));
    const { mayMoveOthers } = await findMoveSettings(services.db, player.playerId);
    const actions = selectedFirst(
      itemActions(inventory.account, item, mayMoveOthers),
      inventory.selectedCharacterId,
    );
    return { ok: true, view: { inventory, actions, ...toView(item, copies, words, inventory.account) } };
  });
}

function toView(
  item: Item,
  copies: readonly Item[],
  words: ItemWords,
  { collected }: Account,
): Omit<ItemView, "inventory" | "actions"> {
  const { plugs, objectives, statNames } = words;
  const facts = { group: words.statGroup, names: statNames, plugs };
  const stats = statBreakdown(item, facts);
  const masterwork = masterworkOf(item, plugs);
  const collectibleHash = item.definition?.collectibleHash ?? null;
  return {
    item,
    stats,
    total: armorTotal(item, stats),
    sockets: socketGroups(item, plugs),
    masterwork: masterwork && {
      ...masterwork,
      statName: statNames.get(masterwork.statHash ?? 0)?.name ?? null,
    },
    tracker: killTrackerOf(item, plugs),
    catalyst: catalystOf(item, plugs, objectives),
    plugTexts: words.plugTexts,
    source: words.source,
    isCollected: collected && collectibleHash !== null ? collected.has(collectibleHash) : null,
    copies: copies.map((copy) => {
      const theirs = statBreakdown(copy, facts);
      const perks = socketGroups(copy, plugs).filter(({ kind }) => kind === "perks");
      return {
        item: copy,
        itemKey: itemKey(copy),
        total: armorTotal(copy, theirs)?.total ?? null,
        differences: statDifferences(stats, theirs),
        perks: perks.flatMap(({ sockets }) => sockets.map(({ plug }) => plug)),
      };
    }),
  };
}

function selectedFirst(actions: readonly ItemAction[], selectedCharacterId: string): ItemAction[] {
  const isSelected = ({ to }: ItemAction) =>
    to.kind === "character" && to.characterId === selectedCharacterId;
  return [...actions.filter(isSelected), ...actions.filter((action) => !isSelected(action))];
}

function isSameStack({ itemInstanceId, itemHash }: Item, key: string): boolean {
  return itemInstanceId === null && key.startsWith(`stack-${itemHash}-`);
}
