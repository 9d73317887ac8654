import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadLinkedProfiles } from "#lib/bungie/memberships.ts";
import { replaceMemberships } from "#lib/db/memberships.ts";
import { findBungieMembershipId } from "#lib/db/players.ts";
import type { LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import type { Services } from "./services.ts";

const BUSY_RETRY_MS = 5_000;
/** Either may be about this access token alone; only the token endpoint's own word ends a session. */
const TOKEN_REFUSALS: readonly string[] = ["unauthorized", "grant-ended"];

type Asked = Outcome<{ readonly linked: LinkedMemberships }>;

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
  if (bungieMembershipId === null) return refused({ kind: "signed-out" });
  const asked = await ask(services, playerId, bungieMembershipId, now);
  if (!asked.ok) return asked;
  const isKept = await replaceMemberships(services.db, playerId, asked.linked);
  return isKept ? { ok: true } : refused({ kind: "signed-out" });
}

async function ask(
  services: Services,
  playerId: string,
  bungieMembershipId: string,
  now: Date,
): Promise<Asked> {
  const token = await accessTokenFor(services, playerId, now);
  if (!token.ok) return token;
  const load = async (accessToken: string): Promise<Asked> => ({
    ok: true,
    linked: await loadLinkedProfiles(services.bungie, accessToken, bungieMembershipId),
  });
  try {
    return await load(token.accessToken);
  } catch (error) {
    if (!(error instanceof BungieError) || !TOKEN_REFUSALS.includes(error.reason))
      return refused(toProblem(error));
  }
  const fresh = await accessTokenAfterRefusal(services, playerId, token.accessToken, now);
  if (!fresh.ok) return fresh;
  return load(fresh.accessToken).catch((error: unknown) => refused(toProblem(error)));
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

function toProblem(error: unknown): Problem {
  if (!(error instanceof BungieError)) throw error;
  switch (error.reason) {
    case "maintenance":
    case "no-answer":
      return { kind: "maintenance" };
    case "throttled":
      return { kind: "busy", retryAfterMs: error.retryAfterMs ?? BUSY_RETRY_MS };
    case "unauthorized":
    case "grant-ended":
      return { kind: "signed-out" };
    default:
      throw error;
  }
}
