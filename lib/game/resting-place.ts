import type { AskedMove, RestingItem } from "./move-request.ts";
import { atCharacter, isSamePlace, type Place } from "./place.ts";
import type { StepRecord } from "./plan-record.ts";

/**
 * Says where the item of a plan lies by what its steps confirmed; null where they cannot tell.
 *
 * For a part of a stack that is the place of the part: two places while some calls of several stacks are still to come.
 */
export function restingPlaces(asked: AskedMove, steps: readonly StepRecord[]): readonly RestingItem[] | null {
  const [first] = steps;
  const place = placeNow(steps);
  if (!first || !place) return null;
  const { itemInstanceId, itemHash } = asked;
  const all = first.step.call === "transfer" ? (asked.quantity ?? first.step.quantity) : 1;
  const arrived = itemInstanceId === null ? arrivedPieces(asked, steps) : 0;
  const lies = (quantity: number, where: Place) => ({ itemInstanceId, itemHash, quantity, place: where });
  if (arrived === 0 || arrived >= all) return [lies(all, place)];
  return [lies(arrived, asked.to), lies(all - arrived, place)];
}

/** Pieces of a stack that have come to where they were wanted. */
export function arrivedPieces(asked: AskedMove, steps: readonly StepRecord[]): number {
  return steps.reduce((sum, { state, step }) => {
    const isArrival = state === "succeeded" && step.call === "transfer" && isSamePlace(step.to, asked.to);
    return isArrival ? sum + step.quantity : sum;
  }, 0);
}

function placeNow(steps: readonly StepRecord[]): Place | null {
  if (steps.some(({ state }) => state === "started" || state === "unknown")) return null;
  const next = steps.find(({ state }) => state === "planned");
  if (next) return startOf(next);
  const last = steps.at(-1);
  if (!last || last.state === "gone") return null;
  return last.state === "succeeded" ? endOf(last) : startOf(last);
}

function startOf({ step }: StepRecord): Place {
  if (step.call === "lock") return step.place;
  return step.call === "transfer" ? step.from : atCharacter(step.characterId);
}

function endOf({ step }: StepRecord): Place {
  if (step.call === "lock") return step.place;
  return step.call === "transfer" ? step.to : atCharacter(step.characterId);
}
