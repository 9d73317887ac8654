import type { AskedMove, RestingItem } from "./move-request.ts";
import { atCharacter, type Place } from "./place.ts";
import type { StepRecord } from "./plan-record.ts";

/**
 * Says where the item of a plan lies by what its steps confirmed; null where they cannot tell.
 *
 * For a part of a stack that is the place of the part.
 */
export function restingPlace(asked: AskedMove, steps: readonly StepRecord[]): RestingItem | null {
  const [first] = steps;
  const place = placeNow(steps);
  if (!first || !place) return null;
  const { itemInstanceId, itemHash } = asked;
  const quantity = first.step.call === "transfer" ? first.step.quantity : 1;
  return { itemInstanceId, itemHash, quantity, place };
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
  return step.call === "transfer" ? step.from : atCharacter(step.characterId);
}

function endOf({ step }: StepRecord): Place {
  return step.call === "transfer" ? step.to : atCharacter(step.characterId);
}
