import { findAccountFacts } from "#lib/db/account-facts.ts";
import type { DestinyMembership } from "#lib/game/choose-membership.ts";
import type { Player } from "#lib/game/player.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { Services } from "./services.ts";

/** What the account page says about a player, beside their characters. */
export interface AccountOverview {
  /** With its code: "Ada Sundance#1234". */
  readonly bungieName: string;
  /** Below Bungie's origin; null when Bungie named none. */
  readonly avatarPath: string | null;
  readonly signedUpAt: Date;
  readonly lastSeenAt: Date | null;
  /** When Bungie's authorization ends unless the player comes by before; null without one. */
  readonly authorizationEndsAt: Date | null;
  /** All of them, also those that cannot be chosen; the last played first. */
  readonly memberships: readonly (DestinyMembership & { readonly isChosen: boolean })[];
  /** When Bungie made the answer that is the last good copy of the chosen account; null before the first. */
  readonly lastReadAt: Date | null;
  /** Moves that are not over. */
  readonly activePlans: number;
}

/** Reads what we keep about a player; asks Bungie nothing. */
export async function loadAccountOverview(
  { db }: Services,
  player: Player,
  now: Date,
): Promise<AccountOverview> {
  return inFlow("load-account-overview", async () => {
    const { playerId, bungieName, membership } = player;
    const facts = await findAccountFacts(db, playerId, membership);
    return {
      bungieName,
      avatarPath: facts.avatarPath,
      // Only a player who was deleted a moment ago has no row.
      signedUpAt: facts.signedUpAt ?? now,
      lastSeenAt: facts.lastSeenAt,
      authorizationEndsAt: facts.authorizationEndsAt,
      memberships: facts.memberships.map((one) => ({
        ...one,
        isChosen: one.membershipId === membership?.membershipId,
      })),
      lastReadAt: facts.lastReadAt,
      activePlans: facts.activePlans,
    };
  });
}
