import { itemsOf, type MoveStep } from "./move-step.ts";
import { atCharacter, isSamePlace, type Place } from "./place.ts";
import type { PlanRecord, StepRecord } from "./plan-record.ts";
import type { RestingItem, WishRecord } from "./wish.ts";

type Recorded = Pick<PlanRecord, "wishes" | "steps">;

/**
 * Says where the item of a wish lies by what its steps confirmed; null where they cannot tell.
 *
 * Of a part of a stack it says every place that holds pieces of it: it moves a stack at a time, so some may have
 * come, some be under way and some have never left.
 */
export function restingPlaceOf(plan: Recorded, index: number): readonly RestingItem[] | null {
  const wish = plan.wishes[index];
  if (!wish) return null;
  const steps = ownSteps(plan, index);
  const [first] = steps;
  const place = placeNow(steps);
  if (!first || !place) return null;
  const { itemInstanceId, itemHash } = wish;
  const lies = ({ quantity, place: where }: Pieces): RestingItem => ({
    itemInstanceId,
    itemHash,
    quantity,
    place: where,
  });
  if (itemInstanceId !== null || !("quantity" in first.step)) return [lies({ place, quantity: 1 })];
  return piecesOf(steps, startOf(first.step), wish.quantity ?? first.step.quantity, wish.to).map(lies);
}

interface Pieces {
  readonly place: Place;
  readonly quantity: number;
}

/** Where the pieces lie that began together, the arrived ones first; never more than there are in all. */
function piecesOf(steps: readonly StepRecord[], from: Place, all: number, to: Place): readonly Pieces[] {
  const moved = steps.flatMap(({ state, step }) =>
    state === "succeeded" && (step.call === "transfer" || step.call === "pull") ? [step] : [],
  );
  const places = [to, from, ...moved.map((step) => step.to)].filter(
    (place, nth, those) => those.findIndex((one) => isSamePlace(one, place)) === nth,
  );
  let left = all;
  return places.flatMap((place) => {
    const came = moved.reduce((sum, step) => (isSamePlace(step.to, place) ? sum + step.quantity : sum), 0);
    const went = moved.reduce((sum, step) => (isSamePlace(step.from, place) ? sum + step.quantity : sum), 0);
    const began = isSamePlace(place, from) ? all : 0;
    const quantity = Math.min(left, Math.max(0, began + came - went));
    left -= quantity;
    return quantity > 0 ? [{ place, quantity }] : [];
  });
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
    const isForIt = step.wish === index || bringsBack(wishes[step.wish], index);
    return isOwn && (itemInstanceId !== null || isForIt);
  });
}

/** Whether a wish undoes what was done for another; of older plans it is not known for which. */
export function bringsBack(wish: WishRecord | undefined, index: number): boolean {
  return wish?.reason === "bring-back" && (wish.of === undefined || wish.of === index);
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
