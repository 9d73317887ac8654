import {
  claimConfirmation,
  findDueConfirmations,
  putOffConfirmation,
  type SubscriptionRecord,
  settleConfirmation,
} from "#lib/db/subscriptions.ts";
import { inFlow } from "#lib/log/spans.ts";
import { renderConfirmation } from "#lib/mail/render-confirmation.tsx";
import { sendLetter } from "#lib/mail/send-letter.ts";
import { CONFIRM_VALID_HOURS } from "./confirm-subscription.ts";
import { mailAccess } from "./mail-access.ts";
import type { Services } from "./services.ts";
import { confirmGapMs } from "./subscribe.ts";
import { hashToken, newToken } from "./subscription-tokens.ts";

export interface ConfirmationTally {
  readonly sent: number;
  /** To be sent again later: the provider was busy or did not answer. */
  readonly waiting: number;
  /** The provider will not take them. */
  readonly refused: number;
  /** Not answered, and too many before: sent again only when somebody asks. */
  readonly givenUp: number;
}

const LIMIT = 20;
/** An address that four mails did not reach is not mailed again by itself. */
const MAX_MAILS = 4;
const ATTEMPTS = 3;

/**
 * Sends the confirmation mails that are due, at most 20; run after a subscription and from time to time.
 *
 * Safe to run twice at once. A mail whose process died is due again after the gap.
 */
export async function sendDueConfirmations(services: Services, now: Date): Promise<ConfirmationTally> {
  return inFlow("send-due-confirmations", async () => {
    const tally = { sent: 0, waiting: 0, refused: 0, givenUp: 0 };
    for (const due of await findDueConfirmations(services.db, now, LIMIT)) {
      const ended = await sendOne(services, due, now);
      if (ended) tally[ended] += 1;
    }
    return tally;
  });
}

async function sendOne(
  services: Services,
  due: SubscriptionRecord,
  now: Date,
): Promise<keyof ConfirmationTally | null> {
  const token = newToken();
  const confirmTokenHash = hashToken(token);
  const mails = due.confirmMails + 1;
  const retryAt = new Date(now.getTime() + confirmGapMs(mails));
  if (!(await claimConfirmation(services.db, due, { confirmTokenHash, retryAt }, now))) return null;
  const verdict = await deliver(services, due.address, token);
  switch (verdict.kind) {
    case "sent":
      await settleConfirmation(services.db, confirmTokenHash, null);
      return "sent";
    case "refused":
      await settleConfirmation(services.db, confirmTokenHash, null);
      return "refused";
    case "throttled": {
      const dueAt = new Date(now.getTime() + verdict.retryAfterMs);
      await putOffConfirmation(services.db, due, confirmTokenHash, dueAt);
      return "waiting";
    }
    case "unknown":
      if (mails < MAX_MAILS) return "waiting";
      await settleConfirmation(services.db, confirmTokenHash, null);
      return "givenUp";
  }
}

/** Asks again at once when the answer was lost: the same key and the same letter cannot arrive twice. */
async function deliver({ env }: Services, address: string, token: string) {
  const confirmUrl = `${env.AUTH_URL}/digest/confirm?token=${token}`;
  const rendered = await renderConfirmation({ confirmUrl, validHours: CONFIRM_VALID_HOURS });
  const letter = { ...rendered, from: env.MAIL_FROM, to: address };
  const key = `confirm/${hashToken(token)}`;
  let verdict = await sendLetter(mailAccess(env), letter, key);
  for (let attempt = 1; attempt < ATTEMPTS && verdict.kind === "unknown"; attempt += 1) {
    verdict = await sendLetter(mailAccess(env), letter, key);
  }
  return verdict;
}
