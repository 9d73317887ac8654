import { noteMailEvent } from "#lib/db/mail-events.ts";
import { type SuppressionReason, suppressAddresses } from "#lib/db/suppressions.ts";
import { type MailEvent, readMailEvent, type SignedHeaders } from "#lib/mail/read-mail-event.ts";
import type { Services } from "./services.ts";

/**
 * What became of a webhook's message. `refused`: not signed as it should be, or nobody set a secret. `known`: told
 * before. `ignored`: nothing follows from it.
 */
export type TakenEvent = "refused" | "known" | "ignored" | "suppressed";

export interface PostedEvent {
  /** The bytes that were signed, as text. */
  readonly body: string;
  readonly headers: SignedHeaders;
}

/**
 * Takes in what Resend tells of a letter. From then on none goes to an address that bounced for good, or whose reader
 * called a letter spam: no batch frozen later has it, nor does a later subscription.
 *
 * Each message counts once, by its number (svix-id), in one transaction with what follows from it: a copy changes
 * nothing, and one whose process died is told again.
 */
export async function takeMailEvent(
  { db, env }: Services,
  { body, headers }: PostedEvent,
  now: Date,
): Promise<TakenEvent> {
  const secret = env.RESEND_WEBHOOK_SECRET;
  const event = secret ? readMailEvent(body, headers, secret) : null;
  if (!event) return "refused";
  const { messageId, type, addresses } = event;
  const reason = suppressionReason(event);
  if (!reason || addresses.length === 0) return "ignored";
  return db.$transaction(async (transaction) => {
    if (!(await noteMailEvent(transaction, { messageId, type }, now))) return "known";
    await suppressAddresses(transaction, addresses, { reason, at: now });
    return "suppressed";
  });
}

/**
 * Why no more letters may go there; null when they may.
 *
 * Resend tries again by itself after a transient failure and tells `bounced` when the other side refused for good; a
 * message that calls itself transient or undetermined (a full mailbox, an out-of-office notice) is no reason yet.
 * `suppressed` says that Resend holds back what we send because of an earlier bounce or complaint. Source: Resend's
 * pages "Email Bounces", "email.bounced" and "email.suppressed", read 2026-11-22.
 */
function suppressionReason({ type, bounceType }: MailEvent): SuppressionReason | null {
  switch (type) {
    case "email.complained":
      return "complained";
    case "email.bounced":
      return bounceType === null || bounceType.toLowerCase() === "permanent" ? "bounced" : null;
    case "email.suppressed":
      return "bounced";
    default:
      return null;
  }
}
