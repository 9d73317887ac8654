import { endSessionByHandle, endSessionsOf, findSessionsOf, type SessionRecord } from "#lib/db/sessions.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

type Owner = Pick<Player, "playerId">;

/** Where a player is signed in, the newest first. Nothing in it signs anybody in. */
export async function listSessions(
  { db }: Services,
  { playerId }: Owner,
  now: Date,
): Promise<readonly SessionRecord[]> {
  const sessions = await findSessionsOf(db, playerId);
  return sessions.filter(({ expiresAt }) => expiresAt > now);
}

/** Ends one of the player's own sessions: its cookie is worthless from the next request on. */
export async function endSession(
  { db }: Services,
  { playerId }: Owner,
  handle: string,
): Promise<Outcome<object>> {
  // Handles come from forms that anybody can fill in.
  const isHandle = /^[\w-]{1,64}$/.test(handle);
  const isEnded = isHandle && (await endSessionByHandle(db, playerId, handle));
  return isEnded ? { ok: true } : { ok: false, problem: { kind: "unknown-session" } };
}

/** Ends all of the player's sessions at once, this one too. Bungie's authorization stays. */
export async function signOutEverywhere({ db }: Services, { playerId }: Owner): Promise<void> {
  await endSessionsOf(db, playerId);
}
