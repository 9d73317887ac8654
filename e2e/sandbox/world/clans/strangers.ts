import type { SandboxState } from "../../state.ts";
import { FIRST_NAMES, LAST_NAMES } from "../facts/stranger-names.ts";
import type { Account, Player } from "../holdings.ts";
import { PLATFORM } from "../platform-codes.ts";
import { createPlayer } from "../players.ts";
import { fnv, seededRandom } from "../seeded-random.ts";
import { CLANS, type Clan } from "./clans.ts";

/** What a roster shows of a generated member; the account behind it is made only when somebody opens it. */
export interface Stranger {
  readonly clan: Clan;
  readonly nth: number;
  readonly name: string;
  readonly nameCode: number;
  readonly membershipType: number;
  readonly membershipId: string;
  readonly bungieMembershipId: string;
  /** What opening the account is refused with; null for most. */
  readonly refusedWith: number | null;
  readonly hidesInventory: boolean;
  readonly hidesGear: boolean;
  readonly hidesCharacters: boolean;
  /** Members who never signed in to Bungie.net have no card of that account. */
  readonly hasBungieAccount: boolean;
}

const NAME_CODES = 9_000;
const MEMBERSHIP_IDS = 4_611_686_018_600_000_000n;
const BUNGIE_IDS = 31_000_000n;
// Above every number that players of ours are given, so that no id is handed out twice.
const FIRST_NUMBER = 100_000_000;
const NUMBERS_PER_CLAN = 10_000_000;
const NUMBERS_PER_STRANGER = 50_000;
const PLATFORMS_BY_SHARE = [3, 3, 3, 3, 2, 2, 2, 1, 1, 6] as const;
const HIDES_EVERYTHING = 7;
const VANISHED = 9;
const HIDES_GEAR = 11;
const HIDES_CHARACTERS = 13;

function numberOf(clan: Clan, nth: number): number {
  return FIRST_NUMBER + CLANS.indexOf(clan) * NUMBERS_PER_CLAN + nth * NUMBERS_PER_STRANGER;
}

function refusalOf(nth: number): number | null {
  if (nth === HIDES_EVERYTHING) return PLATFORM.privacyRestriction;
  return nth === VANISHED ? PLATFORM.accountNotFound : null;
}

function toStranger(clan: Clan, nth: number, seed: string): Stranger {
  const random = seededRandom(`${seed} ${clan.groupId} ${nth}`);
  // Counted through both lists, so that no two members of a clan have the same name.
  const first = FIRST_NAMES[(nth * 7 + CLANS.indexOf(clan) * 5) % FIRST_NAMES.length] ?? "";
  const last = LAST_NAMES[(nth * 7 + Math.floor(nth / LAST_NAMES.length)) % LAST_NAMES.length] ?? "";
  const serial = BigInt(numberOf(clan, nth));
  return {
    clan,
    nth,
    name: `${first} ${last}`,
    nameCode: 1_000 + random.below(NAME_CODES),
    membershipType: random.pick(PLATFORMS_BY_SHARE),
    membershipId: String(MEMBERSHIP_IDS + serial),
    bungieMembershipId: String(BUNGIE_IDS + serial / 1_000n),
    refusedWith: refusalOf(nth),
    hidesInventory: nth % 11 === 5,
    hidesGear: nth === HIDES_GEAR,
    hidesCharacters: nth === HIDES_CHARACTERS,
    hasBungieAccount: nth % 17 !== 3,
  };
}

const rosters = new Map<string, readonly Stranger[]>();

export function strangersOf(clan: Clan, seed: string): readonly Stranger[] {
  const key = `${seed} ${clan.groupId}`;
  const known = rosters.get(key);
  if (known) return known;
  const made = Array.from({ length: clan.strangers }, (_, nth) => toStranger(clan, nth, seed));
  rosters.set(key, made);
  return made;
}

const TEMPLATES_BY_SHARE = ["one-character", "no-clan", "private", "hoarder"] as const;
const opened = new WeakMap<SandboxState, Map<string, Player>>();

/** The player behind a generated member, made at the first look and the same at each later one. */
export function openStranger(state: SandboxState, stranger: Stranger, seed: string): Player {
  const kept = opened.get(state) ?? new Map<string, Player>();
  opened.set(state, kept);
  const known = kept.get(stranger.membershipId);
  if (known) return known;
  const made = makePlayer(stranger, seed);
  kept.set(stranger.membershipId, made);
  return made;
}

// Their last games lie at a fixed instant: an answer about a stranger must not depend on when the stand-in started.
const LAST_GAMES_MS = Date.UTC(2026, 5, 1);

function makePlayer(stranger: Stranger, seed: string): Player {
  const random = seededRandom(`${seed} belongings ${stranger.membershipId}`);
  let number = numberOf(stranger.clan, stranger.nth);
  const ids = { next: () => ++number };
  const wish = { name: stranger.name, items: 60 + random.below(60), nowMs: LAST_GAMES_MS, seed };
  const template = random.pick(TEMPLATES_BY_SHARE);
  const player = createPlayer(template, `stranger ${stranger.membershipId}`, ids, wish);
  const [first] = player.accounts;
  const account: Account | null = first
    ? {
        ...first,
        membershipType: stranger.membershipType,
        membershipId: stranger.membershipId,
        displayName: displayNameOf(stranger),
      }
    : null;
  return {
    ...player,
    name: stranger.name,
    nameCode: stranger.nameCode,
    bungieMembershipId: stranger.bungieMembershipId,
    accounts: account ? [account] : [],
    private: stranger.hidesInventory || stranger.refusedWith !== null,
    hidesGear: stranger.hidesGear,
    hidesCharacters: stranger.hidesCharacters,
    ...(stranger.refusedWith !== null && { refusedWith: stranger.refusedWith }),
  };
}

/** What the platform calls them: often, not always, their Bungie name. */
export function displayNameOf(stranger: Stranger): string {
  const plain = stranger.name.replace(" ", "");
  return fnv(stranger.membershipId) % 3 === 0 ? `${plain}${stranger.nameCode % 100}` : stranger.name;
}

export function strangerBehind(isIt: (stranger: Stranger) => boolean, seed: string): Stranger | undefined {
  for (const clan of CLANS) {
    const found = strangersOf(clan, seed).find(isIt);
    if (found) return found;
  }
  return undefined;
}

/** Account and player of a generated member, by Destiny membership. */
export function accountOfStranger(
  state: SandboxState,
  membershipId: string,
  seed: string,
): { player: Player; account: Account } | null {
  const stranger = strangerBehind((one) => one.membershipId === membershipId, seed);
  if (!stranger) return null;
  const player = openStranger(state, stranger, seed);
  const [account] = player.accounts;
  return account ? { player, account } : null;
}
