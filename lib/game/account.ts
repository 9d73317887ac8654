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
  /** Components the owner hides from this reader, by Bungie's name ("profileInventories"). */
  readonly hidden: readonly string[];
}

/** The whole account with its items named, ready for rules and pages. */
export interface Account {
  readonly mintedAt: Date;
  readonly membership: MembershipRef;
  readonly displayName: string;
  readonly characters: readonly Character[];
  readonly items: readonly Item[];
  readonly buckets: ReadonlyMap<number, BucketDefinition>;
}
