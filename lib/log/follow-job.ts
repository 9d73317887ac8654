import { log } from "./log.ts";
import { newContext, runInContext, toRequestId } from "./request-context.ts";
import { inSpan } from "./spans.ts";

/** A job of the queue, as its own lines name it. */
export interface FollowedJob {
  readonly task: string;
  readonly jobId: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
  /** What came with it: the id of the click that asked for it, unless the clock did. */
  readonly requestId: unknown;
}

/** Does a job under the id of the click that asked for it, as a span, and writes a line when it is over. */
export function followJob(
  { task, jobId, attempt, requestId }: FollowedJob,
  work: () => Promise<void>,
): Promise<void> {
  const context = newContext(toRequestId(requestId) ?? undefined, `${task} ${jobId}`);
  const startedMs = performance.now();
  const facts = () => ({ what: "job", attempt, ms: Math.round(performance.now() - startedMs) });
  const tell = async () => {
    try {
      await work();
      log.info(facts(), "Done");
    } catch (err) {
      log.error({ ...facts(), err }, "Failed");
      throw err;
    }
  };
  return runInContext(context, () => inSpan(`job ${task}`, { "ninefold.job": task }, tell));
}
