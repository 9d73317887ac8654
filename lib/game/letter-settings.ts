import type { ClassName } from "./character.ts";

/** What a reader wants their letters to be like. */
export interface LetterSettings {
  /** Whose gear is listed; empty: everybody's. */
  readonly classes: readonly ClassName[];
  /** Of what the account could tell about, only what its player lacks. */
  readonly onlyLacking: boolean;
  /** Whether a second letter may come when he changes his wares. */
  readonly corrections: boolean;
  /** IANA. */
  readonly zone: string;
  /** BCP 47, one of READER_LOCALES. */
  readonly locale: string;
}

/** Until its reader says otherwise. */
export const PAUSED_FOR_GOOD = new Date("9999-12-31T00:00:00Z");
export const PAUSE_WEEKS = 4;

/** How long letters rest: four weeks, until a day, or until the reader says otherwise. */
export type PauseLength = { readonly kind: "weeks" | "for-good" } | { readonly kind: "until"; at: Date };

/** The end of a pause that begins now. */
export function pauseEnd(length: PauseLength, now: Date): Date {
  switch (length.kind) {
    case "weeks":
      return new Date(now.getTime() + PAUSE_WEEKS * 7 * 86_400_000);
    case "for-good":
      return PAUSED_FOR_GOOD;
    case "until":
      return length.at;
  }
}

export type LetterStanding = "pending" | "confirmed" | "paused" | "unsubscribed" | "suppressed";

/** What comes to an address: a pause counts only where letters would come. */
export function letterStanding(
  { state, pausedUntil }: { readonly state: string; readonly pausedUntil: Date | null },
  now: Date,
): LetterStanding {
  switch (state) {
    case "confirmed":
      return pausedUntil && pausedUntil > now ? "paused" : "confirmed";
    case "unsubscribed":
    case "suppressed":
      return state;
    default:
      return "pending";
  }
}

export const TEST_GAP_MINUTES = 10;
export const TESTS_A_DAY = 5;

/** Whether a reader may have another test letter now, and what is then to be noted; days are UTC's. */
export function nextTest(
  { testedAt, testsThatDay }: { readonly testedAt: Date | null; readonly testsThatDay: number },
  now: Date,
):
  | { readonly may: true; readonly testsThatDay: number }
  | { readonly may: false; why: "too-soon" | "too-many" } {
  if (testedAt === null) return { may: true, testsThatDay: 1 };
  if (now.getTime() - testedAt.getTime() < TEST_GAP_MINUTES * 60_000) return { may: false, why: "too-soon" };
  const isSameDay = testedAt.toISOString().slice(0, 10) === now.toISOString().slice(0, 10);
  if (!isSameDay) return { may: true, testsThatDay: 1 };
  if (testsThatDay >= TESTS_A_DAY) return { may: false, why: "too-many" };
  return { may: true, testsThatDay: testsThatDay + 1 };
}
