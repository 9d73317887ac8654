import { timingSafeEqual } from "node:crypto";
import { decode } from "next-auth/jwt";
import { openDb } from "#lib/db/client.ts";
import { spendState } from "#lib/db/used-states.ts";
import type { Env } from "#lib/env.ts";
import { sessionCookies } from "./session-cookies.ts";

/**
 * Whether a callback belongs to a sign-in that this browser began and that nobody finished yet; spends its state.
 *
 * next-auth compares too, but its cookie keeps no memory: within 15 minutes it would accept the same state again.
 */
export async function checkState(
  settings: Env,
  { state, stateCookie }: { state: string | null; stateCookie: string | undefined },
  now: Date,
): Promise<boolean> {
  if (!state || !stateCookie) return false;
  const expected = await decodeState(settings, stateCookie);
  if (!expected || !isSame(state, expected)) return false;
  return spendState(openDb(settings.DATABASE_URL), state, now);
}

async function decodeState(settings: Env, stateCookie: string): Promise<string | null> {
  const salt = sessionCookies(settings.AUTH_URL).state.name;
  try {
    const payload = await decode({ token: stateCookie, secret: settings.AUTH_SECRET, salt });
    return typeof payload?.value === "string" ? payload.value : null;
  } catch {
    // Forged, cut short or older than 15 minutes: all the same to us.
    return null;
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
