import { createHash } from "node:crypto";
import type { DbOrTransaction } from "./client.ts";
import type { Membership, User } from "./generated/client.ts";

const SEEN_EVERY_MS = 60_000;

/** What the table holds in place of the cookie's value, so that a dump signs nobody in. */
export function toSessionKey(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("base64url");
}

interface NewSession {
  readonly sessionToken: string;
  readonly playerId: string;
  readonly expiresAt: Date;
  /** The browser, coarsely: "Firefox on Windows". */
  readonly device: string | null;
}

export async function createSession(
  db: DbOrTransaction,
  { sessionToken, playerId, expiresAt, device }: NewSession,
): Promise<void> {
  await db.session.create({
    data: { sessionToken: toSessionKey(sessionToken), userId: playerId, expires: expiresAt, device },
  });
}

/** A session that holds, and whose it is. */
export interface FoundSession {
  readonly handle: string;
  readonly lastSeenAt: Date | null;
  readonly expires: Date;
  readonly user: SessionUser;
}

type SessionUser = Pick<
  User,
  "id" | "name" | "bungieName" | "chosenMembershipId" | "selectedCharacterId" | "lastSeenAt"
> & { readonly memberships: readonly Membership[] };

interface Row extends Omit<FoundSession, "user">, Omit<SessionUser, "id" | "lastSeenAt" | "memberships"> {
  readonly playerId: string;
  readonly playerSeenAt: Date | null;
  readonly memberships: readonly (Omit<Membership, "lastPlayedAt"> & { lastPlayedAt: string | null })[];
}

/**
 * The session a cookie stands for with its player's row and memberships; null when unknown or over.
 *
 * One question in place of Prisma's three: every page of the site asks it first.
 */
export async function findSession(
  db: DbOrTransaction,
  sessionToken: string,
  now: Date,
): Promise<FoundSession | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select session.handle, session.expires, session."lastSeenAt", player.id as "playerId", player.name,
           player."bungieName", player."chosenMembershipId", player."selectedCharacterId",
           player."lastSeenAt" as "playerSeenAt",
           (select coalesce(jsonb_agg(to_jsonb(membership)), '[]')
              from membership where membership."playerId" = player.id) as memberships
      from session join player on player.id = session."userId"
      where session."sessionToken" = ${toSessionKey(sessionToken)}`;
  if (!row || row.expires <= now) return null;
  const { handle, expires, lastSeenAt, playerId: id, playerSeenAt, memberships, ...user } = row;
  return {
    handle,
    expires,
    lastSeenAt,
    user: { ...user, id, lastSeenAt: playerSeenAt, memberships: memberships.map(toMembership) },
  };
}

/** In JSON, PostgreSQL writes a timestamp without its zone; all of ours are UTC. */
function toMembership(row: Row["memberships"][number]): Membership {
  return { ...row, lastPlayedAt: row.lastPlayedAt === null ? null : new Date(`${row.lastPlayedAt}Z`) };
}

/** Notes that a session was used, at most once a minute, so that reading a page rarely writes. */
export async function noteSessionSeen(
  db: DbOrTransaction,
  { handle, lastSeenAt }: { readonly handle: string; readonly lastSeenAt: Date | null },
  now: Date,
): Promise<void> {
  const dueAt = new Date(now.getTime() - SEEN_EVERY_MS);
  if (lastSeenAt && lastSeenAt > dueAt) return;
  await db.session.updateMany({
    where: { handle, OR: [{ lastSeenAt: null }, { lastSeenAt: { lte: dueAt } }] },
    data: { lastSeenAt: now },
  });
}

/** A session as its player sees it; nothing in it signs anybody in. */
export interface SessionRecord {
  readonly handle: string;
  readonly device: string | null;
  readonly createdAt: Date;
  /** Null until the first page after signing in. */
  readonly lastSeenAt: Date | null;
  readonly expiresAt: Date;
}

/** The sessions of a player, also those that are over and not tidied away yet, the newest first. */
export async function findSessionsOf(
  db: DbOrTransaction,
  playerId: string,
): Promise<readonly SessionRecord[]> {
  const rows = await db.session.findMany({
    where: { userId: playerId },
    orderBy: [{ createdAt: "desc" }, { handle: "asc" }],
    select: { handle: true, device: true, createdAt: true, lastSeenAt: true, expires: true },
  });
  return rows.map(({ expires, ...row }) => ({ ...row, expiresAt: expires }));
}

/** Makes a cookie worthless; fine when it already is. */
export async function endSession(db: DbOrTransaction, sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: toSessionKey(sessionToken) } });
}

/** Ends one session of this player; false when they have none by that handle. */
export async function endSessionByHandle(
  db: DbOrTransaction,
  playerId: string,
  handle: string,
): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { handle, userId: playerId } });
  return count > 0;
}

/** Signs a player out everywhere. */
export async function endSessionsOf(db: DbOrTransaction, playerId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId: playerId } });
}

/** Removes what is over; answers how many. */
export async function deleteExpiredSessions(db: DbOrTransaction, now: Date): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { expires: { lte: now } } });
  return count;
}
