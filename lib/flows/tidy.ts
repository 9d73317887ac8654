import { deleteClanCopiesBefore } from "#lib/db/clan-copies.ts";
import { dropEndedBodies } from "#lib/db/delivery-ends.ts";
import { deleteIdleAddresses } from "#lib/db/idle-addresses.ts";
import { deleteFactsBefore } from "#lib/db/letter-facts.ts";
import { deleteMailEventsBefore } from "#lib/db/mail-events.ts";
import { deletePlansEndedBefore, deleteProposalsBefore } from "#lib/db/old-plans.ts";
import { deleteOrphanJobs } from "#lib/db/plans-queue.ts";
import { deleteExpiredSessions } from "#lib/db/sessions.ts";
import { deleteOldStates } from "#lib/db/used-states.ts";
import {
  CLAN_COPY_DAYS,
  ENDED_LETTER_DAYS,
  HISTORY_DAYS,
  PROPOSAL_HOURS,
  UNCONFIRMED_DAYS,
} from "#lib/game/kept-history.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { Services } from "./services.ts";

/** How much was thrown away. */
export interface Tidied {
  readonly sessions: number;
  readonly states: number;
  readonly letterBodies: number;
  readonly jobs: number;
  /** Plans that ended long ago: a player's history is theirs, and not kept for ever. */
  readonly plans: number;
  /** Plans that were shown and that nobody agreed to. */
  readonly proposals: number;
  /** What letters rested on: as long as the history of moves. */
  readonly letterFacts: number;
  /** Webhooks that nobody tells again: Resend tries for a day and a half. */
  readonly mailEvents: number;
  /** Addresses that nobody confirmed, or whose letters ended long ago. */
  readonly addresses: number;
  /** Rosters of clans that nobody looked at for long. */
  readonly clanCopies: number;
}

const HOUR_MS = 3_600_000;
const MAIL_EVENT_DAYS = 30;

/** Throws away what is of no use any more: run daily, harmless at any time and twice at once. */
export async function tidy({ db }: Services, now: Date): Promise<Tidied> {
  return inFlow("tidy", async () => {
    return {
      sessions: await deleteExpiredSessions(db, now),
      states: await deleteOldStates(db, now),
      letterBodies: await dropEndedBodies(db),
      jobs: await deleteOrphanJobs(db),
      plans: await deletePlansEndedBefore(db, hoursBefore(now, HISTORY_DAYS * 24)),
      proposals: await deleteProposalsBefore(db, hoursBefore(now, PROPOSAL_HOURS)),
      letterFacts: await deleteFactsBefore(db, hoursBefore(now, HISTORY_DAYS * 24)),
      mailEvents: await deleteMailEventsBefore(db, hoursBefore(now, MAIL_EVENT_DAYS * 24)),
      addresses: await deleteIdleAddresses(db, {
        unconfirmedBefore: hoursBefore(now, UNCONFIRMED_DAYS * 24),
        endedBefore: hoursBefore(now, ENDED_LETTER_DAYS * 24),
      }),
      clanCopies: await deleteClanCopiesBefore(db, hoursBefore(now, CLAN_COPY_DAYS * 24)),
    };
  });
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS);
}
