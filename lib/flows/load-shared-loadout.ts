import { findLoadout, findSharedLoadout } from "#lib/db/loadouts.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import {
  type LoadoutFile,
  type LoadoutFileItem,
  withoutAccount,
  writeLoadoutFile,
} from "#lib/game/loadout-file.ts";
import { WORN_SLOTS } from "#lib/game/loadout-from-worn.ts";
import type { Player } from "#lib/game/player.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import type { Services } from "./services.ts";
import { isToken } from "./subscription-tokens.ts";

/** A kind of item as anybody may see it. */
export interface SharedItem extends Pick<LoadoutFileItem, "quantity"> {
  /** Tells two of a kind apart, and nothing else. */
  readonly key: number;
  readonly itemHash: number;
  /** Null when nothing defines it. */
  readonly definition: ItemDefinition | null;
}

/** What a link shows: nothing of the account it was saved for. */
export interface SharedLoadout extends Pick<LoadoutFile, "name" | "className" | "note"> {
  readonly worn: readonly SharedItem[];
  readonly carried: readonly SharedItem[];
}

/** Reads the loadout that a link shows, for anybody; null when it shows none. */
export async function loadSharedLoadout({ db }: Services, token: string): Promise<SharedLoadout | null> {
  const loadout = isToken(token) ? await findSharedLoadout(db, token) : null;
  if (!loadout) return null;
  const { name, className, note, items } = withoutAccount(loadout);
  const kinds = await loadItemDefinitions(db, new Set(items.map(({ itemHash }) => itemHash)));
  const toShared = ({ itemHash, quantity }: LoadoutFileItem, key: number): SharedItem => ({
    key,
    itemHash,
    quantity,
    definition: kinds.get(itemHash) ?? null,
  });
  const worn = items.filter(({ equip }) => equip).map(toShared);
  return {
    ...{ name, className, note },
    worn: worn.toSorted((a, b) => slotOf(a) - slotOf(b)),
    carried: items.filter(({ equip }) => !equip).map(toShared),
  };
}

/** One of a player's own loadouts as a file; null for everybody else's. */
export async function loadLoadoutFile(
  { db }: Services,
  player: Player,
  loadoutId: string,
): Promise<{ readonly name: string; readonly text: string } | null> {
  const owned = loadoutOwner(player);
  const loadout = owned.ok ? await findLoadout(db, owned.owner, loadoutId) : null;
  if (!loadout) return null;
  const file = withoutAccount(loadout);
  const kinds = await loadItemDefinitions(db, new Set(file.items.map(({ itemHash }) => itemHash)));
  return { name: loadout.name, text: writeLoadoutFile(file, kinds) };
}

function slotOf({ definition }: SharedItem): number {
  const nth = WORN_SLOTS.indexOf(definition?.bucketHash ?? 0);
  return nth === -1 ? WORN_SLOTS.length : nth;
}
