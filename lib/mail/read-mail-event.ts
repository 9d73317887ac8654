import { Resend } from "resend";

/** A webhook's message in Resend's name: its own number beside what it tells. */
export interface MailEvent {
  readonly messageId: string;
  /** As Resend calls it: "email.bounced". */
  readonly type: string;
  readonly addresses: readonly string[];
  /** Of a bounce: Permanent, Transient or Undetermined; null when it does not say. */
  readonly bounceType: string | null;
}

/** The three headers that a message is signed by. */
export interface SignedHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

/**
 * Reads a webhook's message, byte for byte as it came; null unless its signature is right and no older than five minutes.
 *
 * Source: resend 6.38, `webhooks.verify` (Standard Webhooks: HMAC-SHA256 over id, time and body), and Resend's pages of
 * its events, read 2026-11-22.
 */
export function readMailEvent(body: string, headers: SignedHeaders, secret: string): MailEvent | null {
  const payload = verified(body, headers, secret);
  if (!isRecord(payload) || typeof payload.type !== "string") return null;
  const data = isRecord(payload.data) ? payload.data : {};
  const bounce = isRecord(data.bounce) ? data.bounce : {};
  return {
    messageId: headers.id,
    type: payload.type,
    addresses: (Array.isArray(data.to) ? data.to : [])
      .filter((one): one is string => typeof one === "string")
      .map(bareAddress),
    bounceType: typeof bounce.type === "string" ? bounce.type : null,
  };
}

function verified(payload: string, headers: SignedHeaders, webhookSecret: string): unknown {
  try {
    // The key is for calls; none is made.
    return new Resend("none").webhooks.verify({ payload, headers, webhookSecret });
  } catch {
    // It throws at everything that is not as signed, and says no more than that.
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** "Ada <ada@example.com>" is what a letter was sent to; the address is what it came back from. */
function bareAddress(recipient: string): string {
  return (/<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}
