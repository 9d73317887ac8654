import type { Measurement } from "../measurement.ts";
import type { Subject } from "../subjects.ts";
import { MeasuredSite } from "./measured-site.ts";
import { measurePageRequests } from "./page-requests.ts";

async function* measure(): AsyncGenerator<Measurement> {
  const site = await MeasuredSite.start();
  try {
    yield* measurePageRequests(site);
  } finally {
    await site.stop();
  }
}

export const subject: Subject = { measure };
