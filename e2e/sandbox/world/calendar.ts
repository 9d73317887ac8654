import type { XurState } from "./xur-states.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

// Friday 7 January 2022, 17:00 UTC: an arrival, from which weeks are counted. The game keeps UTC all year.
const FIRST_ARRIVAL_MS = Date.UTC(2022, 0, 7, 17);
const STAY_MS = 4 * DAY_MS;
const REFRESH_BEFORE_ARRIVAL_MS = 8 * HOUR_MS;
const TUESDAY_RESET_MS = 4 * DAY_MS;
const RAHOOL_BEFORE_RESET_MS = 16 * HOUR_MS;

const seconds = (count: number | undefined) => (count ?? 0) * 1_000;

/** Number of the visit that began last; his stock is that visit's until the next one begins. */
export function visitNumber(now: Date): number {
  return Math.floor((now.getTime() - FIRST_ARRIVAL_MS) / WEEK_MS);
}

const sinceArrivalMs = (now: Date) => now.getTime() - FIRST_ARRIVAL_MS - visitNumber(now) * WEEK_MS;

/** Friday 17:00 to Tuesday 17:00 UTC, unless he was told otherwise. */
export function isXurHere(now: Date, state: XurState = {}): boolean {
  if (state.absent === true) return false;
  const sinceMs = sinceArrivalMs(now);
  const isEarly = WEEK_MS - sinceMs <= seconds(state.earlySeconds);
  const hasLeft = sinceMs >= STAY_MS + seconds(state.lingerSeconds);
  return isEarly || (sinceMs >= seconds(state.lateSeconds) && !hasLeft);
}

/** Names the stock he has: one per visit, unless he was told to change it. */
export function xurStock(now: Date, state: XurState = {}): string {
  const sinceMs = sinceArrivalMs(now);
  const leadMs = Math.max(seconds(state.earlySeconds), seconds(state.stockEarlySeconds));
  const visit = visitNumber(now);
  if (WEEK_MS - sinceMs <= leadMs) return `visit ${visit + 1}`;
  if (sinceMs < seconds(state.oldStockSeconds)) return `visit ${visit - 1}`;
  const isChanged = state.changesAfterSeconds !== undefined && sinceMs >= seconds(state.changesAfterSeconds);
  return `visit ${visit}${isChanged ? " changed" : ""}`;
}

function next(now: Date, anchorMs: number, everyMs: number): Date {
  return new Date(anchorMs + (Math.floor((now.getTime() - anchorMs) / everyMs) + 1) * everyMs);
}

/** What Bungie gives as his next refresh: Friday 09:00 UTC, neither his arrival nor his departure. */
export function nextXurRefreshAt(now: Date, state: XurState = {}): Date {
  return next(now, FIRST_ARRIVAL_MS - REFRESH_BEFORE_ARRIVAL_MS, state.refreshesDaily ? DAY_MS : WEEK_MS);
}

export function nextWeeklyResetAt(now: Date): Date {
  return next(now, FIRST_ARRIVAL_MS + TUESDAY_RESET_MS, WEEK_MS);
}

export function nextDailyResetAt(now: Date): Date {
  return next(now, FIRST_ARRIVAL_MS, DAY_MS);
}

/** Tuesday 01:00 UTC, recorded for the cryptarch in all three vendor captures. */
export function nextEarlyResetAt(now: Date): Date {
  return next(now, FIRST_ARRIVAL_MS + TUESDAY_RESET_MS - RAHOOL_BEFORE_RESET_MS, WEEK_MS);
}

/** Bungie writes instants without fractions. */
export function wholeSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
