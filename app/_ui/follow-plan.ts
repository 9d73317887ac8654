import type { PlanView } from "#lib/flows/load-plan.ts";

const ASK_EVERY_MS = 400;
const ASK_AGAIN_MS = 2_000;

/**
 * Tells how a plan goes on until it is over or waits for its player, one question at a time; it does not need us looking.
 *
 * Ends too when the site says that there is nothing to see: signed out (401), or not this player's plan (404).
 */
export async function followPlan(
  planId: string,
  onView: (plan: PlanView) => void,
  signal: AbortSignal,
  ask: typeof fetch = fetch,
): Promise<void> {
  while (!signal.aborted) {
    const next = await askOnce(planId, signal, ask);
    if (signal.aborted || next === "nothing-to-see") return;
    if (next) onView(next);
    if (next?.isOver || next?.state === "proposed") return;
    await wait(next ? ASK_EVERY_MS : ASK_AGAIN_MS, signal);
  }
}

/** Null when the site could not be reached or cannot answer now. */
async function askOnce(
  planId: string,
  signal: AbortSignal,
  ask: typeof fetch,
): Promise<PlanView | "nothing-to-see" | null> {
  try {
    const answer = await ask(`/api/plans/${planId}`, { signal, headers: { accept: "application/json" } });
    if (answer.status === 401 || answer.status === 404) return "nothing-to-see";
    return answer.ok ? ((await answer.json()) as PlanView) : null;
  } catch (error) {
    if (error instanceof TypeError || signal.aborted) return null;
    throw error;
  }
}

function wait(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, waitMs);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
