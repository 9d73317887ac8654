import { deleteSearch, noteSearch, saveSearch } from "#lib/db/searches.ts";
import { MOST_RECENT, MOST_SAVED, toKeptSearch } from "#lib/game/kept-search.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

/** Saves a search until its player forgets it. */
export async function keepSearch(
  { db }: Services,
  { playerId }: Player,
  typed: string,
  now: Date,
): Promise<Outcome<{ readonly query: string }>> {
  const query = toKeptSearch(typed);
  if (query === null) return { ok: false, problem: { kind: "bad-search" } };
  const wanted = { playerId, query, most: MOST_SAVED };
  const done = await db.$transaction((inside) => saveSearch(inside, wanted, now));
  if (done === "too-many") return { ok: false, problem: { kind: "too-many-searches", most: MOST_SAVED } };
  if (done === "no-player") return { ok: false, problem: { kind: "signed-out" } };
  return { ok: true, query };
}

/** Remembers that a search was used, for the list of the latest; what cannot be kept is passed over. */
export async function recordSearch(
  { db }: Services,
  { playerId }: Player,
  typed: string,
  now: Date,
): Promise<void> {
  const query = toKeptSearch(typed);
  if (query === null) return;
  await db.$transaction((inside) => noteSearch(inside, { playerId, query, most: MOST_RECENT }, now));
}

/** Forgets a search, saved or recent; nothing happens when there is none of that text. */
export async function forgetSearch(
  { db }: Services,
  { playerId }: Player,
  typed: string,
): Promise<Outcome<{ readonly query: string }>> {
  const query = toKeptSearch(typed);
  if (query === null) return { ok: false, problem: { kind: "bad-search" } };
  await deleteSearch(db, playerId, query);
  return { ok: true, query };
}
