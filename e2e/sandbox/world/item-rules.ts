import type { CatalogItem, ItemKind } from "./catalog.ts";
import type { Character, HeldItem, Player } from "./holdings.ts";

const LOCKABLE: ReadonlySet<ItemKind> = new Set(["weapon", "armor", "ghost", "ship", "sparrow", "emblem"]);
const TRACKABLE: ReadonlySet<ItemKind> = new Set(["quest", "bounty"]);
const TOP_LEVEL = 50;

export const isLockable = (item: CatalogItem): boolean => LOCKABLE.has(item.kind);
export const isTrackable = (item: CatalogItem): boolean => TRACKABLE.has(item.kind);

/** `doesPostmasterPullHaveSideEffects`: pulling such a thing opens it, so only the game itself may. Which ones is a guess. */
export const pullHasSideEffects = (item: CatalogItem): boolean => item.kind === "gift";

/** Recorded in the profile capture: 50 on weapons and armour, 0 on everything else. */
export const requiredLevelOf = (item: CatalogItem): number =>
  item.kind === "weapon" || item.kind === "armor" ? TOP_LEVEL : 0;

export const levelOf = (character: Character): number => character.level ?? TOP_LEVEL;

/** Kill trackers: changed in the game alone (Bungie-net/api#1844, #1948). */
export const FREE_PLUG_BLOCKED_SOCKETS: readonly number[] = [1282012138];

/** What of the rules can be bent for one player, on command. */
export interface ActionSwitches {
  /** So many calls of EquipItem still say success and do nothing (Bungie-net/api#770). */
  equipsWithoutEffect?: number;
  /** Moving one of two items of the same kind takes its lock away (Bungie-net/api#764). */
  losesLocks?: boolean;
  /** The last activity left the equipment locked: equipping answers 1640 (DestinyItemManager/DIM#6757). */
  equipmentLocked?: boolean;
}

/** Reads the switches of a control's body; `level` is the level of every character the player has. */
export function bendRules(player: Player, wish: Readonly<Record<string, unknown>>): void {
  if (typeof wish.equipsWithoutEffect === "number") player.equipsWithoutEffect = wish.equipsWithoutEffect;
  if (typeof wish.losesLocks === "boolean") player.losesLocks = wish.losesLocks;
  if (typeof wish.equipmentLocked === "boolean") player.equipmentLocked = wish.equipmentLocked;
  if (typeof wish.level !== "number") return;
  for (const account of player.accounts) {
    for (const character of account.characters) character.level = wish.level;
  }
}

/** The lock that a moved item still has afterwards. */
export function lockAfterMove(player: Player, item: HeldItem, others: readonly HeldItem[]): boolean {
  const hasTwin = others.some((other) => other !== item && other.itemHash === item.itemHash);
  return item.locked && !(player.losesLocks === true && hasTwin);
}
