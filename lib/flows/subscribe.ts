import { askForLetter } from "#lib/db/subscriptions.ts";
import { addressHash } from "#lib/db/suppressions.ts";
import { inFlow } from "#lib/log/spans.ts";
import type { Services } from "./services.ts";
import { newToken } from "./subscription-tokens.ts";

const FIRST_GAP_MS = 10 * 60_000;
const LONGEST_GAP_MS = 7 * 86_400_000;
/** From so many unanswered mails on the gap is the longest. */
const MANY_MAILS = 8;

/**
 * Asks for the letter to an address. Answers the same, and does the same, for every address: known or not, confirmed,
 * paused, or one that no letter may go to.
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
  return inFlow("subscribe", async () => {
    const gapsMs = Array.from({ length: MANY_MAILS + 1 }, (_, mails) => confirmGapMs(mails));
    const wish = { address, addressHash: addressHash(address), playerId, gapsMs };
    await askForLetter(db, { ...wish, unsubscribeToken: newToken() }, now);
  });
}

/** How long an address is left alone after so many unanswered confirmation mails. */
export function confirmGapMs(mails: number): number {
  return Math.min(FIRST_GAP_MS * 4 ** Math.max(0, mails - 1), LONGEST_GAP_MS);
}
