import type { Measurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";
import { measureClicks } from "./clicks.ts";
import { MeasuredSite } from "./measured-site.ts";
import { measurePageRequests } from "./page-requests.ts";
import { measurePageScripts } from "./page-scripts.ts";
import { measurePageVitals } from "./page-vitals.ts";
import { measureProfileParse } from "./profile-parse.ts";
import { measureTenTabs } from "./ten-tabs.ts";

/** P9 comes first: it waits for the definitions that all others need. */
const PARTS = [
  measurePageRequests,
  measurePageVitals,
  measurePageScripts,
  measureClicks,
  measureTenTabs,
  measureProfileParse,
];

async function* measure(): AsyncGenerator<Measurement> {
  const site = await MeasuredSite.start();
  try {
    for (const part of PARTS) yield* part(site);
  } finally {
    await site.stop();
  }
}

export const subject: Subject = { measure };
