import { loadXur } from "#lib/flows/load-xur.ts";
import { services } from "#lib/flows/services.ts";
import type { XurNow } from "#lib/game/xur-now.ts";

// Kept 5 seconds: crowds come at once when he does, and what he sells is the same for all of them.
const LIFETIME_MS = 5_000;

let kept: { readonly xur: XurNow; readonly untilMs: number } | null = null;
let asking: Promise<XurNow> | null = null;

/** What is known of Xûr, for pages and answers that are the same for everybody. Readers who come at once share one reading. */
export async function loadWares(): Promise<XurNow> {
  if (kept && performance.now() < kept.untilMs) return kept.xur;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<XurNow> {
  const xur = await loadXur(services(), new Date());
  kept = { xur, untilMs: performance.now() + LIFETIME_MS };
  return xur;
}
