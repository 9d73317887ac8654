import type { Character } from "./character.ts";
import type { HeldItem, Item } from "./item.ts";
import type { BucketDefinition } from "./item-definition.ts";

/** A Destiny membership that can be asked for: the pair names an account on one platform. */
export interface MembershipRef {
  readonly membershipType: number;
  readonly membershipId: string;
}

/** One answer of GetProfile in the game's words. */
export interface ProfileAnswer {
  /** When Bungie made the answer, not when it reached us. */
  readonly mintedAt: Date;
  readonly membership: MembershipRef;
  readonly displayName: string;
  readonly characters: readonly Character[];
  readonly items: readonly HeldItem[];
  /** Glimmer, Bright Dust and the like, which lie nowhere and cannot be moved. */
  readonly currencies: readonly Currency[];
  /** Hashes of the collectibles this account has acquired; null when Bungie sent none. */
  readonly collected: readonly number[] | null;
  /** Components the owner hides from this reader, by Bungie's name ("profileInventories"). */
  readonly hidden: readonly string[];
}

export interface Currency {
  readonly itemHash: number;
  readonly quantity: number;
}

/** The whole account with its items named, ready for rules and pages. */
export interface Account {
  readonly mintedAt: Date;
  readonly membership: MembershipRef;
  readonly displayName: string;
  readonly characters: readonly Character[];
  readonly items: readonly Item[];
  readonly currencies: readonly Currency[];
  /** Null when Bungie sent no collections. */
  readonly collected: ReadonlySet<number> | null;
  readonly buckets: ReadonlyMap<number, BucketDefinition>;
}
