import { timingSafeEqual } from "node:crypto";
import { decode } from "next-auth/jwt";
import { openDb } from "#lib/db/client.ts";
import { spendState } from "#lib/db/used-states.ts";
import type { Env } from "#lib/env.ts";
import { sessionCookies } from "./session-cookies.ts";

/**
 * `good`: this browser began the sign-in, and nobody finished it before. `other`: the browser is in the middle of
 * another sign-in than this one. `unknown`: it is in the middle of none, or this one was finished already.
 */
export type StateVerdict = "good" | "other" | "unknown";

/**
 * Whether a callback belongs to a sign-in that this browser began and that nobody finished yet; spends its state.
 *
 * next-auth compares too, but its cookie keeps no memory: within 15 minutes it would accept the same state again.
 */
export async function checkState(
  settings: Env,
  { state, stateCookie }: { state: string | null; stateCookie: string | undefined },
  now: Date,
): Promise<StateVerdict> {
  if (!state || !stateCookie) return "unknown";
  const expected = await decodeState(settings, stateCookie);
  if (!expected) return "unknown";
  if (!isSame(state, expected)) return "other";
  return (await spendState(openDb(settings.DATABASE_URL), state, now)) ? "good" : "unknown";
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
