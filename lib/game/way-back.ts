import type { TransferStep } from "./move-step.ts";
import { isSamePlace, VAULT } from "./place.ts";
import type { StepRecord } from "./plan-record.ts";

/**
 * The call that brings an item back to the character it came from, when it is stranded in the vault half-way.
 *
 * Null when the failed step was not the second of two hops: then the item lies where it was, or where it was wanted.
 */
export function wayBack(steps: readonly StepRecord[], failed: StepRecord): TransferStep | null {
  const done = steps.filter(({ position, state }) => position < failed.position && state === "succeeded");
  const hop = done.at(-1)?.step;
  if (failed.step.call !== "transfer" || failed.step.cause === "side-effect") return null;
  if (hop?.call !== "transfer" || !isSamePlace(hop.to, failed.step.from)) return null;
  if (hop.from.kind !== "character" || hop.to.kind !== "vault") return null;
  return {
    ...hop,
    cause: "side-effect",
    from: VAULT,
    to: hop.from,
    quantityBefore: hop.quantityBefore && {
      from: hop.quantityBefore.to + hop.quantity,
      to: hop.quantityBefore.from - hop.quantity,
    },
  };
}
