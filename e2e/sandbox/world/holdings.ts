import { BUCKET, bucketOf, isAccountWide } from "./buckets.ts";
import { catalogItem } from "./catalog.ts";
import type { Hiding } from "./hiding.ts";
import type { ActionSwitches } from "./item-rules.ts";

export const VAULT = "vault";
export const PROFILE = "profile";

/** One thing a player holds. Stacks have no `itemInstanceId`. */
export interface HeldItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  quantity: number;
  /** "vault", "profile" (account-wide buckets and currencies) or a characterId. */
  place: string;
  bucketHash: number;
  equipped: boolean;
  locked: boolean;
  /** Bits of `state` other than locked: 4 masterwork, 8 crafted, 16 pattern drop. */
  readonly stateBits: number;
  readonly power: number;
  /** The quest or bounty its owner follows (SetTrackedState). */
  tracked?: boolean;
  /** Plugs its owner chose (InsertSocketPlugFree), by socket index; they win over the seeded ones. */
  plugs?: Record<number, number>;
}

/** One of a character's in-game loadouts: the items worn and the plugs in their sockets when it was saved. */
export interface InGameLoadout {
  readonly colorHash: number;
  readonly iconHash: number;
  readonly nameHash: number;
  readonly items: readonly {
    readonly itemInstanceId: string;
    readonly plugItemHashes: readonly number[];
  }[];
}

export interface Character {
  readonly characterId: string;
  readonly classType: number;
  readonly raceType: number;
  readonly genderType: number;
  readonly minutesPlayed: number;
  readonly lastPlayedAt: string;
  /** By slot, 0 to 9; null is an empty slot. */
  loadouts?: (InGameLoadout | null)[];
  /** 50 unless a control says less. */
  level?: number;
}

/** One Destiny account: what hangs on one membership of one platform. */
export interface Account {
  readonly membershipType: number;
  readonly membershipId: string;
  readonly displayName: string;
  readonly characters: Character[];
  items: HeldItem[];
  /** Slots of the vault in a world begun with more items than the usual vault takes. */
  vaultSlots?: number;
}

export interface OverriddenMembership {
  readonly membershipType: number;
  readonly membershipId: string;
  readonly displayName: string;
}

export interface Player extends ActionSwitches, Hiding {
  readonly playerId: string;
  readonly template: string;
  readonly name: string;
  readonly nameCode: number;
  /** A sentence on the sign-in page: what this player is for. */
  readonly purpose: string;
  readonly bungieMembershipId: string;
  readonly accounts: Account[];
  readonly overridden: OverriddenMembership[];
  inActivity: boolean;
  /** Answers leave out the vault, as Bungie's sometimes do (Bungie-net/api#290). */
  vaultMissing?: boolean;
  private: boolean;
  /** GetMembershipsForCurrentUser leaves out the Bungie.net user, which its description does not promise. */
  withoutBungieUser?: boolean;
}

export function itemsIn(account: Account, place: string, bucketHash: number): HeldItem[] {
  return account.items.filter((item) => item.place === place && item.bucketHash === bucketHash);
}

/** Where an item of this kind rests outside vault and postmaster, when given to this character. */
export function homePlace(itemHash: number, characterId: string): string {
  return isAccountWide(catalogItem(itemHash).homeBucketHash) ? PROFILE : characterId;
}

/** Slots still free; a stack takes one slot. */
export function slotsFree(account: Account, place: string, bucketHash: number): number {
  const vaultSlots = bucketHash === BUCKET.vault ? account.vaultSlots : undefined;
  return (vaultSlots ?? bucketOf(bucketHash).capacity) - itemsIn(account, place, bucketHash).length;
}

export function characterOf(account: Account, characterId: string): Character | undefined {
  return account.characters.find((character) => character.characterId === characterId);
}

export function isInPostmaster(item: HeldItem): boolean {
  return item.bucketHash === BUCKET.postmaster;
}
