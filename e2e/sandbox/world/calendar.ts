const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

// Friday 7 January 2022, 17:00 UTC: an arrival, from which weeks are counted. The game keeps UTC all year.
const FIRST_ARRIVAL_MS = Date.UTC(2022, 0, 7, 17);
const STAY_MS = 4 * DAY_MS;
const REFRESH_BEFORE_ARRIVAL_MS = 8 * HOUR_MS;
const TUESDAY_RESET_MS = 4 * DAY_MS;

/** Number of the visit that began last; his stock is that visit's until the next one begins. */
export function visitNumber(now: Date): number {
  return Math.floor((now.getTime() - FIRST_ARRIVAL_MS) / WEEK_MS);
}

/** Friday 17:00 to Tuesday 17:00 UTC. */
export function isXurHere(now: Date): boolean {
  const sinceArrivalMs = now.getTime() - FIRST_ARRIVAL_MS - visitNumber(now) * WEEK_MS;
  return sinceArrivalMs < STAY_MS;
}

function nextWeekly(now: Date, anchorMs: number): Date {
  return new Date(anchorMs + (Math.floor((now.getTime() - anchorMs) / WEEK_MS) + 1) * WEEK_MS);
}

/** What Bungie gives as his next refresh: Friday 09:00 UTC, neither his arrival nor his departure. */
export function nextXurRefreshAt(now: Date): Date {
  return nextWeekly(now, FIRST_ARRIVAL_MS - REFRESH_BEFORE_ARRIVAL_MS);
}

export function nextWeeklyResetAt(now: Date): Date {
  return nextWeekly(now, FIRST_ARRIVAL_MS + TUESDAY_RESET_MS);
}

/** Bungie writes instants without fractions. */
export function wholeSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
