import { Bucket } from "./bucket.ts";
import type { EquipStep, LockStep, MoveStep, PullStep, TransferStep } from "./move-step.ts";
import { VAULT } from "./place.ts";
import type { ItemAnswer, StepRecord, StepState } from "./plan-record.ts";
import { aDefinition, anItem, HUNTER, WARLOCK, withHunter, withWarlock } from "./test-account.ts";
import type { WishRecord } from "./wish.ts";

// One gun on its way from the hunter to the warlock, for the tests of what calls make of a plan.
// Nothing of the product imports this file.

export const gun = aDefinition(1);
export const gunId = String(anItem(gun, VAULT).itemInstanceId);

export const toVault: TransferStep = {
  call: "transfer",
  wish: 0,
  reason: "asked",
  itemInstanceId: gunId,
  itemHash: 1,
  quantity: 1,
  characterId: HUNTER,
  from: withHunter,
  to: VAULT,
  homeBucketHash: Bucket.Kinetic,
  quantityBefore: null,
};
export const toWarlock: TransferStep = { ...toVault, characterId: WARLOCK, from: VAULT, to: withWarlock };
export const equip: EquipStep = {
  call: "equip",
  wish: 0,
  reason: "asked",
  itemInstanceId: gunId,
  itemHash: 1,
  characterId: WARLOCK,
  replaces: null,
};
export const lock: LockStep = {
  call: "lock",
  wish: 0,
  reason: "asked",
  itemInstanceId: gunId,
  itemHash: 1,
  characterId: HUNTER,
  place: withHunter,
  isLocked: true,
};
export const pull: PullStep = { ...toVault, call: "pull", from: withHunter, to: withHunter };
export const stack: TransferStep = {
  ...toVault,
  itemInstanceId: null,
  itemHash: 2,
  quantity: 3,
  quantityBefore: { from: 10, to: 4 },
};

/** A wish for the gun to come to the warlock. */
export function aWish(some: Partial<WishRecord> = {}): WishRecord {
  return {
    ...{ itemKey: gunId, to: withWarlock, equip: false, quantity: null, reason: "asked" },
    ...{
      itemInstanceId: gunId,
      itemHash: 1,
      itemName: "Gun",
      state: "open",
      problem: null,
      isReplanned: false,
    },
    ...some,
  };
}

export type StepRow = readonly [MoveStep, StepState, (readonly ItemAnswer[])?];

export function records(...rows: StepRow[]): StepRecord[] {
  return rows.map(([step, state, answers = []], position) => ({
    ...{ position, step, state, answers },
    ...{ bungieCode: null, startedAt: null, endedAt: null },
  }));
}
