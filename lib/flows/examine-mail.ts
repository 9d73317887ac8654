import { timingSafeEqual } from "node:crypto";
import type { MailAccess } from "#lib/mail/mail-access.ts";
import { readSenderDomain, readWebhooks, type SenderDomain, type Webhook } from "#lib/mail/sender-facts.ts";

/** What an operator should know of the sender of letters, good or bad. */
export type MailFinding =
  | { readonly kind: "sender-fine"; readonly domain: string }
  | { readonly kind: "sender-unknown"; readonly domain: string; readonly known: readonly string[] }
  | { readonly kind: "sender-unverified"; readonly domain: SenderDomain }
  | { readonly kind: "mail-key-refused" }
  | { readonly kind: "mail-key-sends-only"; readonly domain: string }
  | { readonly kind: "mail-silent"; readonly isBusy: boolean }
  | { readonly kind: "webhook-fine"; readonly endpoint: string }
  | { readonly kind: "webhook-unproven"; readonly endpoint: string }
  | { readonly kind: "webhook-secret-unset"; readonly endpoint: string }
  | { readonly kind: "webhook-missing"; readonly endpoint: string }
  | { readonly kind: "webhook-disabled"; readonly endpoint: string }
  | {
      readonly kind: "webhook-deaf";
      readonly endpoint: string;
      readonly missingEvents: readonly string[];
    }
  | { readonly kind: "webhook-other-secret"; readonly endpoint: string };

export interface MailQuestion {
  readonly access: MailAccess;
  readonly from: string;
  readonly authUrl: string;
  readonly webhookSecret: string | undefined;
}

/** What tells us that an address gets no more letters; see take-mail-event.ts. */
const NEEDED_EVENTS = ["email.bounced", "email.complained", "email.suppressed"];

/** Asks Resend whether it will send for us, and tell us of bounces. Sends nothing, changes nothing, never throws. */
export async function examineMail(question: MailQuestion): Promise<MailFinding[]> {
  const domain = domainOf(question.from);
  const answer = await readSenderDomain(question.access, domain);
  if (!answer.ok) {
    const { reason } = answer;
    if (reason === "bad-key") return [{ kind: "mail-key-refused" }];
    if (reason === "sends-only") return [{ kind: "mail-key-sends-only", domain }];
    return [{ kind: "mail-silent", isBusy: reason === "busy" }];
  }
  return [toSender(domain, answer.value), ...(await examineWebhook(question))];
}

function domainOf(from: string): string {
  return from.slice(from.lastIndexOf("@") + 1).replace(/>\s*$/, "");
}

function toSender(
  wanted: string,
  { domain, known }: { readonly domain: SenderDomain | null; readonly known: readonly string[] },
): MailFinding {
  if (!domain) return { kind: "sender-unknown", domain: wanted, known };
  return domain.status === "verified"
    ? { kind: "sender-fine", domain: domain.name }
    : { kind: "sender-unverified", domain };
}

async function examineWebhook({ access, authUrl, webhookSecret }: MailQuestion): Promise<MailFinding[]> {
  const endpoint = `${authUrl}/api/webhooks/resend`;
  if (webhookSecret === undefined) return [{ kind: "webhook-secret-unset", endpoint }];
  const answer = await readWebhooks(access, endpoint);
  if (!answer.ok) return [{ kind: "mail-silent", isBusy: answer.reason === "busy" }];
  const best = answer.value.find(({ isEnabled }) => isEnabled) ?? answer.value[0];
  return [best ? toWebhookFinding(best, endpoint, webhookSecret) : { kind: "webhook-missing", endpoint }];
}

function toWebhookFinding(webhook: Webhook, endpoint: string, secret: string): MailFinding {
  if (!webhook.isEnabled) return { kind: "webhook-disabled", endpoint };
  const missingEvents = NEEDED_EVENTS.filter((event) => !webhook.events.includes(event));
  if (missingEvents.length > 0) return { kind: "webhook-deaf", endpoint, missingEvents };
  // Some keys may list webhooks and not read their secrets: what was not told is neither right nor wrong.
  if (webhook.secret === "") return { kind: "webhook-unproven", endpoint };
  const [theirs, ours] = [Buffer.from(webhook.secret), Buffer.from(secret)];
  const isSame = theirs.length === ours.length && timingSafeEqual(theirs, ours);
  return { kind: isSame ? "webhook-fine" : "webhook-other-secret", endpoint };
}
