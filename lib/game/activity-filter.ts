import type { MoveStep } from "./move-step.ts";
import type { StepState } from "./plan-record.ts";

export const WRITE_KINDS = ["moved", "collected", "equipped", "locked"] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

export const OUTCOME_CHOICES = ["done", "refused", "unknown"] as const;
export type OutcomeChoice = (typeof OUTCOME_CHOICES)[number];

/** `side-effect`: for the sake of what was asked. */
export const CAUSE_CHOICES = ["asked", "side-effect"] as const;
export type CauseChoice = (typeof CAUSE_CHOICES)[number];

/** Periods one can choose, up to now. Units: days. */
export const PERIOD_DAYS = [1, 7, 30] as const;
export type PeriodDays = (typeof PERIOD_DAYS)[number];

/** Which writes of a player are looked for; what is null is not asked about. */
export interface ActivityFilter {
  /** A part of an item's name, as typed; "" for any. */
  readonly itemName: string;
  readonly kind: WriteKind | null;
  readonly outcome: OutcomeChoice | null;
  readonly cause: CauseChoice | null;
  readonly characterId: string | null;
  readonly days: PeriodDays | null;
}

export const EVERYTHING: ActivityFilter = {
  itemName: "",
  kind: null,
  outcome: null,
  cause: null,
  characterId: null,
  days: null,
};

/** The calls of each kind. */
export const CALLS_OF_KIND: Readonly<Record<WriteKind, readonly MoveStep["call"][]>> = {
  moved: ["transfer"],
  collected: ["pull"],
  equipped: ["equip", "equip-several"],
  locked: ["lock"],
};

/** What a call can have come to for each choice; one that put on some of several items is both done and refused. */
export const STATES_OF_OUTCOME: Readonly<Record<OutcomeChoice, readonly StepState[]>> = {
  done: ["succeeded", "partly"],
  // `planned`, of a call that was made: it was turned away.
  refused: ["refused", "gone", "partly", "planned"],
  unknown: ["unknown", "started"],
};

export function isEverything(filter: ActivityFilter): boolean {
  const { itemName, kind, outcome, cause, characterId, days } = filter;
  return itemName === "" && [kind, outcome, cause, characterId, days].every((asked) => asked === null);
}
