import { type Envelope, type EventKind, type Letter, messageIdOf } from "./letter.ts";

/** Why a letter came back; types and subtypes as on Resend's page "Email Bounces". */
export interface Bounce {
  readonly type: string;
  readonly subType: string;
  readonly message: string;
}

export const HARD_BOUNCE: Bounce = {
  type: "Permanent",
  subType: "General",
  message: "smtp; 550 5.1.1 Unknown User",
};

export const EVENT_KINDS: readonly EventKind[] = [
  "scheduled",
  "sent",
  "delivered",
  "delivery_delayed",
  "bounced",
  "complained",
  "suppressed",
  "failed",
  "opened",
  "clicked",
];

export interface Happening {
  readonly kind: EventKind;
  readonly at: Date;
  /** Impacted recipients; for `sent` all of them. */
  readonly to: readonly string[];
  readonly bounce?: Bounce;
}

// Shapes: resend 6.38 `WebhookEventPayload` and the pages of each event, read 2026-11-22. The sentences are ours.
function detailsOf({ kind, at, bounce = HARD_BOUNCE }: Happening): object {
  switch (kind) {
    case "bounced":
      return { bounce: { ...bounce, diagnosticCode: [bounce.message] } };
    case "suppressed":
      return {
        suppressed: {
          message: "This address bounced or complained before.",
          type: "OnAccountSuppressionList",
        },
      };
    case "failed":
      return { failed: { reason: "refused_on_request" } };
    case "clicked":
      return {
        click: {
          ipAddress: "127.0.0.1",
          link: "https://example.com/",
          timestamp: at.toISOString(),
          userAgent: "Mozilla/5.0",
        },
      };
    default:
      return {};
  }
}

/** The body of a webhook: the same bytes are signed and sent. */
export function eventPayload(letter: Letter | Envelope, happening: Happening): string {
  const tags = "tags" in letter && letter.tags.length > 0 ? letter.tags : null;
  return JSON.stringify({
    type: `email.${happening.kind}`,
    created_at: happening.at.toISOString(),
    data: {
      created_at: letter.at,
      email_id: letter.mailId,
      message_id: messageIdOf(letter),
      from: letter.from,
      to: happening.to,
      subject: letter.subject,
      ...detailsOf(happening),
      ...(tags && { tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])) }),
    },
  });
}
