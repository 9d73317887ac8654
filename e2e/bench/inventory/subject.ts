import type { Measurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";
import { measureClicks } from "./clicks.ts";
import { MeasuredSite } from "./measured-site.ts";
import { measurePageRequests } from "./page-requests.ts";
import { measurePageScripts } from "./page-scripts.ts";
import { measurePageVitals } from "./page-vitals.ts";
import { measureProfileParse } from "./profile-parse.ts";
import { measureTenTabs } from "./ten-tabs.ts";

/** By the promise they show. P9 comes first: it waits for the definitions that all others need. */
const PARTS = [
  ["P9", measurePageRequests],
  ["P9", measurePageVitals],
  ["P8", measurePageScripts],
  ["P7", measureClicks],
  ["P10", measureTenTabs],
  ["P4", measureProfileParse],
] as const;

async function* measure(only: readonly string[]): AsyncGenerator<Measurement> {
  const site = await MeasuredSite.start();
  try {
    for (const [id, part] of PARTS) if (only.length === 0 || only.includes(id)) yield* part(site);
  } finally {
    await site.stop();
  }
}

export const subject: Subject = { measure };
