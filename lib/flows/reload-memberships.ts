import { loadLinkedProfiles } from "#lib/bungie/memberships.ts";
import { replaceMemberships } from "#lib/db/memberships.ts";
import { findBungieMembershipId } from "#lib/db/players.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { askInName } from "./ask-in-name.ts";
import type { Services } from "./services.ts";

const signedOut: Outcome<object> = { ok: false, problem: { kind: "signed-out" } };

/**
 * Asks Bungie again which Destiny accounts a player has, and keeps the answer.
 *
 * The account that was picked stays picked while it is active and is forgotten otherwise; with it the character.
 */
export async function reloadMemberships(
  services: Services,
  { playerId }: Pick<Player, "playerId">,
  now: Date,
): Promise<Outcome<object>> {
  const bungieMembershipId = await findBungieMembershipId(services.db, playerId);
  if (bungieMembershipId === null) return signedOut;
  const load = (accessToken: string) => loadLinkedProfiles(services.bungie, accessToken, bungieMembershipId);
  const asked = await askInName(services, playerId, load, now);
  if (!asked.ok) return asked;
  const isKept = await replaceMemberships(services.db, playerId, asked.answer);
  return isKept ? { ok: true } : signedOut;
}
