import { latestVisit, nextVisit, type XurVisit } from "./xur-calendar.ts";
import { type SeenStock, stockChanges } from "./xur-changes.ts";
import { enrich, succeed } from "./xur-enrich.ts";
import type { KnownVisit, XurState } from "./xur-now.ts";
import type { XurCandidate, XurStock } from "./xur-stock.ts";

/** What one look found. Instants are Bungie's. */
export interface XurLook {
  readonly answeredAt: Date;
  /** Null: he is away. */
  readonly found: FoundStock | null;
}

export interface FoundStock extends SeenStock {
  /** False: a vendor that his own list leads to came empty. */
  readonly isWhole: boolean;
}

/** What is remembered from look to look. */
export interface XurMemory {
  readonly state: XurState;
  readonly candidate: XurCandidate | null;
  /** The newest visit that he was seen on; null: none ever. */
  readonly visit: KnownVisit | null;
  /** What he sells on it, once it is believed. */
  readonly stock: XurStock | null;
  /** What he sold on the visit before. */
  readonly earlier: SeenStock | null;
}

/** Vendors are answered from a cache for about a minute (Bungie-net/api#844): nearer answers may be one. */
const AGREE_AFTER_MS = 60_000;
/** Last week's wares, or a part of his list, are believed so long after he came: they may be this week's, too. */
const BELIEVE_AFTER_MS = 6 * 3_600_000;

/**
 * What is known after one more look.
 *
 * Whether he is here is what the look says; what he sells is believed when two looks agree on it, and that he has left
 * likewise, but for the end of his visit. Which visit it is, the calendar says by Bungie's date. His refresh dates and
 * our own clock play no part.
 */
export function watch(memory: XurMemory, { answeredAt, found }: XurLook): XurMemory {
  return found
    ? lookAtWares(arrive(memory, answeredAt, found), answeredAt, found)
    : lookAway(memory, answeredAt);
}

function lookAway(memory: XurMemory, at: Date): XurMemory {
  const { visit, candidate } = memory;
  if (!visit) return { ...memory, state: "absent", candidate: null };
  if (latestVisit(at).startsAt > visit.startsAt) {
    const goneAt = visit.goneAt ?? visit.endsAt;
    return { ...memory, state: "absent", candidate: null, visit: { ...visit, goneAt } };
  }
  if (visit.goneAt) return { ...memory, state: "gone", candidate: null };
  const awaySince = candidate?.kind === "away" ? earlierOf(candidate.seenAt, at) : at;
  const isSure = at >= visit.endsAt || isLongSince(candidate?.kind === "away" ? candidate.seenAt : at, at);
  return isSure
    ? { ...memory, state: "gone", candidate: null, visit: { ...visit, goneAt: awaySince } }
    : { ...memory, candidate: { kind: "away", seenAt: awaySince } };
}

/** On the visit that the look belongs to; on a new one nothing is believed yet. */
function arrive(memory: XurMemory, at: Date, found: FoundStock): XurMemory & { readonly visit: KnownVisit } {
  const { visit, stock, earlier, candidate } = memory;
  const now = visitAt(memory, at, found);
  if (visit && visit.startsAt.getTime() === now.startsAt.getTime()) {
    const waiting = candidate?.kind === "wares" ? candidate : null;
    return { ...memory, candidate: waiting, visit: { ...visit, goneAt: null } };
  }
  const begun = { ...now, arrivedAt: at, goneAt: null, place: null };
  return { state: "arriving", candidate: null, visit: begun, stock: null, earlier: stock ?? earlier };
}

/**
 * The visit he is on at an instant that he is here.
 *
 * Between two visits he lingers or is early, whichever is nearer; who lingers on with the same wares, lingers.
 */
function visitAt({ visit, stock }: XurMemory, at: Date, found: FoundStock): XurVisit {
  const latest = latestVisit(at);
  if (at < latest.endsAt) return latest;
  const next = nextVisit(at);
  if (visit?.startsAt.getTime() === next.startsAt.getTime()) return next;
  const isNearEnd = at.getTime() - latest.endsAt.getTime() < next.startsAt.getTime() - at.getTime();
  const lingers = visit?.startsAt.getTime() === latest.startsAt.getTime() && visit.goneAt === null;
  const isSameStock = stock !== null && stockChanges(stock, found).length === 0;
  return isNearEnd || (lingers && isSameStock) ? latest : next;
}

type Present = XurMemory & { readonly visit: KnownVisit };

function lookAtWares(memory: Present, at: Date, found: FoundStock): XurMemory {
  const { stock, visit } = memory;
  if (!stock) return lookForFirst(memory, at, found);
  const isSame = stockChanges(stock, found).length === 0;
  if (isSame) {
    return { ...memory, state: "here", candidate: null, stock: { ...stock, ...enrich(stock, found) } };
  }
  // After its end a visit is closed: what is laid out then may be the next one's.
  if (at >= visit.endsAt) return { ...memory, state: "here", candidate: null };
  const { candidate, isAgreed } = hold(memory.candidate, at, found);
  if (!isAgreed) return { ...memory, state: "here", candidate };
  const revised = { ...succeed(stock, candidate), revision: stock.revision + 1, seenAt: candidate.seenAt };
  return { ...memory, state: "here", candidate: null, stock: revised };
}

function lookForFirst(memory: Present, at: Date, found: FoundStock): XurMemory {
  const { visit, earlier } = memory;
  const sinceMs = at.getTime() - Math.max(visit.arrivedAt.getTime(), visit.startsAt.getTime());
  const isOverdue = sinceMs >= BELIEVE_AFTER_MS;
  const isOld = earlier !== null && stockChanges(earlier, found).length === 0;
  if (found.wares.length === 0 || (isOld && !isOverdue)) {
    return { ...memory, state: "arriving", candidate: null };
  }
  const { candidate, isAgreed } = hold(memory.candidate, at, found);
  if (!isAgreed || !(found.isWhole || isOverdue)) return { ...memory, state: "arriving", candidate };
  const { kind: _, ...first } = candidate;
  return { ...memory, state: "here", candidate: null, stock: { ...first, revision: 1 } };
}

type Wares = Extract<XurCandidate, { kind: "wares" }>;

/** What waits for agreement after this look; agreed when what waited was seen a while ago and is seen again. */
function hold(
  waiting: XurCandidate | null,
  at: Date,
  found: FoundStock,
): { readonly candidate: Wares; readonly isAgreed: boolean } {
  const { isWhole: _, ...seen } = found;
  if (waiting?.kind !== "wares" || stockChanges(waiting, found).length > 0) {
    return { candidate: { kind: "wares", seenAt: at, ...seen }, isAgreed: false };
  }
  const candidate: Wares = { kind: "wares", seenAt: earlierOf(waiting.seenAt, at), ...enrich(waiting, seen) };
  return { candidate, isAgreed: isLongSince(waiting.seenAt, at) };
}

const isLongSince = (seenAt: Date, at: Date) => at.getTime() - seenAt.getTime() >= AGREE_AFTER_MS;

/** Bungie's date can go back; then the wait begins anew. */
const earlierOf = (a: Date, b: Date) => (a < b ? a : b);
