import { readFileSync } from "node:fs";
import util from "node:util";
import type { MeasuredSandbox } from "../sandbox/measured-sandbox.ts";

/** Another language than the site's own: its pages keep what they have. */
export const LANGUAGE = "de";

const EXAMPLE = new URL("../../../.env.example", import.meta.url);

/** The example's settings, with the site's database and the large sandbox. */
export function settingsOf(databaseUrl: string, bungie: MeasuredSandbox): Record<string, string> {
  return {
    ...(util.parseEnv(readFileSync(EXAMPLE, "utf8")) as Record<string, string>),
    DATABASE_URL: databaseUrl,
    BUNGIE_ORIGIN: bungie.origin,
    RESEND_BASE_URL: bungie.origin,
    DEFINITIONS_LANGUAGE: LANGUAGE,
  };
}
