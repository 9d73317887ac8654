import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { Character } from "#lib/game/character.ts";
import type { DbOrTransaction } from "./client.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Stores a profile answer, unless a newer one of the same membership is there; returns whichever is newer.
 *
 * Nothing is stored for a player who was deleted meanwhile.
 * Bungie's answers can go backwards (Bungie-net/api#80, read 2026-11-22), and two requests can finish in the wrong
 * order: the database compares, so that no process undoes another's newer copy.
 */
export async function keepNewerProfile(
  db: DbOrTransaction,
  playerId: string,
  answer: ProfileAnswer,
  now: Date,
): Promise<ProfileAnswer> {
  const { membershipId } = answer.membership;
  const body = await pack(JSON.stringify(answer));
  const written = await db.$executeRaw`
    insert into profile_snapshot ("playerId", "membershipId", "mintedAt", "readAt", body)
    select id, ${membershipId}, ${answer.mintedAt}::timestamp, ${now}::timestamp, ${body}
    from player where id = ${playerId} for key share
    on conflict ("playerId") do update
      set "membershipId" = excluded."membershipId", "mintedAt" = excluded."mintedAt",
          "readAt" = excluded."readAt", body = excluded.body
      where profile_snapshot."mintedAt" <= excluded."mintedAt"
         or profile_snapshot."membershipId" <> excluded."membershipId"`;
  if (written > 0) return answer;
  return (await findLastProfile(db, playerId, answer.membership)) ?? answer;
}

/** The newest answer we hold of a membership; null when there is none. */
export async function findLastProfile(
  db: DbOrTransaction,
  playerId: string,
  { membershipId }: MembershipRef,
): Promise<ProfileAnswer | null> {
  const row = await db.profileSnapshot.findFirst({ where: { playerId, membershipId } });
  return row && toAnswer((await unpack(row.body)).toString("utf8"));
}

type LaterFields = "genderHash" | "minutesPlayed" | "titleRecordHash";
type Stored = Omit<ProfileAnswer, "characters"> & {
  readonly characters: readonly (Omit<Character, LaterFields> & Partial<Pick<Character, LaterFields>>)[];
};

/** What copies from before these fields existed lack. */
const LATER = { genderHash: 0, minutesPlayed: null, titleRecordHash: null };

// Written by this file alone, from a ProfileAnswer; of its fields JSON changes only the instants.
function toAnswer(text: string): ProfileAnswer {
  const stored = JSON.parse(text) as Stored;
  return {
    ...stored,
    mintedAt: new Date(stored.mintedAt),
    characters: stored.characters.map((one) => ({
      ...LATER,
      ...one,
      lastPlayedAt: new Date(one.lastPlayedAt),
    })),
  };
}
