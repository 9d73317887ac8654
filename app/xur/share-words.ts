import type { ShownWare } from "#lib/game/shown-ware.ts";
import { isNamed, type NamedWare } from "#lib/game/shown-ware.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { WareGroup } from "#lib/game/xur-wares.ts";

/** What people come for, the most wanted first. */
const BEST_GROUPS: readonly WareGroup[] = [
  "exotic-weapons",
  "exotic-armor",
  "catalysts",
  "legendary-weapons",
];

/** The wares worth naming in a line, the best first. */
export function bestWares(wares: readonly ShownWare[]): NamedWare[] {
  return BEST_GROUPS.flatMap((group) => wares.filter((ware) => ware.group === group)).filter(isNamed);
}

/** "Hawkmoon, Sunshot, Osteo Striga and 4 more". */
export function nameList(wares: readonly NamedWare[], most: number): string {
  const names = [...new Set(wares.map(({ name }) => name))];
  if (names.length <= most) return joined(names) || "his wares";
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const HOUR = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "20 – 24 Nov 2026": the days of a visit, in UTC. */
export function dayRange({ startsAt, endsAt }: XurVisit): string {
  // Of thin spaces not every reader's font knows.
  return DAY.formatRange(startsAt, endsAt).replace(/\s/g, " ");
}

/** "Tue, 24 Nov, 17:00 UTC", for places where the reader's zone is not known. */
export function utcHour(at: Date): string {
  return `${HOUR.format(at)} UTC`;
}

/** What Xûr does, in one sentence: for links that are shared and for the front page. */
export function stateSentence({ state, visit, next, stock }: XurNow): string {
  switch (state) {
    case "here":
      return `Xûr is here until ${utcHour(visit.endsAt)}, with ${nameList(bestWares(stock?.wares ?? []), 4)}.`;
    case "arriving":
      return "Xûr has come and is laying out his wares.";
    case "absent":
    case "gone":
      return `Xûr is away. He comes on ${utcHour(next.startsAt)}.`;
    case "unknown":
      return "What Xûr sells each week, with rolls, prices and stats.";
  }
}
