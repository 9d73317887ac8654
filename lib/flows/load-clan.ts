import { type ClanCopy, findClanCopy } from "#lib/db/clan-copies.ts";
import { type Clan, type ClanHead, type ClanMember, withoutPresence } from "#lib/game/clan.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { ClanReading } from "./read-clan.ts";
import type { Services } from "./services.ts";
import { shareClanRead } from "./share-clan-read.ts";

/** When what is shown was read, and why it is not of now. */
interface Read {
  readonly readAt: Date;
  /** Null for an answer of now. Else why Bungie gave none: this is the last good copy. */
  readonly staleBecause: Problem | null;
}

/** A player's clan as pages show it. */
export interface LoadedClan extends Read {
  /** Null: the player is in no clan. */
  readonly clan: Clan | null;
}

/** A part of a roster, or all of it. */
export interface Roster extends Read {
  readonly members: readonly ClanMember[];
  /** Why others are not among them; null for all, and for what is still on its way. */
  readonly missing: Problem | null;
}

/** A clan whose roster is on its way. */
export interface OpenedClan extends Read {
  readonly head: ClanHead | null;
  /** What comes first of the roster: a part, or all there will be. */
  readonly first: Promise<Roster>;
  readonly whole: Promise<Roster>;
}

/** What passes by itself: meanwhile the last good copy is better than nothing. */
const PASSING: readonly Problem["kind"][] = [
  "maintenance",
  "busy",
  "no-answer",
  "incomplete",
  "unexplained",
  "not-let-in",
];

/** Reads a player's clan with its whole roster; while Bungie cannot be asked, the last good copy of it. */
export async function loadClan(services: Services, player: Player, now: Date): Promise<Outcome<LoadedClan>> {
  return inFlow("load-clan", async () => {
    const reading = shareClanRead(services, player, now);
    const read = await reading.whole;
    if (read.ok) return { ok: true, clan: read.clan, readAt: reading.startedAt, staleBecause: null };
    const copy = await lastGood(services, player, read.problem);
    return copy ? { ok: true, ...copy, staleBecause: read.problem } : read;
  });
}

/**
 * Reads a player's clan for a page that shows each part when it is there: resolves with the clan itself.
 *
 * Of the roster nothing is refused: what cannot be read is the last good copy's, or said to be `missing`.
 * `fresh` is for a player who asked for a new answer.
 */
export async function openClan(
  services: Services,
  player: Player,
  now: Date,
  { fresh }: { readonly fresh: boolean },
): Promise<Outcome<OpenedClan>> {
  const reading = shareClanRead(services, player, now, { fresh });
  const read = await reading.head;
  if (!read.ok) return openCopy(services, player, read.problem);
  const { head } = read;
  const { startedAt: readAt } = reading;
  const whole = wholeRoster(services, player, { reading, head });
  const first = reading.first.then((part) =>
    part.ok ? { members: part.members, missing: null, readAt, staleBecause: null } : whole,
  );
  void Promise.allSettled([first, whole]);
  return { ok: true, head, readAt, staleBecause: null, first, whole };
}

async function wholeRoster(
  services: Services,
  player: Player,
  { reading, head }: { readonly reading: ClanReading; readonly head: ClanHead | null },
): Promise<Roster> {
  const readAt = reading.startedAt;
  const read = await reading.whole;
  if (read.ok) return { members: read.clan?.members ?? [], missing: null, readAt, staleBecause: null };
  const copy = await lastGood(services, player, read.problem);
  // Of another clan it would be the one the player left meanwhile.
  if (copy?.clan && copy.clan.groupId === head?.groupId) {
    return { members: copy.clan.members, missing: null, readAt: copy.readAt, staleBecause: read.problem };
  }
  const part = await reading.first;
  return { members: part.ok ? part.members : [], missing: read.problem, readAt, staleBecause: null };
}

async function openCopy(services: Services, player: Player, problem: Problem): Promise<Outcome<OpenedClan>> {
  const copy = await lastGood(services, player, problem);
  if (!copy) return { ok: false, problem };
  const { clan, readAt } = copy;
  const read = { readAt, staleBecause: problem };
  const roster = Promise.resolve({ members: clan?.members ?? [], missing: null, ...read });
  return { ok: true, head: clan, first: roster, whole: roster, ...read };
}

/** The last good copy, without who played then; null when there is none, or when it would not be right to show it. */
async function lastGood(
  { db }: Services,
  { playerId, membership }: Player,
  problem: Problem,
): Promise<ClanCopy | null> {
  if (!membership || !PASSING.includes(problem.kind)) return null;
  const copy = await findClanCopy(db, playerId, membership);
  return copy && { clan: copy.clan && withoutPresence(copy.clan), readAt: copy.readAt };
}
