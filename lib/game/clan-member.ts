import type { Account } from "./account.ts";
import { Bucket, SLOTS } from "./bucket.ts";
import type { CharacterSheet } from "./character-sheet.ts";
import type { ClanMember } from "./clan.ts";
import type { Item } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { placeKey } from "./place.ts";
import { homeBucketOf } from "./room.ts";
import { socketGroups } from "./socket-groups.ts";

/** A character of somebody else, as far as everybody may see them. */
export interface MemberCharacter {
  readonly sheet: CharacterSheet;
  /** Null: the owner hides it. */
  readonly worn: WornGear | null;
}

/** What a character wears, each part in the order of the game's character screen. */
export interface WornGear {
  readonly subclass: Item | null;
  readonly weapons: readonly WornWeapon[];
  readonly armor: readonly Item[];
  /** Ghost, ship, emblem and whatever else is worn. */
  readonly others: readonly Item[];
}

export interface WornWeapon {
  readonly item: Item;
  /** What this copy rolled, by which players tell it from others; empty when Bungie does not say. */
  readonly traits: readonly ItemDefinition[];
}

/**
 * When a member was last in the game, as far as anybody knows; null when nobody does.
 *
 * The roster's day is often weeks old (Bungie-net/api#1040, read 2026-11-22): a character played since knows better.
 */
export function lastInGameAt(
  { lastSeenAt }: Pick<ClanMember, "lastSeenAt">,
  characters: readonly MemberCharacter[],
): Date | null {
  const known = [lastSeenAt, ...characters.map(({ sheet }) => sheet.character.lastPlayedAt)];
  const latestMs = Math.max(...known.map((at) => at?.getTime() ?? 0));
  return latestMs > 0 ? new Date(latestMs) : null;
}

const WEAPONS: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];
const ARMOR: readonly number[] = [
  Bucket.Helmet,
  Bucket.Gauntlets,
  Bucket.Chest,
  Bucket.Legs,
  Bucket.ClassItem,
];
const OTHERS: readonly number[] = [
  ...SLOTS.map(({ bucketHash }) => bucketHash).filter((one) => ![...WEAPONS, ...ARMOR].includes(one)),
  Bucket.Artifact,
  Bucket.Finisher,
  Bucket.Emote,
];

/** Barrels and magazines are perks too, but it is these that a roll is called by. Source: DIM `PlugCategoryHashes.Frames`, read 2026-11-23. */
const TRAIT = "frames";

/** What one character of an account wears; nothing is left out and nothing comes twice. */
export function wornBy(
  account: Pick<Account, "items">,
  characterId: string,
  plugs: ReadonlyMap<number, ItemDefinition>,
): WornGear {
  const worn = account.items.filter((item) => item.isEquipped && placeKey(item.place) === characterId);
  const inSlots = (slots: readonly number[]) =>
    slots.flatMap((bucketHash) => worn.filter((item) => slotOf(item) === bucketHash));
  const weapons = inSlots(WEAPONS);
  const armor = inSlots(ARMOR);
  const [subclass = null] = inSlots([Bucket.Subclass]);
  const known = new Set([...weapons, ...armor, ...inSlots(OTHERS), subclass]);
  const rest = worn.filter((item) => !known.has(item));
  return {
    subclass,
    weapons: weapons.map((item) => ({ item, traits: traitsOf(item, plugs) })),
    armor,
    others: [...inSlots(OTHERS), ...rest],
  };
}

/** Bungie's word where our definitions have none: what is worn lies in its slot. */
function slotOf(item: Item): number {
  return homeBucketOf(item) ?? item.bucketHash;
}

function traitsOf(item: Item, plugs: ReadonlyMap<number, ItemDefinition>): ItemDefinition[] {
  if (item.sockets.length === 0) return [];
  const perks = socketGroups(item, plugs).filter(({ kind }) => kind === "perks");
  return perks.flatMap(({ sockets }) =>
    sockets.map(({ plug }) => plug).filter(({ plugCategory }) => plugCategory === TRAIT),
  );
}
