import { latestVisit } from "./xur-calendar.ts";

const DAY_MS = 86_400_000;

/** What a visit is called in an address: the day it began, in UTC, as `2026-11-20`. */
export function visitDay(startsAt: Date): string {
  return startsAt.toISOString().slice(0, 10);
}

/** When the visit of a day began; null for what is no day, or a day on which none begins. */
export function parseVisitDay(day: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const midnightMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnightMs)) return null;
  const { startsAt } = latestVisit(new Date(midnightMs + DAY_MS - 1));
  return visitDay(startsAt) === day ? startsAt : null;
}
