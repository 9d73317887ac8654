import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadLinkedProfiles } from "#lib/bungie/memberships.ts";
import { type BungieTokens, saveTokens } from "#lib/db/bungie-tokens.ts";
import { findMemberships, saveMemberships } from "#lib/db/memberships.ts";
import { nameBungieAccount } from "#lib/db/players.ts";
import { setFirstVendorReader } from "#lib/db/vendor-reader.ts";
import type { LinkedMemberships } from "#lib/game/choose-membership.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { Services } from "./services.ts";

/**
 * Keeps what a sign-in brought: sealed tokens, the Bungie name, the Destiny memberships.
 *
 * Runs at every sign-in, before its session exists. All or nothing.
 */
export async function recordSignIn(
  services: Services,
  playerId: string,
  { tokens, linked }: { tokens: BungieTokens; linked: LinkedMemberships },
): Promise<void> {
  return inFlow("sign-in", async () => {
    const { bungieMembershipId, bungieName, avatarPath } = linked;
    if (!bungieMembershipId) throw new Error("a sign-in without a Bungie.net account");
    const standings = await loadStandings(services, tokens.accessToken, bungieMembershipId);
    await services.db.$transaction(async (transaction) => {
      await nameBungieAccount(transaction, playerId, { bungieMembershipId, bungieName, avatarPath });
      await saveTokens(transaction, services.env.TOKEN_KEYS, playerId, tokens);
      // Without standings what we knew is better than a list that cannot tell a real account from an empty one.
      const known = standings ? [] : await findMemberships(transaction, playerId);
      if (known.length === 0) await saveMemberships(transaction, playerId, standings ?? linked.memberships);
      // The first operator who comes lends the watch of Xûr a character of each class; `vendor-reader` changes it.
      const isOperator = services.env.ADMIN_BUNGIE_IDS.includes(bungieMembershipId);
      if (isOperator) await setFirstVendorReader(transaction, playerId);
    });
  });
}

// GetLinkedProfiles knows which profiles are overridden and when each was played. It asks the game servers, which
// rest more often than the rest of Bungie.net: signing in does not wait for them. Null while they rest.
async function loadStandings({ bungie }: Services, accessToken: string, bungieMembershipId: string) {
  try {
    return (await loadLinkedProfiles(bungie, accessToken, bungieMembershipId)).memberships;
  } catch (error) {
    if (error instanceof BungieError) return null;
    throw error;
  }
}
