import { confirmByToken, findByConfirmToken } from "#lib/db/subscriptions.ts";
import type { Services } from "./services.ts";
import { hashToken, isToken } from "./subscription-tokens.ts";

export const CONFIRM_VALID_HOURS = 48;
const VALID_MS = CONFIRM_VALID_HOURS * 3_600_000;

/** What a confirmation link leads to. `unknown` also stands for replaced and unsubscribed ones. */
export type Confirmation =
  | { readonly state: "waiting" | "confirmed"; readonly address: string }
  | { readonly state: "expired" | "unknown" };

/** Looks at a confirmation link and changes nothing: link scanners follow it too. */
export async function loadConfirmation({ db }: Services, token: string, now: Date): Promise<Confirmation> {
  const found = isToken(token) ? await findByConfirmToken(db, hashToken(token)) : null;
  if (!found) return { state: "unknown" };
  const { address, state, confirmSentAt } = found;
  if (state === "confirmed") return { state, address };
  if (state !== "pending") return { state: "unknown" };
  const sentAtMs = confirmSentAt?.getTime() ?? 0;
  return now.getTime() - sentAtMs < VALID_MS ? { state: "waiting", address } : { state: "expired" };
}

/**
 * Confirms the subscription of a link. Asked twice, it answers the same.
 *
 * Whoever is signed in while confirming (`playerId`) has shown that the address is theirs: it goes to their account.
 */
export async function confirmSubscription(
  services: Services,
  { token, playerId }: { readonly token: string; readonly playerId: string | null },
  now: Date,
): Promise<Confirmation> {
  if (!isToken(token)) return { state: "unknown" };
  const sentAfter = new Date(now.getTime() - VALID_MS);
  await confirmByToken(services.db, hashToken(token), { sentAfter, playerId }, now);
  return loadConfirmation(services, token, now);
}
