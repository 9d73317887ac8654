import { type EditionRecord, findEdition, openEdition } from "#lib/db/editions.ts";
import type { Problem } from "#lib/game/problem.ts";
import { isNamed } from "#lib/game/shown-ware.ts";
import { loadXur } from "./load-xur.ts";
import type { Services } from "./services.ts";

export interface CurrentEdition {
  readonly current: EditionRecord | null;
  /** Why there is none, or why nobody could look. */
  readonly why:
    | "here"
    | "away"
    | "not-expected"
    | "just-arrived"
    | "names-missing"
    | "nothing-to-sell"
    | Problem["kind"];
  /** Bungie's time; null when it did not answer. */
  readonly answeredAt: Date | null;
}

/** Bungie has shown last week's wares for some time after he came (Bungie-net/api#1401, read 2026-11-22). */
const SETTLE_MS = 5 * 60_000;
/** How long after his arrival a letter waits for definitions that lag behind. */
const NAMES_MS = 2 * 3_600_000;

/**
 * The edition of the present visit; opens it as soon as what he sells can be trusted and named.
 *
 * A letter cannot be looked at again later, so its wares are frozen no sooner than five minutes after he came, by
 * Bungie's time, and while one of them has no name it waits, for two hours. Then it goes without those.
 */
export async function openCurrentEdition(services: Services, now: Date): Promise<CurrentEdition> {
  const xur = await loadXur(services, now);
  const { answeredAt } = xur;
  if (xur.problem || !answeredAt) return { current: null, why: xur.problem?.kind ?? "away", answeredAt };
  if (xur.state !== "here" || !xur.stock) return { current: null, why: "away", answeredAt };
  // He has lingered after leaving (DIM PR #1544, read 2026-11-22): such a day is no visit of its own.
  if (!xur.isExpected) return { current: null, why: "not-expected", answeredAt };
  const visitStartsAt = xur.visit.startsAt;
  const opened = await findEdition(services.db, visitStartsAt, "digest");
  if (opened) return { current: opened, why: "here", answeredAt };
  const listed = xur.stock.wares;
  const wares = listed.filter(isNamed);
  const sinceMs = answeredAt.getTime() - visitStartsAt.getTime();
  const why = whyNotYet(sinceMs, listed.length, wares.length);
  if (why) return { current: null, why, answeredAt };
  const edition = { visitStartsAt, kind: "digest" as const, wares };
  return { current: await openEdition(services.db, edition, now), why: "here", answeredAt };
}

function whyNotYet(
  sinceMs: number,
  listedCount: number,
  namedCount: number,
): "just-arrived" | "names-missing" | "nothing-to-sell" | null {
  if (sinceMs < SETTLE_MS) return "just-arrived";
  if (namedCount < listedCount && sinceMs < NAMES_MS) return "names-missing";
  return namedCount === 0 ? "nothing-to-sell" : null;
}
