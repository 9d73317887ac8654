import type { ErrorResponse } from "resend";

/** What became of a call that did not end in "sent". Reasons are Resend's own short names, never an address. */
export type MailVerdict =
  /** Nothing was sent; it may be asked again after the pause. */
  | { readonly kind: "throttled"; readonly retryAfterMs: number; readonly reason: string }
  /** Nothing was sent, and asking the same again will not help. */
  | { readonly kind: "refused"; readonly reason: string }
  /** It may or may not have been sent: ask again, with the same idempotency key and the same body. */
  | { readonly kind: "unknown"; readonly reason: string };

const THROTTLE_PAUSE_MS = 1_000;
const QUOTA_PAUSE_MS = 3_600_000;

/**
 * Reads Resend's error. An answer in its own words settles the matter; a lost or broken one settles nothing.
 *
 * A refused connection or a name that does not resolve has surely sent nothing, but is told apart from a cut one by
 * nothing: Resend's client (6.38) answers every failed fetch with the same error and drops its cause. So it is
 * "unknown" as well, and asked again with the same key.
 *
 * Source: Resend's API reference, "Errors" and "Idempotency Keys", read 2026-11-22.
 */
export function toVerdict(error: ErrorResponse, headers: Record<string, string> | null): MailVerdict {
  const { statusCode, name } = error;
  const reason = statusCode === null ? "no-answer" : `${statusCode} ${name}`;
  if (statusCode === 429) return { kind: "throttled", retryAfterMs: pauseMs(name, headers), reason };
  // The first call under this key is still at work, or did other work: either way something may have been sent.
  if (statusCode === null || statusCode >= 500 || statusCode === 409 || statusCode === 408) {
    return { kind: "unknown", reason };
  }
  return { kind: "refused", reason };
}

function pauseMs(name: string, headers: Record<string, string> | null): number {
  const told = Number(headers?.["retry-after"] ?? Number.NaN);
  if (Number.isFinite(told) && told >= 0) return told * 1000;
  return name.endsWith("_quota_exceeded") ? QUOTA_PAUSE_MS : THROTTLE_PAUSE_MS;
}
