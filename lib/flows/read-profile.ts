import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadProfile } from "#lib/bungie/profile.ts";
import { keepNewerProfile } from "#lib/db/profile-snapshots.ts";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import type { Services } from "./services.ts";

const BUSY_RETRY_MS = 5_000;
/** What a player can hide, all at once. */
const HIDEABLE = ["profileInventories", "characterInventories"];
/** Without each of these an account would seem to have lost items. */
const NEEDED = [...HIDEABLE, "characters", "characterEquipment", "itemInstances"];

/** Either may be about this access token alone; only the token endpoint's own word ends a session. */
const TOKEN_REFUSALS: readonly string[] = ["unauthorized", "grant-ended"];

export type ReadProfile = Outcome<{ readonly answer: ProfileAnswer }>;

/**
 * Asks Bungie for a player's account now and keeps the answer as the last good copy.
 *
 * Returns the newest answer we hold, which an older one of now does not replace. Problems: everything that can keep
 * an account from being read. Throws BungieError for what nobody can explain.
 */
export async function readProfile(
  services: Services,
  { playerId, membership }: Pick<Player, "playerId" | "membership">,
  now: Date,
): Promise<ReadProfile> {
  if (!membership) return refused({ kind: "no-destiny-account" });
  const read = await ask(services, playerId, membership, now);
  if (!read.ok) return read;
  const { hidden } = read.answer;
  if (HIDEABLE.every((name) => hidden.includes(name))) return refused({ kind: "private" });
  if (NEEDED.some((name) => hidden.includes(name))) return refused({ kind: "incomplete" });
  return { ok: true, answer: await keepNewerProfile(services.db, playerId, read.answer, now) };
}

async function ask(
  services: Services,
  playerId: string,
  membership: MembershipRef,
  now: Date,
): Promise<ReadProfile> {
  const token = await accessTokenFor(services, playerId, now);
  if (!token.ok) return token;
  const { accessToken } = token;
  try {
    return { ok: true, answer: await loadProfile(services.bungie, { accessToken, membership }) };
  } catch (error) {
    if (!(error instanceof BungieError) || !TOKEN_REFUSALS.includes(error.reason))
      return refused(toProblem(error));
  }
  const fresh = await accessTokenAfterRefusal(services, playerId, accessToken, now);
  if (!fresh.ok) return fresh;
  try {
    return { ok: true, answer: await loadProfile(services.bungie, { ...fresh, membership }) };
  } catch (error) {
    return refused(toProblem(error));
  }
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** Why a read failed, as far as a player can be told; anything else is thrown on. */
function toProblem(error: unknown): Problem {
  if (!(error instanceof BungieError)) throw error;
  switch (error.reason) {
    case "maintenance":
    case "private":
    case "no-answer":
      return { kind: error.reason };
    case "throttled":
      return { kind: "busy", retryAfterMs: error.retryAfterMs ?? BUSY_RETRY_MS };
    case "unauthorized":
    case "grant-ended":
      // A token that was issued a moment ago: signing in again would bring no better one.
      return { kind: "busy", retryAfterMs: BUSY_RETRY_MS };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "no-characters" };
    default:
      throw error;
  }
}
