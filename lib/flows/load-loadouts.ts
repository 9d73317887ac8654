import { findLoadout, listLoadouts } from "#lib/db/loadouts.ts";
import type { Account } from "#lib/game/account.ts";
import { findLoadoutItems } from "#lib/game/find-loadout-items.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { type Loadout, type LoadoutItem, loadoutItemKey } from "#lib/game/loadout.ts";
import { WORN_SLOTS } from "#lib/game/loadout-from-worn.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import type { Services } from "./services.ts";

/** One thing of a loadout as pages show it. */
export interface LoadoutLine {
  /** As `loadoutItemKey`. */
  readonly key: string;
  readonly wanted: LoadoutItem;
  /** Null when nothing defines it. */
  readonly definition: ItemDefinition | null;
  /** The copy that is meant; null: it is missing. */
  readonly item: Item | null;
  /** As links name it; null: it is missing. */
  readonly itemKey: string | null;
  /** Pieces that are there; 1 for an instance. */
  readonly held: number;
  /** Another copy than was saved, but known to be meant. */
  readonly isRecognised: boolean;
}

/** A loadout with what the account has of it. */
export interface LoadoutView {
  readonly loadout: Loadout;
  /** In the order of the slots. */
  readonly worn: readonly LoadoutLine[];
  readonly carried: readonly LoadoutLine[];
  readonly missing: readonly LoadoutLine[];
}

/** Reads all of a player's loadouts, by name, with the account that they are for. */
export async function loadLoadouts(
  services: Services,
  player: Player,
  now: Date,
): Promise<Outcome<{ readonly inventory: Inventory; readonly views: readonly LoadoutView[] }>> {
  return inFlow("load-loadouts", async () => {
    const owned = loadoutOwner(player);
    const loaded = await loadInventory(services, player, now);
    if (!loaded.ok) return loaded;
    if (!owned.ok) return owned;
    const loadouts = await listLoadouts(services.db, owned.owner);
    return { ok: true, inventory: loaded.inventory, views: await toViews(loaded.inventory, loadouts) };
  });
}

/** Reads one of a player's loadouts; `unknown-loadout` for everybody else's. */
export async function loadLoadout(
  services: Services,
  player: Player,
  loadoutId: string,
  now: Date,
): Promise<Outcome<{ readonly inventory: Inventory; readonly view: LoadoutView }>> {
  const owned = loadoutOwner(player);
  const loadout = owned.ok ? await findLoadout(services.db, owned.owner, loadoutId) : null;
  if (owned.ok && !loadout) return { ok: false, problem: { kind: "unknown-loadout" } };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const [view] = loadout ? await toViews(loaded.inventory, [loadout]) : [];
  if (!view) return { ok: false, problem: { kind: "unknown-loadout" } };
  return { ok: true, inventory: loaded.inventory, view };
}

async function toViews(inventory: Inventory, loadouts: readonly Loadout[]): Promise<LoadoutView[]> {
  const hashes = new Set(loadouts.flatMap(({ items }) => items.map(({ itemHash }) => itemHash)));
  const kinds = await loadItemDefinitions(inventory.definitions, hashes);
  return loadouts.map((loadout) => toView(inventory.account, loadout, kinds));
}

function toView(account: Account, loadout: Loadout, kinds: ReadonlyMap<number, ItemDefinition>): LoadoutView {
  const { found } = findLoadoutItems(account, loadout);
  const lines = loadout.items.map((wanted): LoadoutLine => {
    const one = found.find((other) => other.wanted === wanted);
    return {
      key: loadoutItemKey(wanted),
      wanted,
      definition: kinds.get(wanted.itemHash) ?? null,
      item: one?.item ?? null,
      itemKey: one ? itemKey(one.item) : null,
      held: one?.quantity ?? 0,
      isRecognised: one?.isRecognised ?? false,
    };
  });
  return {
    loadout,
    worn: inSlotOrder(lines.filter(({ wanted }) => wanted.equip)),
    carried: lines.filter(({ wanted }) => !wanted.equip),
    missing: lines.filter(({ item }) => item === null),
  };
}

function inSlotOrder(lines: readonly LoadoutLine[]): LoadoutLine[] {
  const nth = ({ definition }: LoadoutLine) => {
    const place = WORN_SLOTS.indexOf(definition?.bucketHash ?? 0);
    return place === -1 ? WORN_SLOTS.length : place;
  };
  return lines.toSorted((a, b) => nth(a) - nth(b));
}
