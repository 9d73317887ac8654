import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { Character } from "#lib/game/character.ts";
import type { HeldItem } from "#lib/game/item.ts";
import type { DbOrTransaction } from "./client.ts";

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** A copy is replaced within seconds: small enough at once beats smallest. */
const FASTEST = 1;

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
  const body = await pack(JSON.stringify(answer), { level: FASTEST });
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

/** Bungie's date of the newest answer we hold of a membership; null when there is none. */
export async function findLastMinted(
  db: DbOrTransaction,
  playerId: string,
  { membershipId }: MembershipRef,
): Promise<Date | null> {
  const row = await db.profileSnapshot.findFirst({
    where: { playerId, membershipId },
    select: { mintedAt: true },
  });
  return row?.mintedAt ?? null;
}

type LaterOfCharacter = "genderHash" | "minutesPlayed" | "titleRecordHash";
type LaterOfItem = "isDeepsight" | "gearTier" | "energyCapacity" | "stats" | "sockets" | "plugObjectives";
type LaterOfAnswer = "currencies" | "collected";

/** What copies may lack that were kept before these fields existed. */
const LATER = {
  character: { genderHash: 0, minutesPlayed: null, titleRecordHash: null },
  item: {
    isDeepsight: false,
    gearTier: null,
    energyCapacity: null,
    stats: [],
    sockets: [],
    plugObjectives: [],
  },
  answer: { currencies: [], collected: null },
} satisfies {
  character: Pick<Character, LaterOfCharacter>;
  item: Pick<HeldItem, LaterOfItem>;
  answer: Pick<ProfileAnswer, LaterOfAnswer>;
};

type Before<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>;
type Stored = Before<Omit<ProfileAnswer, "characters" | "items">, LaterOfAnswer> & {
  readonly characters: readonly Before<Character, LaterOfCharacter>[];
  readonly items: readonly Before<HeldItem, LaterOfItem>[];
};

// Written by this file alone, from a ProfileAnswer; of its fields JSON changes only the instants.
function toAnswer(text: string): ProfileAnswer {
  const stored = JSON.parse(text) as Stored;
  return {
    ...LATER.answer,
    ...stored,
    mintedAt: new Date(stored.mintedAt),
    characters: stored.characters.map((one) => ({
      ...LATER.character,
      ...one,
      lastPlayedAt: new Date(one.lastPlayedAt),
    })),
    items: stored.items.map((one) => ({ ...LATER.item, ...one })),
  };
}
