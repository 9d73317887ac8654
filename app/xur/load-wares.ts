import { loadXur } from "#lib/flows/load-xur.ts";
import { services } from "#lib/flows/services.ts";
import type { XurNow } from "#lib/game/xur-now.ts";

// Kept 5 seconds: crowds come at once when he does, and what he sells is the same for all of them.
const LIFETIME_MS = 5_000;

interface Wares {
  kept: { readonly xur: XurNow; readonly untilMs: number } | null;
  asking: Promise<XurNow> | null;
}

// On the global, since Next loads a module more than once a process: pages and answers tell the same.
const global = globalThis as { ninefoldWares?: Wares };
global.ninefoldWares ??= { kept: null, asking: null };
const wares = global.ninefoldWares;

/** What is known of Xûr, for pages and answers that are the same for everybody. Readers who come at once share one reading. */
export async function loadWares(): Promise<XurNow> {
  const { kept } = wares;
  if (kept && performance.now() < kept.untilMs) return kept.xur;
  wares.asking ??= ask().finally(() => {
    wares.asking = null;
  });
  return wares.asking;
}

async function ask(): Promise<XurNow> {
  const xur = await loadXur(services(), new Date());
  wares.kept = { xur, untilMs: performance.now() + LIFETIME_MS };
  return xur;
}
