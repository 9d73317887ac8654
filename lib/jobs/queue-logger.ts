import { Logger } from "graphile-worker";
import { log } from "#lib/log/log.ts";
import { scrub } from "#lib/log/scrub.ts";

/** Every job has its own line, also when it fails. */
const TOLD_ELSEWHERE = /^Failed task /;

/** What the queue says, errors and warnings only: it tells of every job it does. */
export const queueLogger = new Logger(() => (level, message) => {
  if (TOLD_ELSEWHERE.test(message)) return;
  if (level === "error") log.error({ what: "queue" }, scrub(message));
  if (level === "warning") log.warn({ what: "queue" }, scrub(message));
});
