import { askConfirmation, ensureSubscription, type SubscriptionRecord } from "#lib/db/subscriptions.ts";
import type { Services } from "./services.ts";
import { newToken } from "./subscription-tokens.ts";

const FIRST_GAP_MS = 10 * 60_000;
const LONGEST_GAP_MS = 7 * 86_400_000;

/**
 * Asks for the letter to an address. Answers the same, and does about the same, for every address, known or not.
 *
 * Sends nothing itself: `sendDueConfirmations` does, so that the answer does not depend on the mail provider and a
 * stranger learns nothing from it. An address that never answers is asked at growing intervals (10 minutes, 40, …, a
 * week). `playerId` names the player who asks, when one is signed in. `address` is trimmed and in lower case.
 */
export async function subscribe(
  { db }: Services,
  { address, playerId }: { readonly address: string; readonly playerId: string | null },
  now: Date,
): Promise<void> {
  const wanted = { address, playerId, unsubscribeToken: newToken() };
  const subscription = await ensureSubscription(db, wanted, now);
  if (mayAsk(subscription, now)) await askConfirmation(db, subscription, playerId, now);
}

function mayAsk(
  { state, confirmSentAt, confirmDueAt, confirmMails }: SubscriptionRecord,
  now: Date,
): boolean {
  if (state !== "pending" && state !== "unsubscribed") return false;
  // A mail is to be sent anyway, when its time has come.
  if (confirmDueAt !== null) return false;
  return confirmSentAt === null || now.getTime() - confirmSentAt.getTime() >= confirmGapMs(confirmMails);
}

/** How long an address is left alone after so many unanswered confirmation mails. */
export function confirmGapMs(mails: number): number {
  return Math.min(FIRST_GAP_MS * 4 ** Math.max(0, mails - 1), LONGEST_GAP_MS);
}
