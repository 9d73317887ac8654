import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { MembershipRef } from "#lib/game/account.ts";
import type { Clan, ClanMember } from "#lib/game/clan.ts";
import type { DbOrTransaction } from "./client.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A clan as it was read; `clan` is null for a player who was in none. */
export interface ClanCopy {
  readonly clan: Clan | null;
  readonly readAt: Date;
}

/**
 * Stores what was read as the last good copy, unless a later one of the same membership is there.
 *
 * Nothing is stored for a player who was deleted meanwhile.
 */
export async function keepClanCopy(
  db: DbOrTransaction,
  playerId: string,
  { membershipId }: MembershipRef,
  { clan, readAt }: ClanCopy,
): Promise<void> {
  const body = await pack(JSON.stringify(clan));
  await db.$executeRaw`
    insert into clan_copy ("playerId", "membershipId", "readAt", body)
    select id, ${membershipId}, ${readAt}::timestamp, ${body} from player where id = ${playerId} for key share
    on conflict ("playerId") do update
      set "membershipId" = excluded."membershipId", "readAt" = excluded."readAt", body = excluded.body
      where clan_copy."readAt" <= excluded."readAt" or clan_copy."membershipId" <> excluded."membershipId"`;
}

/** The last good copy of a membership's clan; null without one. */
export async function findClanCopy(
  db: DbOrTransaction,
  playerId: string,
  { membershipId }: MembershipRef,
): Promise<ClanCopy | null> {
  const row = await db.clanCopy.findFirst({ where: { playerId, membershipId } });
  return row && { clan: toClan(await textOf(row.body)), readAt: row.readAt };
}

/** The copy as it is stored, of whatever membership; null without one. */
export async function findStoredClan(db: DbOrTransaction, playerId: string) {
  const row = await db.clanCopy.findUnique({ where: { playerId } });
  if (!row) return null;
  const { membershipId, readAt, body } = row;
  return { membershipId, readAt, clan: JSON.parse(await textOf(body)) as object | null };
}

/** Deletes copies that were read before a moment: they are mostly about other people. Answers how many. */
export async function deleteClanCopiesBefore(db: DbOrTransaction, before: Date): Promise<number> {
  const { count } = await db.clanCopy.deleteMany({ where: { readAt: { lt: before } } });
  return count;
}

async function textOf(body: Uint8Array): Promise<string> {
  return (await unpack(body)).toString("utf8");
}

// Written by this file alone, from a Clan; of its fields JSON changes only the instants.
function toClan(text: string): Clan | null {
  const stored = JSON.parse(text) as Clan | null;
  if (!stored) return null;
  return {
    ...stored,
    foundedAt: toInstant(stored.foundedAt),
    members: stored.members.map(
      (member): ClanMember => ({
        ...member,
        lastSeenAt: toInstant(member.lastSeenAt),
        joinedAt: toInstant(member.joinedAt),
      }),
    ),
  };
}

function toInstant(stored: Date | null): Date | null {
  return stored === null ? null : new Date(stored);
}
