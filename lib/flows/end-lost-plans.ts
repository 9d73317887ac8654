import { findLostPlans } from "#lib/db/plans-queue.ts";
import { planStore } from "./plan-store.ts";
import type { Services } from "./services.ts";
import { closePlan } from "./set-back-plan.ts";

/**
 * Ends plans that the queue has given up, as broken: nobody may wait for them for ever. Answers which.
 *
 * Where a call was under way nobody can tell any more where its item rests, and the plan says so.
 */
export async function endLostPlans({ db }: Services, now: Date): Promise<readonly string[]> {
  const lost = await findLostPlans(db);
  const store = planStore(db);
  for (const planId of lost) {
    const plan = await store.findPlan(planId);
    if (plan) await closePlan({ store, clock: () => now }, plan, { kind: "broken" });
  }
  return lost;
}
