import type { ActivityGroup } from "#lib/flows/load-activity.ts";
import type { PlanView } from "#lib/flows/load-plan.ts";
import type { WriteView } from "#lib/flows/to-write-view.ts";
import type { WriteOutcome } from "#lib/game/write-outcome.ts";
import { askedText } from "../../../_ui/asked-text.ts";
import { planNames } from "../../../_ui/plan-names.ts";
import { planText } from "../../../_ui/plan-text.ts";
import {
  answerText,
  callText,
  causeText,
  itemAnswerText,
  placeText,
  wayText,
  writtenName,
} from "../write-text.ts";

/** One call as a file tells of it, in words as on the page and with Bungie's own number. */
export interface ActivityRecord {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** How long the call took; null where a later look at the account told, or nothing did yet. */
  readonly durationMs: number | null;
  readonly call: string;
  readonly items: readonly {
    readonly name: string;
    readonly itemHash: number;
    readonly itemInstanceId: string | null;
    /** What was answered about it alone, of one of several; "" of a single one. */
    readonly answer: string;
  }[];
  readonly quantity: number;
  readonly from: string;
  readonly to: string;
  readonly isAsked: boolean;
  readonly why: string;
  readonly outcome: WriteOutcome;
  readonly answer: string;
  /** PlatformErrorCodes; 1 is success; null without an answer. */
  readonly bungieCode: number | null;
  readonly request: string;
  readonly requestOutcome: string;
  readonly planId: string;
  readonly position: number;
}

/** The calls of the groups, in their order. */
export function toActivityRecords(
  groups: readonly ActivityGroup[],
  characters: PlanView["characters"],
): ActivityRecord[] {
  return groups.flatMap(({ view, writes }) => writes.map((write) => toRecord(write, view, characters)));
}

function toRecord(write: WriteView, view: PlanView, characters: PlanView["characters"]): ActivityRecord {
  const names = planNames({ ...view, characters });
  const { title, more } = answerText(write, names);
  const { from } = wayText(write, names);
  return {
    startedAt: write.startedAt,
    endedAt: write.endedAt,
    durationMs: write.durationMs,
    call: callText(write),
    items: write.items.map((item) => ({
      name: writtenName(item, 1),
      itemHash: item.itemHash,
      itemInstanceId: item.itemInstanceId,
      answer: itemAnswerText(item, names),
    })),
    quantity: write.quantity,
    from: from ?? placeText(write.from, names),
    to: placeText(write.to, names),
    isAsked: write.reason === "asked",
    why: causeText(write),
    outcome: write.outcome,
    answer: more ? `${title}: ${more}` : title,
    bungieCode: write.bungieCode,
    request: askedText(view),
    requestOutcome: view.state === "done" ? "Done" : planText(view).title,
    planId: write.planId,
    position: write.position,
  };
}
