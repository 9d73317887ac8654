import type { Instrumentation } from "next";

/** Runs once when the server starts: with missing or bad settings it must not serve a single page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { requireEnv } = await import("#lib/require-env.ts");
    const settings = requireEnv();
    const { openSiteLog } = await import("#lib/log/open-site-log.ts");
    openSiteLog(settings);
    if (settings.RUN_JOBS === "site") {
      const { after } = await import("next/server");
      const { runJobsInSite } = await import("#lib/jobs/jobs-in-site.ts");
      runJobsInSite(after);
    }
    const { guardEveryAnswer } = await import("#lib/auth/every-answer.ts");
    guardEveryAnswer();
    const { wordBrokenAnswers } = await import("#lib/answers/broken-answer.ts");
    wordBrokenAnswers();
    const { letPagesBeMissing } = await import("#lib/answers/missing-answer.ts");
    letPagesBeMissing();
    const { drainOnSignal } = await import("#lib/answers/drain.ts");
    drainOnSignal();
  }
}

/** Every error that Next meets while it answers, under the numbers that its page shows: the digest, and the request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteRequestError } = await import("#lib/log/note-request-error.ts");
  noteRequestError(error, request, context);
};
