import { confirmByToken, findByConfirmToken } from "#lib/db/subscriptions.ts";
import type { Services } from "./services.ts";
import { hashToken, isToken } from "./subscription-tokens.ts";

export const CONFIRM_VALID_HOURS = 48;
const VALID_MS = CONFIRM_VALID_HOURS * 3_600_000;

/** What a confirmation link leads to. `unknown` also stands for replaced and unsubscribed ones. */
export type Confirmation =
  /** `linkedTo` names the account the letters will tell about; null when they are on nobody's. */
  | { readonly state: "waiting"; readonly address: string; readonly linkedTo: string | null }
  /** With the token of its letters' links, by which their reader changes them. */
  | { readonly state: "confirmed"; readonly address: string; readonly letterToken: string }
  | { readonly state: "expired" | "unknown" };

/** Looks at a confirmation link and changes nothing: link scanners follow it too. */
export async function loadConfirmation({ db }: Services, token: string, now: Date): Promise<Confirmation> {
  const found = isToken(token) ? await findByConfirmToken(db, hashToken(token)) : null;
  if (!found) return { state: "unknown" };
  const { address, state, confirmSentAt, linkedTo } = found;
  if (state === "confirmed") return { state, address, letterToken: found.unsubscribeToken };
  if (state !== "pending") return { state: "unknown" };
  const sentAtMs = confirmSentAt?.getTime() ?? 0;
  return now.getTime() - sentAtMs < VALID_MS ? { state: "waiting", address, linkedTo } : { state: "expired" };
}

/**
 * Confirms the subscription of a link. Asked twice, it answers the same.
 *
 * Whoever is signed in while confirming (`playerId`) has shown that the address is theirs: it goes to their account.
 * `guessed` is what their browser tells of their time zone and habits.
 */
export async function confirmSubscription(
  services: Services,
  { token, playerId, guessed = null }: Confirming,
  now: Date,
): Promise<Confirmation> {
  if (!isToken(token)) return { state: "unknown" };
  const sentAfter = new Date(now.getTime() - VALID_MS);
  await confirmByToken(services.db, hashToken(token), { sentAfter, playerId, guessed }, now);
  return loadConfirmation(services, token, now);
}

export interface Confirming {
  readonly token: string;
  readonly playerId: string | null;
  readonly guessed?: { readonly zone: string; readonly locale: string } | null;
}
