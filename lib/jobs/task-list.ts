import type { Task, TaskList } from "graphile-worker";
import { carryOutPlan } from "#lib/flows/carry-out-plan.ts";
import { endLostPlans } from "#lib/flows/end-lost-plans.ts";
import { sendDueConfirmations } from "#lib/flows/send-due-confirmations.ts";
import { sendDueDigests } from "#lib/flows/send-due-digests.ts";
import type { Services } from "#lib/flows/services.ts";
import { syncDefinitions } from "#lib/flows/sync-definitions.ts";
import { tidy } from "#lib/flows/tidy.ts";
import { watchXur } from "#lib/flows/watch-xur.ts";
import { followJob } from "#lib/log/follow-job.ts";
import { log } from "#lib/log/log.ts";

/** Now and then somebody else's turn: confirmation mails are sent by the same task. */
const LETTERS_MS = 10 * 60_000;
const LETTERS_AGAIN_MS = 15_000;
const LETTERS_JOB = { queueName: "letters", jobKey: "letters", maxAttempts: 3 } as const;

/** What the worker can do: each task runs one flow. `signal` is aborted when the process is to stop. */
export function taskList(services: Services, signal: AbortSignal): TaskList {
  return followed({
    plan: async (payload, { job }) => {
      const planId = toPlanId(payload);
      const onSurprise = (err: unknown) =>
        log.error({ what: "plan", planId, err }, "A plan met what nobody can explain");
      const isLastAttempt = job.attempts >= job.max_attempts;
      await carryOutPlan(services, planId, { clock: () => new Date(), signal, onSurprise, isLastAttempt });
    },
    manifest: async (_, { addJob }) => {
      const { state, version, itemCount } = await syncDefinitions(services, new Date());
      if (state !== "imported") return;
      log.info({ what: "definitions", version, itemCount }, "New definitions are here");
      // What had no name has one now.
      await addJob("xur", {}, { jobKey: "xur", maxAttempts: 1 });
    },
    "lost-plans": async () => {
      const lost = await endLostPlans(services, new Date());
      if (lost.length > 0) log.error({ what: "lost-plans", lost }, "The queue had given up these plans");
    },
    tidy: async () => {
      await tidy(services, new Date());
    },
    xur: async (_, { addJob }) => {
      const { againAt, hasNews, state, problem } = await watchXur(services, new Date());
      // A key of its own: the hours of the clock are not put off by it.
      if (againAt) await addJob("xur", {}, { jobKey: "xur-again", maxAttempts: 1, runAt: againAt });
      if (hasNews) await addJob("letters", {}, LETTERS_JOB);
      if (state === "failed")
        log.warn({ what: "xur", problem: problem?.kind }, "A look at Xûr learned nothing");
    },
    letters: async (_, { addJob }) => {
      await sendDueConfirmations(services, new Date());
      const terms = { signal, budgetMs: LETTERS_MS };
      const tally = await sendDueDigests(services, new Date(), terms);
      const { sent, failed, unknown, unknownBatches, waiting, left, callAgain, why } = tally;
      const runAt = new Date(Date.now() + LETTERS_AGAIN_MS);
      if (callAgain) await addJob("letters", {}, { ...LETTERS_JOB, runAt });
      if (unknownBatches.length > 0) {
        log.error({ what: "letters", unknownBatches }, "Nobody knows whether these batches arrived");
      }
      if (sent + failed + unknown + waiting + left === 0) return;
      log.info({ what: "letters", sent, failed, unknown, waiting, left, why }, "Letters");
    },
  });
}

/** Every task under the id of the click that asked for it, or its own. */
function followed(tasks: TaskList): TaskList {
  const entries = Object.entries(tasks).map(([task, run]): [string, Task | undefined] => [
    task,
    run &&
      (async (payload, helpers) => {
        const { requestId } = Object(payload) as { readonly requestId?: unknown };
        const { id: jobId = "", attempts: attempt = 1 } = Object(helpers.job) as Partial<typeof helpers.job>;
        await followJob({ task, jobId, attempt, requestId }, async () => void (await run(payload, helpers)));
      }),
  ]);
  return Object.fromEntries(entries);
}

function toPlanId(payload: unknown): string {
  const { planId } = payload as { planId?: unknown };
  if (typeof planId !== "string") throw new Error("A plan's job must carry its planId.");
  return planId;
}
