export interface Tag {
  readonly name: string;
  readonly value: string;
}

/** What the API was asked to send; addresses as they were written. */
export interface LetterDraft {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string | null;
  readonly text: string | null;
  readonly tags: readonly Tag[];
  readonly attachments: readonly string[];
  /** When it shall leave, if not at once: ISO time of the sandbox's clock. */
  readonly scheduledAt: string | null;
}

/** The outside of a letter: all that is known of one too old for its content to be kept. */
export interface Envelope {
  readonly mailId: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly idempotencyKey: string | null;
  /** The same for all letters of one batch call; null for a letter sent alone. */
  readonly batchId: string | null;
}

export type EventKind =
  | "scheduled"
  | "sent"
  | "delivered"
  | "delivery_delayed"
  | "bounced"
  | "complained"
  | "suppressed"
  | "failed"
  | "opened"
  | "clicked"
  | "canceled";

export interface LetterEvent {
  readonly kind: EventKind;
  readonly at: string;
  /** Whom it happened to: bare addresses. */
  readonly to: readonly string[];
  readonly note: string | null;
}

/** A letter whose content is still kept. */
export interface Letter extends LetterDraft, Envelope {
  readonly events: readonly LetterEvent[];
}

/** "Name <a@b>" and "a@b" are the same mailbox. */
export function addressOf(written: string): string {
  const bracketed = /<([^<>]+)>\s*$/.exec(written);
  return (bracketed?.[1] ?? written).trim().toLowerCase();
}

export function domainOf(written: string): string {
  const address = addressOf(written);
  return address.slice(address.lastIndexOf("@") + 1);
}

/** The Message-ID header. Its form is a guess: Resend's examples show only that it has one. */
export function messageIdOf({ mailId, from }: Envelope): string {
  return `<${mailId}@${domainOf(from)}>`;
}
