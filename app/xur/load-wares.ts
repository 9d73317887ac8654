import { loadXur } from "#lib/flows/load-xur.ts";
import { services } from "#lib/flows/services.ts";

type Answer = Awaited<ReturnType<typeof loadXur>>;

// Kept 5 seconds, a failure not at all: Bungie counts our calls by server, and its own answer is a minute old anyway.
const LIFETIME_MS = 5_000;

let kept: { readonly answer: Answer; readonly untilMs: number } | null = null;
let asking: Promise<Answer> | null = null;

/** Xûr's public wares for this page. Readers who come at once share one call. */
export async function loadWares(): Promise<Answer> {
  if (kept && performance.now() < kept.untilMs) return kept.answer;
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

async function ask(): Promise<Answer> {
  const answer = await loadXur(services(), new Date());
  kept = answer.problem === null ? { answer, untilMs: performance.now() + LIFETIME_MS } : null;
  return answer;
}
