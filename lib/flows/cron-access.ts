import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether a request may run what is scheduled: it carries `Authorization: Bearer <secret>`.
 *
 * Compared in constant time, whatever the lengths. A secret that is empty or short lets nobody in.
 */
export function cronAccess(authorization: string | null, secret: string): boolean {
  if (secret.length < 16 || authorization === null) return false;
  return timingSafeEqual(digest(authorization), digest(`Bearer ${secret}`));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
