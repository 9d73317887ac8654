import { BUCKET } from "./buckets.ts";
import { equipItem } from "./equip-rules.ts";
import { type Character, type HeldItem, type InGameLoadout, isInPostmaster } from "./holdings.ts";
import type { Owner } from "./item-actions.ts";
import { PLATFORM } from "./platform-codes.ts";
import { socketsNow } from "./plug-rules.ts";
import { permit, type Ruling, refuse } from "./ruling.ts";

/** What a slot is called by; null leaves it as it is. */
export interface LoadoutIdentifiers {
  readonly colorHash: number | null;
  readonly iconHash: number | null;
  readonly nameHash: number | null;
}

export const LOADOUT_SLOTS = 10;
// Sixteen places, the unused ones with the hash of nothing (DestinyItemManager/DIM loadout-utils.ts).
const PLUG_PLACES = 16;
const NO_PLUG = 2166136261;

// What a loadout remembers: subclass, artifact, weapons and armour (DestinyItemManager/DIM ingame-loadout-utils.ts).
const REMEMBERED: ReadonlySet<number> = new Set([
  BUCKET.subclass,
  BUCKET.kinetic,
  BUCKET.energy,
  BUCKET.power,
  BUCKET.helmet,
  BUCKET.gauntlets,
  BUCKET.chest,
  BUCKET.legs,
  BUCKET.class,
  1506418338,
]);

const isSlot = (loadoutIndex: number) =>
  Number.isInteger(loadoutIndex) && loadoutIndex >= 0 && loadoutIndex < LOADOUT_SLOTS;

function withSlot(
  character: Character,
  loadoutIndex: number,
  loadout: InGameLoadout | null,
): (InGameLoadout | null)[] {
  return Array.from({ length: LOADOUT_SLOTS }, (_, slot) =>
    slot === loadoutIndex ? loadout : (character.loadouts?.[slot] ?? null),
  );
}

function pluggedIn(item: HeldItem): number[] {
  const sockets = socketsNow(item);
  return Array.from({ length: PLUG_PLACES }, (_, at) => sockets[at]?.plugHash ?? NO_PLUG);
}

function identified(
  before: InGameLoadout | null | undefined,
  wish: LoadoutIdentifiers,
  first: LoadoutIdentifiers,
): Pick<InGameLoadout, "colorHash" | "iconHash" | "nameHash"> {
  return {
    colorHash: wish.colorHash ?? before?.colorHash ?? first.colorHash ?? 0,
    iconHash: wish.iconHash ?? before?.iconHash ?? first.iconHash ?? 0,
    nameHash: wish.nameHash ?? before?.nameHash ?? first.nameHash ?? 0,
  };
}

/** Remembers what the character wears. Allowed anywhere: only equipping asks for orbit or a social space (OpenAPI). */
export function snapshotLoadout(
  { account }: Owner,
  character: Character,
  loadoutIndex: number,
  wish: LoadoutIdentifiers,
  first: LoadoutIdentifiers,
): Ruling {
  if (!isSlot(loadoutIndex)) return refuse(PLATFORM.invalidRange);
  const worn = account.items.filter(
    (held) => held.place === character.characterId && held.equipped && REMEMBERED.has(held.bucketHash),
  );
  const items = worn.map((held) => ({
    itemInstanceId: held.itemInstanceId ?? "0",
    plugItemHashes: pluggedIn(held),
  }));
  return permit(() => {
    const names = identified(character.loadouts?.[loadoutIndex], wish, first);
    character.loadouts = withSlot(character, loadoutIndex, { ...names, items });
  });
}

/** Renames a slot that holds something. */
export function renameLoadout(character: Character, loadoutIndex: number, wish: LoadoutIdentifiers): Ruling {
  if (!isSlot(loadoutIndex)) return refuse(PLATFORM.invalidRange);
  const before = character.loadouts?.[loadoutIndex];
  if (!before) return refuse(PLATFORM.itemNotFound);
  return permit(() => {
    const loadout = { ...before, ...identified(before, wish, before) };
    character.loadouts = withSlot(character, loadoutIndex, loadout);
  });
}

export function clearLoadout(character: Character, loadoutIndex: number): Ruling {
  if (!isSlot(loadoutIndex)) return refuse(PLATFORM.invalidRange);
  return permit(() => {
    character.loadouts = withSlot(character, loadoutIndex, null);
  });
}

/** Equips what of a loadout the character carries and sets its plugs; what lies elsewhere stays there. */
export function equipLoadout(owner: Owner, character: Character, loadoutIndex: number): Ruling {
  if (!isSlot(loadoutIndex)) return refuse(PLATFORM.invalidRange);
  const loadout = character.loadouts?.[loadoutIndex];
  if (!loadout) return refuse(PLATFORM.itemNotFound);
  if (owner.player.inActivity) return refuse(PLATFORM.notAtThisLocation);
  const carried = owner.account.items.filter(
    (held) => held.place === character.characterId && !isInPostmaster(held),
  );
  return permit(() => {
    const wanted = loadout.items.flatMap(({ itemInstanceId, plugItemHashes }) => {
      const item = carried.find((held) => held.itemInstanceId === itemInstanceId);
      return item ? [{ item, plugItemHashes }] : [];
    });
    // Twice: an exotic may have to wait until the other one is off.
    for (const { item } of [...wanted, ...wanted]) {
      equipItem(owner, item.itemInstanceId ?? "", character.characterId).change?.();
    }
    for (const { item, plugItemHashes } of wanted) rememberPlugs(item, plugItemHashes);
  });
}

function rememberPlugs(item: HeldItem, plugItemHashes: readonly number[]): void {
  const sockets = socketsNow(item);
  const plugs = plugItemHashes.flatMap((plugHash, at) => {
    const socket = sockets[at];
    const changes = socket !== undefined && plugHash !== NO_PLUG && plugHash !== socket.plugHash;
    return changes ? [[at, plugHash] as const] : [];
  });
  if (plugs.length > 0) item.plugs = { ...item.plugs, ...Object.fromEntries(plugs) };
}
