import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import {
  type EquipSeveralStep,
  type LockStep,
  type MoveStep,
  type PullStep,
  receivingBucket,
  type TransferStep,
} from "./move-step.ts";
import { isSamePlace, type Place } from "./place.ts";
import type { ItemAnswer } from "./plan-record.ts";
import { quantityIn } from "./room.ts";

/** What an account shows about a call whose answer was lost. */
export type StepVerdict = "done" | "partly" | "not-done" | "elsewhere" | "unclear";

const SUCCESS = 1;
/** What stands for an item that a lost call did not put on: nobody said why. */
const UNANSWERED = 0;
/** As Bungie says it of what a character does not hold. */
const NOT_FOUND = 1623;

/**
 * Tells from an account whether a step took effect.
 *
 * `elsewhere`: the item lies at neither end, so somebody else moved it. `unclear`: a stack has amounts that neither
 * reading explains, so the call may have had its effect. `partly`: some of several items are worn.
 * The caller answers for the account being newer than the call.
 */
export function stepVerdict(account: Account, step: MoveStep): StepVerdict {
  if (step.call === "equip-several") return severalVerdict(account, step);
  const isCarried = step.call === "transfer" || step.call === "pull";
  if (isCarried && step.quantityBefore) return stackVerdict(account, step, step.quantityBefore);
  const item = account.items.find((one) => one.itemInstanceId === step.itemInstanceId);
  if (step.call === "lock") return item ? lockVerdict(item, step) : "elsewhere";
  if (step.call === "pull") return item ? pullVerdict(item, step) : "elsewhere";
  if (!item || item.bucketHash === Bucket.Postmaster) return "elsewhere";
  if (step.call === "transfer") {
    if (isSamePlace(item.place, step.to)) return "done";
    return isSamePlace(item.place, step.from) ? "not-done" : "elsewhere";
  }
  return equipVerdict(item, step.characterId);
}

const EQUIP_CODES = { done: SUCCESS, "not-done": UNANSWERED, elsewhere: NOT_FOUND } as const;

/** What an account shows of each item that one call was to put on. */
export function equipAnswers(account: Account, { items, characterId }: EquipSeveralStep): ItemAnswer[] {
  return items.map(({ itemInstanceId }) => {
    const item = account.items.find((one) => one.itemInstanceId === itemInstanceId);
    const verdict = item ? equipVerdict(item, characterId) : "elsewhere";
    return { itemInstanceId, bungieCode: EQUIP_CODES[verdict] };
  });
}

function severalVerdict(account: Account, step: EquipSeveralStep): StepVerdict {
  const worn = equipAnswers(account, step).filter(({ bungieCode }) => bungieCode === SUCCESS);
  if (worn.length === step.items.length) return "done";
  if (worn.length > 0) return "partly";
  const isHere = step.items.every(({ itemInstanceId }) => {
    const item = account.items.find((one) => one.itemInstanceId === itemInstanceId);
    return item !== undefined && equipVerdict(item, step.characterId) === "not-done";
  });
  return isHere ? "not-done" : "elsewhere";
}

function equipVerdict(item: Item, characterId: string): "done" | "not-done" | "elsewhere" {
  const isWaiting = item.bucketHash === Bucket.Postmaster;
  if (isWaiting || item.place.kind === "vault" || item.place.characterId !== characterId) return "elsewhere";
  return item.isEquipped ? "done" : "not-done";
}

function pullVerdict(item: Item, { to }: PullStep): StepVerdict {
  if (!isSamePlace(item.place, to) && !item.isAccountWide) return "elsewhere";
  return item.bucketHash === Bucket.Postmaster ? "not-done" : "done";
}

/** Wherever it lies by now, a lock that is as asked is done; who is asked to set it must hold it. */
function lockVerdict(item: Item, { place, isLocked }: LockStep): StepVerdict {
  if (item.isLocked === isLocked) return "done";
  return isSamePlace(item.place, place) ? "not-done" : "elsewhere";
}

function stackVerdict(
  account: Account,
  step: TransferStep | PullStep,
  before: { readonly from: number; readonly to: number },
): StepVerdict {
  const from =
    step.call === "pull"
      ? quantityIn(account, step.from, Bucket.Postmaster, step.itemHash)
      : stackAt(account, step, step.from);
  const to = stackAt(account, step, step.to);
  if (from === before.from && to === before.to) return "not-done";
  return from === before.from - step.quantity && to === before.to + step.quantity ? "done" : "unclear";
}

function stackAt(account: Account, step: TransferStep | PullStep, place: Place): number {
  const bucketHash = receivingBucket({ ...step, to: place });
  return quantityIn(account, place, bucketHash, step.itemHash);
}
