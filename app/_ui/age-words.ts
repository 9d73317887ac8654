const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365.25 * DAY_MS;
const MONTH_MS = YEAR_MS / 12;
/** Up to here days are still counted at a glance. */
const MANY_DAYS_MS = 60 * DAY_MS;

/** "just now", "40 seconds ago", "3 hours ago", "2 years ago": coarse on purpose, it is read at a glance. */
export function ageWords(ageMs: number): string {
  if (ageMs < 10_000) return "just now";
  if (ageMs < MINUTE_MS) return `${Math.floor(ageMs / 10_000) * 10} seconds ago`;
  if (ageMs < HOUR_MS) return counted(Math.floor(ageMs / MINUTE_MS), "minute");
  if (ageMs < DAY_MS) return counted(Math.floor(ageMs / HOUR_MS), "hour");
  if (ageMs < MANY_DAYS_MS) return counted(Math.floor(ageMs / DAY_MS), "day");
  if (ageMs < 2 * YEAR_MS) return counted(Math.floor(ageMs / MONTH_MS), "month");
  return counted(Math.floor(ageMs / YEAR_MS), "year");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
}
