import { cache } from "react";
import { loadXurVisit } from "#lib/flows/load-xur-archive.ts";
import { services } from "#lib/flows/services.ts";
import type { KeptVisit } from "#lib/game/kept-visit.ts";
import { parseVisitDay } from "#lib/game/visit-day.ts";

/** The visit that an address names, read once a request; null for any other address. */
export const readVisit = cache(async (day: string): Promise<KeptVisit | null> => {
  const startsAt = parseVisitDay(day);
  return startsAt && loadXurVisit(services(), startsAt);
});
