import { createHash } from "node:crypto";
import type { DbOrTransaction } from "./client.ts";

/** What the table holds in place of the cookie's value, so that a dump signs nobody in. */
export function toSessionKey(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("base64url");
}

export async function createSession(
  db: DbOrTransaction,
  { sessionToken, playerId, expiresAt }: { sessionToken: string; playerId: string; expiresAt: Date },
): Promise<void> {
  await db.session.create({
    data: { sessionToken: toSessionKey(sessionToken), userId: playerId, expires: expiresAt },
  });
}

/** The session a cookie stands for with its player's row and memberships; null when unknown or over. */
export async function findSession(db: DbOrTransaction, sessionToken: string, now: Date) {
  const session = await db.session.findUnique({
    where: { sessionToken: toSessionKey(sessionToken) },
    include: { user: { include: { memberships: true } } },
  });
  return session && session.expires > now ? session : null;
}

/** Makes a cookie worthless; fine when it already is. */
export async function endSession(db: DbOrTransaction, sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: toSessionKey(sessionToken) } });
}

/** Signs a player out everywhere. */
export async function endSessionsOf(db: DbOrTransaction, playerId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId: playerId } });
}
