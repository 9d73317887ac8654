import type { CauseChoice, OutcomeChoice, PeriodDays, WriteKind } from "#lib/game/activity-filter.ts";

/** What the choices of the filter are called. */
export const KIND_WORDS: Readonly<Record<WriteKind, string>> = {
  moved: "Moved",
  collected: "Collected from the postmaster",
  equipped: "Equipped",
  locked: "Locked or unlocked",
};

export const OUTCOME_WORDS: Readonly<Record<OutcomeChoice, string>> = {
  done: "Done",
  refused: "Refused",
  unknown: "No answer",
};

export const CAUSE_WORDS: Readonly<Record<CauseChoice, string>> = {
  asked: "You asked for it",
  "side-effect": "For the sake of what you asked",
};

export const PERIOD_WORDS: Readonly<Record<PeriodDays, string>> = {
  1: "The last 24 hours",
  7: "The last 7 days",
  30: "The last 30 days",
};
