import type { GroupMember } from "bungie-api-ts/groupv2";
import type { Sandbox } from "../../sandbox.ts";
import type { Wire } from "../../wire.ts";
import { wholeSeconds } from "../calendar.ts";
import type { Player } from "../holdings.ts";
import { fnv } from "../seeded-random.ts";
import { type Clan, clanOf } from "./clans.ts";
import { bungieNetCard, playerCard, strangerCard } from "./member-cards.ts";
import { type Stranger, strangersOf } from "./strangers.ts";

/** Ranks as the service numbers them; 4 (acting founder) nobody has. */
export const RANK = { beginner: 1, member: 2, admin: 3, founder: 5 } as const;

const SLOT_MS = 1_800_000;
const DAY_SECONDS = 86_400;
const ONLINE_SHARE = 9;
const ADMINS = 4;

export function isInClan(player: Player | null, clan: Clan): boolean {
  return player !== null && clanOf(player)?.groupId === clan.groupId;
}

interface Presence {
  readonly isOnline: boolean;
  readonly lastOnlineStatusChange: string;
}

/**
 * Who plays changes every half hour. Only clan mates are told so; to others everybody is offline. The change is
 * epoch seconds as a string, as recorded.
 */
function presenceOf(membershipId: string, now: Date, toldToMates: boolean): Presence {
  const slot = Math.floor(now.getTime() / SLOT_MS);
  const plays = fnv(`${membershipId} ${slot}`) % ONLINE_SHARE === 0;
  const slotSeconds = (slot * SLOT_MS) / 1_000;
  const awaySeconds =
    (1 + (fnv(membershipId) % 40)) * DAY_SECONDS + (fnv(`${membershipId} away`) % DAY_SECONDS);
  const today = Math.floor(slotSeconds / DAY_SECONDS) * DAY_SECONDS;
  const changedSeconds = plays ? slotSeconds : today - awaySeconds;
  return { isOnline: plays && toldToMates, lastOnlineStatusChange: String(changedSeconds) };
}

function joinedAt(clan: Clan, membershipId: string, memberType: number): string {
  const createdMs = Date.parse(clan.createdAt);
  const laterMs =
    memberType === RANK.founder ? 0 : (fnv(`${membershipId} joined`) % (900 * DAY_SECONDS)) * 1_000;
  return wholeSeconds(new Date(createdMs + laterMs));
}

function strangerRank(clan: Clan, nth: number): number {
  if (nth === 0 && !clan.foundedByPlayer) return RANK.founder;
  if (nth < ADMINS) return RANK.admin;
  return nth % 13 === 6 ? RANK.beginner : RANK.member;
}

/** A member, and the name a search in the roster looks at. */
export interface RosterEntry {
  readonly member: Wire<GroupMember>;
  readonly memberType: number;
  readonly names: readonly string[];
}

function playerEntry(clan: Clan, player: Player, now: Date, toldToMates: boolean): RosterEntry | null {
  const [account] = player.accounts;
  if (!account) return null;
  const founded = clan.foundedByPlayer && player.playerId === clan.templates[0];
  const memberType = founded ? RANK.founder : RANK.member;
  const member = {
    memberType,
    ...presenceOf(account.membershipId, now, toldToMates),
    groupId: clan.groupId,
    destinyUserInfo: playerCard(player, account),
    bungieNetUserInfo: bungieNetCard(player),
    joinDate: joinedAt(clan, account.membershipId, memberType),
  };
  return { member, memberType, names: [account.displayName, player.name] };
}

function strangerEntry(stranger: Stranger, now: Date, toldToMates: boolean): RosterEntry {
  const memberType = strangerRank(stranger.clan, stranger.nth);
  const destinyUserInfo = strangerCard(stranger);
  const member = {
    memberType,
    ...presenceOf(stranger.membershipId, now, toldToMates),
    groupId: stranger.clan.groupId,
    destinyUserInfo,
    ...(stranger.hasBungieAccount && { bungieNetUserInfo: bungieNetCard(stranger) }),
    joinDate: joinedAt(stranger.clan, stranger.membershipId, memberType),
  };
  return { member, memberType, names: [destinyUserInfo.displayName ?? "", stranger.name] };
}

/** Everybody in a clan: founder first, then by rank, then in the order of the world. */
export function rosterOf(clan: Clan, sandbox: Sandbox, viewer: Player | null): RosterEntry[] {
  const now = sandbox.clock.now();
  const toldToMates = isInClan(viewer, clan);
  const players = sandbox.state.players
    .filter((player) => isInClan(player, clan))
    .flatMap((player) => playerEntry(clan, player, now, toldToMates) ?? []);
  const strangers = strangersOf(clan, sandbox.size.seed).map((stranger) =>
    strangerEntry(stranger, now, toldToMates),
  );
  return [...players, ...strangers].sort((one, other) => other.memberType - one.memberType);
}

export function memberCount(clan: Clan, sandbox: Sandbox): number {
  return clan.strangers + sandbox.state.players.filter((player) => isInClan(player, clan)).length;
}
