import type { MembershipRef } from "./account.ts";

/** A Destiny membership linked to a Bungie.net account. */
export interface DestinyMembership extends MembershipRef {
  readonly displayName: string;
  /**
   * `active`: has its own account. `overridden`: cross save shows another platform's account in its place.
   * `unavailable`: Bungie could not read it just now, or there is nothing on it.
   */
  readonly standing: "active" | "overridden" | "unavailable";
  /** The account that cross save shows on every platform. */
  readonly isCrossSavePrimary: boolean;
  /** Null where the answer does not say. */
  readonly lastPlayedAt: Date | null;
  /** The platform's picture, below Bungie's origin; null where the answer has none. */
  readonly iconPath: string | null;
}

/** Which Destiny memberships one Bungie.net account has. */
export interface LinkedMemberships {
  readonly bungieMembershipId: string | null;
  /** With its code: "Ada Sundance#1234". */
  readonly bungieName: string;
  /** The player's picture, below Bungie's origin; null where the answer has none. */
  readonly avatarPath: string | null;
  readonly memberships: readonly DestinyMembership[];
}

export interface MembershipChoice {
  /** Null: there is none, or the player must pick one of `others`. */
  readonly chosen: DestinyMembership | null;
  /**
   * `only-active`: no other can be asked. `cross-save`: the one that cross save shows everywhere.
   * `remembered`: the player picked it before. `player-picks`: several are active. `none`: none is active.
   */
  readonly why: "only-active" | "cross-save" | "remembered" | "player-picks" | "none";
  readonly others: readonly DestinyMembership[];
}

/**
 * Chooses the Destiny membership to work with; never guesses between two active ones.
 *
 * Cross save joins its platforms, but an account outside the join can be active beside it: then the player picks.
 * `rememberedMembershipId` is the player's earlier pick; it counts only while that membership is active.
 */
export function chooseMembership(
  memberships: readonly DestinyMembership[],
  rememberedMembershipId: string | null,
): MembershipChoice {
  const active = memberships.filter(({ standing }) => standing === "active");
  const choose = (chosen: DestinyMembership | null, why: MembershipChoice["why"]): MembershipChoice => ({
    chosen,
    why,
    others: memberships.filter((membership) => membership !== chosen),
  });
  const [first, second] = active;
  if (!first) return choose(null, "none");
  if (!second) return choose(first, first.isCrossSavePrimary ? "cross-save" : "only-active");
  const remembered = active.find(({ membershipId }) => membershipId === rememberedMembershipId);
  return remembered ? choose(remembered, "remembered") : choose(null, "player-picks");
}
