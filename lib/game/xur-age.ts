import type { XurNow } from "./xur-now.ts";

type Looked = Pick<XurNow, "answeredAt" | "lookedAt" | "problem">;

/**
 * What Bungie's clock says now: the date of its last answer and the time since then by ours, so that a wrong clock here
 * tells nobody a wrong hour. Without an answer to go by, ours.
 */
export function bungieNow({ answeredAt, lookedAt, problem }: Looked, now: Date): Date {
  if (!answeredAt || !lookedAt || problem) return now;
  return new Date(answeredAt.getTime() + Math.max(0, now.getTime() - lookedAt.getTime()));
}

/** How old what is told of him is; null when nobody ever got an answer. Units: milliseconds. */
export function xurAgeMs(looked: Looked, now: Date): number | null {
  const { answeredAt } = looked;
  return answeredAt && Math.max(0, bungieNow(looked, now).getTime() - answeredAt.getTime());
}
