import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { endsOf, itemsOf, type MoveStep, type StepReason } from "#lib/game/move-step.ts";
import type { Place } from "#lib/game/place.ts";
import type { ItemAnswer, PlanRecord, StepRecord, StepState } from "#lib/game/plan-record.ts";
import type { Problem } from "#lib/game/problem.ts";
import { isOver } from "#lib/game/wish.ts";
import { type WriteOutcome, writeOutcome } from "#lib/game/write-outcome.ts";
import { answerProblem } from "./answer-problem.ts";

/** One item of a write. */
export interface WrittenItem {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly name: string | null;
  readonly definition: ItemDefinition | null;
  /** Of one of several: what was answered about it alone; null where nothing was. */
  readonly isDone: boolean | null;
  readonly problem: Problem | null;
}

/** One call that wrote something at Bungie, or tried to: facts, no words. */
export interface WriteView {
  readonly planId: string;
  readonly position: number;
  readonly call: MoveStep["call"];
  readonly reason: StepReason;
  readonly items: readonly WrittenItem[];
  /** The item that was asked for, where this call was made for its sake. */
  readonly forName: string | null;
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place;
  /** Of a lock: what it was to be. */
  readonly isLocked: boolean | null;
  readonly outcome: WriteOutcome;
  /** What Bungie's answer says; null for success, without an answer and where nobody can explain it. */
  readonly problem: Problem | null;
  /** Bungie's number; null without an answer. */
  readonly bungieCode: number | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** From the call to its answer, or to when nobody waited any longer; null where a later look at the account told. */
  readonly durationMs: number | null;
}

/** Where there is no number of Bungie's. */
const TOLD_BY_A_LOOK: readonly StepState[] = ["succeeded", "partly", "gone"];

export function toWriteView(
  plan: PlanRecord,
  record: StepRecord,
  definitions: ReadonlyMap<number, ItemDefinition>,
): WriteView {
  const { position, step, state, bungieCode, endedAt } = record;
  const startedAt = record.startedAt ?? plan.createdAt;
  const name = (hash: number) => definitions.get(hash)?.name || nameInPlan(plan, hash);
  const wish = plan.wishes[step.wish];
  const isItself = itemsOf(step).some(({ itemHash }) => itemHash === wish?.itemHash);
  // Told by a look at the account later, not by an answer; or no answer is awaited any more.
  const isSettled = state === "planned" || (bungieCode === null && TOLD_BY_A_LOOK.includes(state));
  return {
    ...{ planId: plan.planId, position, bungieCode, startedAt, endedAt },
    call: step.call,
    reason: step.reason,
    items: itemsOf(step).map(({ itemInstanceId, itemHash }) => ({
      itemInstanceId,
      itemHash,
      name: name(itemHash),
      definition: definitions.get(itemHash) ?? null,
      ...answerOf(step, itemInstanceId, record.answers),
    })),
    forName: wish && !isItself ? name(wish.itemHash) : null,
    quantity: "quantity" in step ? step.quantity : 1,
    ...endsOf(step),
    isLocked: step.call === "lock" ? step.isLocked : null,
    outcome: writeOutcome(state, isOver(plan.state)),
    problem: state === "planned" ? null : answerProblem(step, bungieCode),
    durationMs: endedAt && !isSettled ? Math.max(0, endedAt.getTime() - startedAt.getTime()) : null,
  };
}

function nameInPlan({ wishes }: PlanRecord, hash: number): string | null {
  return wishes.find(({ itemHash }) => itemHash === hash)?.itemName ?? null;
}

function answerOf(
  step: MoveStep,
  itemInstanceId: string | null,
  answers: readonly ItemAnswer[],
): Pick<WrittenItem, "isDone" | "problem"> {
  const answer = answers.find((one) => one.itemInstanceId === itemInstanceId);
  if (!answer) return { isDone: null, problem: null };
  return { isDone: answer.bungieCode === 1, problem: answerProblem(step, answer.bungieCode) };
}
