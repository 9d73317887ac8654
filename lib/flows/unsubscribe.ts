import { findByUnsubscribeToken, unsubscribeByToken } from "#lib/db/subscriptions.ts";
import type { Services } from "./services.ts";
import { isToken } from "./subscription-tokens.ts";

/** What an unsubscribe link leads to. */
export type Subscriber =
  | { readonly state: "subscribed" | "unsubscribed"; readonly address: string }
  | { readonly state: "unknown" };

/** Looks at an unsubscribe link and changes nothing: link scanners follow it too. */
export async function loadSubscriber({ db }: Services, token: string): Promise<Subscriber> {
  const found = isToken(token) ? await findByUnsubscribeToken(db, token) : null;
  if (!found) return { state: "unknown" };
  const { address, state } = found;
  // Nothing goes to an address that mail does not reach, either.
  const isOver = state === "unsubscribed" || state === "suppressed";
  return { state: isOver ? "unsubscribed" : "subscribed", address };
}

/**
 * Ends the subscription of a link. Asked twice, it answers the same.
 *
 * No batch that is frozen from now on has a letter for it. One whose outcome is unknown is asked for again as it is,
 * see `send-batches.ts`.
 */
export async function unsubscribe(services: Services, token: string, now: Date): Promise<Subscriber> {
  if (isToken(token)) await unsubscribeByToken(services.db, token, now);
  return loadSubscriber(services, token);
}
