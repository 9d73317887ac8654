import { itemsOf, type MoveStep } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place } from "./place.ts";
import type { PlanRecord, StepRecord } from "./plan-record.ts";
import type { RestingItem, WishRecord } from "./wish.ts";

type Recorded = Pick<PlanRecord, "wishes" | "steps">;

/**
 * Says where the item of a wish lies by what its steps confirmed; null where they cannot tell.
 *
 * For a part of a stack that is the place of the part: two places while some calls of several stacks are still to come.
 */
export function restingPlaceOf(plan: Recorded, index: number): readonly RestingItem[] | null {
  const wish = plan.wishes[index];
  if (!wish) return null;
  const steps = ownSteps(plan, index);
  const [first] = steps;
  const place = placeNow(steps);
  if (!first || !place) return null;
  const { itemInstanceId, itemHash } = wish;
  const all = "quantity" in first.step ? (wish.quantity ?? first.step.quantity) : 1;
  const arrived = itemInstanceId === null ? arrivedPieces(wish, steps) : 0;
  const lies = (quantity: number, where: Place) => ({ itemInstanceId, itemHash, quantity, place: where });
  if (arrived === 0 || arrived >= all) return [lies(all, place)];
  return [lies(arrived, wish.to), lies(all - arrived, place)];
}

/** The steps that act on the item of a wish, in their order: of a stack only those for its sake, and back again. */
export function ownSteps({ wishes, steps }: Recorded, index: number): readonly StepRecord[] {
  const wish = wishes[index];
  if (!wish) return [];
  const { itemInstanceId, itemHash } = wish;
  return steps.filter(({ step }) => {
    const isOwn = itemsOf(step).some(
      (one) =>
        one.itemInstanceId === itemInstanceId && (itemInstanceId !== null || one.itemHash === itemHash),
    );
    const isForIt = step.wish === index || wishes[step.wish]?.reason === "bring-back";
    return isOwn && (itemInstanceId !== null || isForIt);
  });
}

/** Pieces of a stack that have come to where they were wanted. */
export function arrivedPieces(wish: Pick<WishRecord, "to">, steps: readonly StepRecord[]): number {
  return steps.reduce((sum, { state, step }) => {
    const isCarried = step.call === "transfer" || step.call === "pull";
    const isArrival = state === "succeeded" && isCarried && isSamePlace(step.to, wish.to);
    return isArrival ? sum + step.quantity : sum;
  }, 0);
}

function placeNow(steps: readonly StepRecord[]): Place | null {
  if (steps.some(({ state }) => state === "started" || state === "unknown")) return null;
  const next = steps.find(({ state }) => state === "planned");
  if (next) return startOf(next.step);
  const last = steps.at(-1);
  if (!last || last.state === "gone") return null;
  return last.state === "refused" ? startOf(last.step) : endOf(last.step);
}

function startOf(step: MoveStep): Place {
  if (step.call === "lock") return step.place;
  return step.call === "transfer" || step.call === "pull" ? step.from : atCharacter(step.characterId);
}

function endOf(step: MoveStep): Place {
  if (step.call === "lock") return step.place;
  return step.call === "transfer" || step.call === "pull" ? step.to : atCharacter(step.characterId);
}
