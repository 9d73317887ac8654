import type { TaskList } from "graphile-worker";
import { carryOutPlan } from "#lib/flows/carry-out-plan.ts";
import { endLostPlans } from "#lib/flows/end-lost-plans.ts";
import { sendDueConfirmations } from "#lib/flows/send-due-confirmations.ts";
import { sendDueDigests } from "#lib/flows/send-due-digests.ts";
import type { Services } from "#lib/flows/services.ts";
import { syncDefinitions } from "#lib/flows/sync-definitions.ts";
import { tidy } from "#lib/flows/tidy.ts";
import { watchXur } from "#lib/flows/watch-xur.ts";

/** Now and then somebody else's turn: confirmation mails are sent by the same task. */
const LETTERS_MS = 10 * 60_000;
const LETTERS_AGAIN_MS = 15_000;
const LETTERS_JOB = { queueName: "letters", jobKey: "letters", maxAttempts: 3 } as const;

/** What the worker can do: each task runs one flow. `signal` is aborted when the process is to stop. */
export function taskList(services: Services, signal: AbortSignal): TaskList {
  return {
    plan: async (payload, { job }) => {
      const planId = toPlanId(payload);
      const onSurprise = (error: unknown) =>
        console.error(`Plan ${planId} met what nobody can explain:`, error);
      const isLastAttempt = job.attempts >= job.max_attempts;
      await carryOutPlan(services, planId, { clock: () => new Date(), signal, onSurprise, isLastAttempt });
    },
    manifest: async (_, { addJob }) => {
      const { state, version, itemCount } = await syncDefinitions(services, new Date());
      if (state !== "imported") return;
      console.log(`Definitions ${version} are here: ${itemCount} items.`);
      // What had no name has one now.
      await addJob("xur", {}, { jobKey: "xur", maxAttempts: 1 });
    },
    "lost-plans": async () => {
      const lost = await endLostPlans(services, new Date());
      if (lost.length > 0) console.error(`The queue had given up these plans: ${lost.join(", ")}.`);
    },
    tidy: async () => {
      await tidy(services, new Date());
    },
    xur: async (_, { addJob }) => {
      const { againAt, hasNews, state, problem } = await watchXur(services, new Date());
      // A key of its own: the hours of the clock are not put off by it.
      if (againAt) await addJob("xur", {}, { jobKey: "xur-again", maxAttempts: 1, runAt: againAt });
      if (hasNews) await addJob("letters", {}, LETTERS_JOB);
      if (state === "failed") console.error(`Xûr: the look learned nothing (${problem?.kind}).`);
    },
    letters: async (_, { addJob }) => {
      await sendDueConfirmations(services, new Date());
      const terms = { signal, budgetMs: LETTERS_MS };
      const tally = await sendDueDigests(services, new Date(), terms);
      const { sent, failed, unknown, unknownBatches, waiting, left, callAgain, why } = tally;
      const runAt = new Date(Date.now() + LETTERS_AGAIN_MS);
      if (callAgain) await addJob("letters", {}, { ...LETTERS_JOB, runAt });
      if (unknownBatches.length > 0) {
        console.error(`Letters: nobody knows whether these batches arrived: ${unknownBatches.join(", ")}.`);
      }
      if (sent + failed + unknown + waiting + left === 0) return;
      const words = `${sent} sent, ${failed} refused, ${unknown} unknown, ${waiting} waiting, ${left} to come`;
      console.log(`Letters: ${words} (Xûr: ${why}).`);
    },
  };
}

function toPlanId(payload: unknown): string {
  const { planId } = payload as { planId?: unknown };
  if (typeof planId !== "string") throw new Error("A plan's job must carry its planId.");
  return planId;
}
