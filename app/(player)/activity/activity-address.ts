import type { Route } from "next";
import type { WriteKey } from "#lib/flows/load-activity.ts";
import type { ActivityFilter } from "#lib/game/activity-filter.ts";

/** The page that shows what a filter finds, from the write after `after` on. */
export function activityAddress(filter: ActivityFilter, after: WriteKey | null = null): Route {
  return `/activity${filterQuery(filter, after)}` as Route;
}

/** The file of everything that a filter finds, on all pages. */
export function exportAddress(kind: "csv" | "json", filter: ActivityFilter): Route {
  return `/activity/export/${kind}${filterQuery(filter)}` as Route;
}

function filterQuery(filter: ActivityFilter, after: WriteKey | null = null): string {
  const { itemName, kind, outcome, cause, characterId, days } = filter;
  const fields = {
    item: itemName,
    what: kind,
    outcome,
    who: cause,
    character: characterId,
    days,
    after: after && afterWord(after),
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : "";
}

function afterWord({ planStartedAt, planId, position }: WriteKey): string {
  return `${planStartedAt.getTime()}-${planId}-${position}`;
}
