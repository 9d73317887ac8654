import { dropEndedBodies } from "#lib/db/delivery-ends.ts";
import { deleteOrphanJobs } from "#lib/db/plans-queue.ts";
import { deleteExpiredSessions } from "#lib/db/sessions.ts";
import { deleteOldStates } from "#lib/db/used-states.ts";
import type { Services } from "./services.ts";

/** How much was thrown away. */
export interface Tidied {
  readonly sessions: number;
  readonly states: number;
  readonly letterBodies: number;
  readonly jobs: number;
}

/** Throws away what is of no use any more: run daily, harmless at any time and twice at once. */
export async function tidy({ db }: Services, now: Date): Promise<Tidied> {
  return {
    sessions: await deleteExpiredSessions(db, now),
    states: await deleteOldStates(db, now),
    letterBodies: await dropEndedBodies(db),
    jobs: await deleteOrphanJobs(db),
  };
}
