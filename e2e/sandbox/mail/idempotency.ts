import { createHash } from "node:crypto";

// Kept for 24 hours; a key has at most 256 letters (Resend's API reference, "Idempotency Keys").
const KEPT_MS = 24 * 3_600_000;
const KEY_LIMIT = 256;

/** What was answered under an idempotency key, and to which body. */
export interface KeptKey {
  readonly digest: string;
  readonly answer: string;
  readonly untilMs: number;
}

export type KeyVerdict = { readonly replay: string } | "different-body" | "bad-key" | "new";

const digestOf = (body: string) => createHash("sha256").update(body).digest("hex");

export function judgeKey(keys: Record<string, KeptKey>, key: string, body: string, now: Date): KeyVerdict {
  if (key.length === 0 || key.length > KEY_LIMIT) return "bad-key";
  const known = keys[key];
  if (!known || known.untilMs <= now.getTime()) return "new";
  return known.digest === digestOf(body) ? { replay: known.answer } : "different-body";
}

export function keepKey(
  keys: Record<string, KeptKey>,
  key: string,
  body: string,
  answer: string,
  now: Date,
): void {
  keys[key] = { digest: digestOf(body), answer, untilMs: now.getTime() + KEPT_MS };
}
