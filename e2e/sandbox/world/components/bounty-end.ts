import { nextDailyResetAt, wholeSeconds } from "../calendar.ts";

const DAY_MS = 86_400_000;

/** Bounties run out at the second daily reset from now. */
export function bountyEnd(now: Date): string {
  return wholeSeconds(new Date(nextDailyResetAt(now).getTime() + DAY_MS));
}
