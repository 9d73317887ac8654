import { canLearnAllClasses } from "#lib/db/edition-stock.ts";
import { type EditionRecord, findEdition, openEdition } from "#lib/db/editions.ts";
import type { Problem } from "#lib/game/problem.ts";
import { isNamed } from "#lib/game/shown-ware.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { XurStock } from "#lib/game/xur-stock.ts";
import { loadXur } from "./load-xur.ts";
import { openCorrection } from "./open-correction.ts";
import { PREPARE_MS } from "./prepare-time.ts";
import { runningFrom } from "./running-from.ts";
import type { Services } from "./services.ts";

export interface CurrentEdition {
  readonly digest: EditionRecord | null;
  /** Of the same visit; null: nothing had to be corrected. */
  readonly correction: EditionRecord | null;
  /** Why there is none, or why nobody could look. */
  readonly why:
    | "here"
    | "away"
    | "not-expected"
    | "just-arrived"
    | "names-missing"
    | "classes-missing"
    | "nothing-to-sell"
    | Problem["kind"];
  /** The time by which he comes and goes: Bungie's, as far as it is known. */
  readonly visitClock: () => Date;
}

/** How long letters wait for definitions that lag behind, by Bungie's time, from the first sight of what he sells. */
const NAMES_MS = 2 * 3_600_000;
/** How long they wait for the wares of all classes, where somebody can read them. */
const CLASSES_MS = 3_600_000;
const CLASSES = 3;

/**
 * The letters of the present visit; opens each as soon as what he sells can be trusted, named and is whole.
 *
 * A letter cannot be looked at again later. So its wares are frozen only when two looks of the watch agreed on them;
 * while one of them has no name it waits, for two hours, then it goes without those; for the wares of every class it
 * waits an hour, if there is a vendor reader to learn them. Nothing is opened of a visit without wares, however late.
 */
export async function openCurrentEdition(services: Services, now: Date): Promise<CurrentEdition> {
  const xur = await loadXur(services, now);
  const visitClock = runningFrom(bungieTime(xur, now));
  const none = { digest: null, correction: null, visitClock };
  const { state, visit, stock, problem } = xur;
  if (state === "unknown") return { ...none, why: problem?.kind ?? "away" };
  if (state === "absent" || state === "gone") return { ...none, why: problem?.kind ?? "away" };
  // He has lingered after leaving (DIM PR #1544, read 2026-11-22): such a day is no visit of its own.
  if (!xur.isExpected || visitClock() >= visit.endsAt)
    return { ...none, why: problem?.kind ?? "not-expected" };
  const opened = await findEdition(services.db, visit.startsAt, "digest");
  const whyNot = whyNotYet(xur, visitClock(), opened ? false : await canLearnAllClasses(services.db));
  if (opened) {
    const correction = await openCorrection(services, opened, {
      stock,
      mayOpen: whyNot === null,
      visitClock,
      now,
    });
    return { digest: opened, correction, why: problem?.kind ?? "here", visitClock };
  }
  if (whyNot !== null || !stock) return { ...none, why: problem?.kind ?? whyNot ?? "just-arrived" };
  const digest = await openEdition(
    services.db,
    {
      ...{ visitStartsAt: visit.startsAt, kind: "digest", stockRevision: stock.revision },
      ...{ wares: stock.wares.filter(isNamed), changes: [] },
      prepareUntil: new Date(now.getTime() + PREPARE_MS),
    },
    now,
  );
  return { digest, correction: null, why: problem?.kind ?? "here", visitClock };
}

function whyNotYet(
  { state, stock }: XurNow,
  at: Date,
  waitsForClasses: boolean,
): "just-arrived" | "names-missing" | "classes-missing" | "nothing-to-sell" | null {
  if (state !== "here" || !stock || stock.revision === 0) return "just-arrived";
  const named = stock.wares.filter(isNamed).length;
  const sinceMs = at.getTime() - stock.seenAt.getTime();
  if (named < stock.wares.length && sinceMs < NAMES_MS) return "names-missing";
  if (waitsForClasses && !isWhole(stock) && sinceMs < CLASSES_MS) return "classes-missing";
  return named === 0 ? "nothing-to-sell" : null;
}

const isWhole = ({ coverage }: XurStock) => coverage.classes.length >= CLASSES;

/** Bungie's time now: ours, set right by its last answer, however wrong our clock is. */
function bungieTime({ answeredAt, lookedAt, problem }: XurNow, now: Date): Date {
  const apartMs = answeredAt && lookedAt && !problem ? answeredAt.getTime() - lookedAt.getTime() : 0;
  return new Date(now.getTime() + apartMs);
}
