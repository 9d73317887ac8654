import { definitionRows, type Row } from "../components/definition-rows.ts";
import type { Account, Character } from "../holdings.ts";
import { seededRandom } from "../seeded-random.ts";

/** One activity somebody finished; everything about it follows from who and which, so nothing is stored. */
export interface Game {
  readonly instanceId: string;
  readonly at: Date;
  readonly activityHash: number;
  readonly mode: number;
  readonly modes: readonly number[];
  readonly isPvp: boolean;
  readonly seconds: number;
  readonly kills: number;
  readonly deaths: number;
  readonly assists: number;
  readonly score: number;
  readonly completed: boolean;
  readonly won: boolean;
}

export const GAMES_PER_CHARACTER = 30;
const SLOTS_PER_ACCOUNT = 100;
const ALL_PVP = 5;
const ALL_PVE = 7;
const FIRST_INSTANCE = 10_000_000_000n;
const MEMBERSHIP_IDS = 4_611_686_018_500_000_000n;
const HOURS_BETWEEN = 5;
const HOUR_MS = 3_600_000;

type ActivityRow = Row<"DestinyActivityDefinition">;
const played = (): readonly ActivityRow[] =>
  definitionRows("DestinyActivityDefinition").filter((row) => (row.activityModeTypes ?? []).length > 0);

/** Room for a hundred games of each account, so that a number alone leads back to its game. */
function instanceId(account: Account, characterAt: number, nth: number): string {
  const serial = BigInt(account.membershipId) - MEMBERSHIP_IDS;
  return String(
    FIRST_INSTANCE + serial * BigInt(SLOTS_PER_ACCOUNT) + BigInt(characterAt * GAMES_PER_CHARACTER + nth),
  );
}

/** Membership, character and number of the game behind an instance. */
export function placeOfInstance(id: string) {
  const place = BigInt(id) - FIRST_INSTANCE;
  if (place < 0n) return null;
  const slot = Number(place % BigInt(SLOTS_PER_ACCOUNT));
  return {
    membershipId: String(place / BigInt(SLOTS_PER_ACCOUNT) + MEMBERSHIP_IDS),
    characterAt: Math.floor(slot / GAMES_PER_CHARACTER),
    nth: slot % GAMES_PER_CHARACTER,
  };
}

function gameOf(account: Account, character: Character, nth: number, rows: readonly ActivityRow[]): Game {
  const random = seededRandom(`game ${character.characterId} ${nth}`);
  const row = random.pick(rows);
  const modes = row.activityModeTypes ?? [];
  const isPvp = modes.includes(ALL_PVP);
  const kills = (isPvp ? 4 : 30) + random.below(isPvp ? 22 : 140);
  return {
    instanceId: instanceId(account, account.characters.indexOf(character), nth),
    at: new Date(Date.parse(character.lastPlayedAt) - nth * HOURS_BETWEEN * HOUR_MS),
    activityHash: row.hash,
    mode: row.directActivityModeType ?? modes[0] ?? ALL_PVE,
    modes,
    isPvp,
    seconds: 400 + random.below(1_800),
    kills,
    deaths: random.below(isPvp ? 16 : 5),
    assists: random.below(isPvp ? 12 : 30),
    score: kills * 120 + random.below(3_000),
    completed: random.chance(0.9),
    won: random.chance(0.55),
  };
}

/** The games of a character, the latest first. */
export function gamesOf(account: Account, character: Character): Game[] {
  const rows = played();
  if (rows.length === 0) return [];
  return Array.from({ length: GAMES_PER_CHARACTER }, (_, nth) => gameOf(account, character, nth, rows));
}
