import type { ErrorResponse } from "resend";
import type { MailAccess } from "./mail-access.ts";
import { openResend } from "./send-letter.ts";

export interface SenderDomain {
  readonly name: string;
  readonly status: string;
  /** DNS records that Resend has not seen yet. */
  readonly missingRecords: readonly {
    readonly type: string;
    readonly name: string;
    readonly value: string;
  }[];
}

export interface Webhook {
  readonly isEnabled: boolean;
  readonly events: readonly string[];
  readonly secret: string;
}

export type SenderAnswer<T> =
  | { readonly ok: true; readonly value: T }
  /** `sends-only`: a key that may do nothing but send. */
  | { readonly ok: false; readonly reason: "bad-key" | "sends-only" | "busy" | "no-answer" };

const MOST = 100;
/** For all that is asked at once: Resend's client has no deadline of its own. */
const DEADLINE_MS = 10_000;

/** The domain of a sender as Resend knows it, and the names of all it knows. Never throws. */
export async function readSenderDomain(
  access: MailAccess,
  wanted: string,
): Promise<SenderAnswer<{ readonly domain: SenderDomain | null; readonly known: readonly string[] }>> {
  const resend = openResend(access);
  const inTime = { signal: AbortSignal.timeout(DEADLINE_MS) };
  const { data, error } = await resend.domains.list({ limit: MOST }, inTime);
  if (error) return { ok: false, reason: toReason(error) };
  const known = data.data.map(({ name }) => name);
  const found = data.data.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!found) return { ok: true, value: { domain: null, known } };
  const { name, status } = found;
  const { data: whole } = status === "verified" ? { data: null } : await resend.domains.get(found.id, inTime);
  const missingRecords = (whole?.records ?? [])
    .filter((record) => record.status !== "verified")
    .map((record) => ({ type: record.type, name: record.name, value: record.value }));
  return { ok: true, value: { known, domain: { name, status, missingRecords } } };
}

/** The webhooks of the account that lead to `wanted`, with their secrets. Never throws. */
export async function readWebhooks(
  access: MailAccess,
  wanted: string,
): Promise<SenderAnswer<readonly Webhook[]>> {
  const resend = openResend(access);
  const inTime = { signal: AbortSignal.timeout(DEADLINE_MS) };
  const { data, error } = await resend.webhooks.list({ limit: MOST }, inTime);
  if (error) return { ok: false, reason: toReason(error) };
  const webhooks: Webhook[] = [];
  const ours = data.data.filter(({ endpoint }) => endpoint.replace(/\/$/, "") === wanted);
  for (const { id, status, events } of ours) {
    const { data: whole } = await resend.webhooks.get(id, inTime);
    const secret = whole?.signing_secret ?? "";
    webhooks.push({ isEnabled: status === "enabled", events: events ?? [], secret });
  }
  return { ok: true, value: webhooks };
}

/** Source: Resend's API reference, "Errors", read 2026-11-22; that a bad key is a 400 with these words, as people saw it. */
function toReason({ statusCode, name, message }: ErrorResponse) {
  if (name === "restricted_api_key") return "sends-only";
  if (statusCode === 401 || statusCode === 403 || /api key/i.test(message)) return "bad-key";
  return statusCode === 429 ? "busy" : "no-answer";
}
