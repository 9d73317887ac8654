import { MeasuredSite } from "../inventory/measured-site.ts";
import type { Measurement } from "../measurement.ts";
import { MeasuredSandbox } from "../sandbox/measured-sandbox.ts";
import type { Subject } from "../subjects.ts";
import { measureImport } from "./import.ts";
import { measurePages } from "./pages.ts";

/** The definitions at their real size: imported beside a bare parser, and pages meanwhile. */
async function* measure(): AsyncGenerator<Measurement> {
  const site = await MeasuredSite.start();
  try {
    const bungie = await MeasuredSandbox.start();
    try {
      yield* measureImport(site, bungie);
      yield* measurePages(site, bungie);
    } finally {
      await bungie.stop();
    }
  } finally {
    await site.stop();
  }
}

export const subject: Subject = { measure };
