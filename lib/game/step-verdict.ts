import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import { type LockStep, type MoveStep, receivingBucket, type TransferStep } from "./move-step.ts";
import { isSamePlace, type Place } from "./place.ts";
import { quantityIn } from "./room.ts";

/** What an account shows about a call whose answer was lost. */
export type StepVerdict = "done" | "not-done" | "elsewhere" | "unclear";

/**
 * Tells from an account whether a step took effect.
 *
 * `elsewhere`: the item lies at neither end, so somebody else moved it. `unclear`: a stack has amounts that neither
 * reading explains, so the call may have had its effect. The caller answers for the account being newer than the call.
 */
export function stepVerdict(account: Account, step: MoveStep): StepVerdict {
  if (step.call === "transfer" && step.quantityBefore)
    return stackVerdict(account, step, step.quantityBefore);
  const item = account.items.find((one) => one.itemInstanceId === step.itemInstanceId);
  if (step.call === "lock") return item ? lockVerdict(item, step) : "elsewhere";
  if (!item || item.bucketHash === Bucket.Postmaster) return "elsewhere";
  if (step.call === "transfer") {
    if (isSamePlace(item.place, step.to)) return "done";
    return isSamePlace(item.place, step.from) ? "not-done" : "elsewhere";
  }
  if (item.place.kind === "vault" || item.place.characterId !== step.characterId) return "elsewhere";
  return item.isEquipped ? "done" : "not-done";
}

/** Wherever it lies by now, a lock that is as asked is done; who is asked to set it must hold it. */
function lockVerdict(item: Item, { place, isLocked }: LockStep): StepVerdict {
  if (item.isLocked === isLocked) return "done";
  return isSamePlace(item.place, place) ? "not-done" : "elsewhere";
}

function stackVerdict(
  account: Account,
  step: TransferStep,
  before: { readonly from: number; readonly to: number },
): StepVerdict {
  const from = stackAt(account, step, step.from);
  const to = stackAt(account, step, step.to);
  if (from === before.from && to === before.to) return "not-done";
  return from === before.from - step.quantity && to === before.to + step.quantity ? "done" : "unclear";
}

function stackAt(account: Account, step: TransferStep, place: Place): number {
  const bucketHash = receivingBucket({ ...step, to: place });
  return quantityIn(account, place, bucketHash, step.itemHash);
}
