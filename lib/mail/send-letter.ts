import { Resend } from "resend";
import { followCall } from "#lib/log/follow-call.ts";
import type { Letter, MailAccess } from "./mail-access.ts";
import { type MailVerdict, toVerdict } from "./mail-verdict.ts";

const DEADLINE_MS = 15_000;

/**
 * Sends one letter, in one call.
 *
 * Never throws for an answer or for none: Resend's client returns its errors, and has no deadline of its own.
 * Asking again with the same `idempotencyKey` and letter within 24 hours sends nothing twice.
 */
export async function sendLetter(
  access: MailAccess,
  letter: Letter,
  idempotencyKey: string,
): Promise<{ readonly kind: "sent"; readonly providerId: string } | MailVerdict> {
  const options = { idempotencyKey, signal: AbortSignal.timeout(DEADLINE_MS) };
  const send = () => openResend(access).emails.send(toResend(letter), options);
  const { data, error, headers } = await followCall({ to: "resend", endpoint: "emails" }, send, toFacts);
  if (error) return toVerdict(error, headers);
  return typeof data?.id === "string"
    ? { kind: "sent", providerId: data.id }
    : { kind: "unknown", reason: "an answer without an id" };
}

export function openResend({ apiKey, baseUrl }: MailAccess): Resend {
  return new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
}

/** Resend's client returns what went wrong: 0 stands for no answer at all. */
export function toFacts({ error }: { readonly error: { readonly statusCode: number | null } | null }) {
  return { status: error === null ? 200 : (error.statusCode ?? 0) };
}

export function toResend({ headers, ...letter }: Letter) {
  return { ...letter, ...(headers ? { headers: { ...headers } } : {}) };
}
