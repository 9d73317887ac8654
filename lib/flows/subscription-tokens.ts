import { createHash, randomBytes } from "node:crypto";

/** 256 bits, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What we keep of a token that only its owner should be able to use. It is random, so one round is enough. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Whether a text from outside can be a token at all; anything else need not reach the database. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
