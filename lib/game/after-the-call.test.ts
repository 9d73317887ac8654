import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { AskedMove } from "./move-request.ts";
import type { EquipStep, LockStep, MoveStep, TransferStep } from "./move-step.ts";
import { VAULT } from "./place.ts";
import type { StepRecord, StepState } from "./plan-record.ts";
import { restingPlaces } from "./resting-place.ts";
import { stepVerdict } from "./step-verdict.ts";
import { aDefinition, anAccount, anItem, HUNTER, WARLOCK, withHunter, withWarlock } from "./test-account.ts";
import { wayBack } from "./way-back.ts";

const gun = aDefinition(1);
const tokens = aDefinition(2, { isInstanced: false, maxStackSize: 100 });
const itemInstanceId = String(anItem(gun, VAULT).itemInstanceId);

const toVault: TransferStep = {
  call: "transfer",
  cause: "asked",
  itemInstanceId,
  itemHash: 1,
  quantity: 1,
  characterId: HUNTER,
  from: withHunter,
  to: VAULT,
  homeBucketHash: Bucket.Kinetic,
  quantityBefore: null,
};
const toWarlock: TransferStep = { ...toVault, characterId: WARLOCK, from: VAULT, to: withWarlock };
const equip: EquipStep = {
  call: "equip",
  cause: "asked",
  itemInstanceId,
  itemHash: 1,
  characterId: WARLOCK,
};
const lock: LockStep = {
  call: "lock",
  cause: "asked",
  itemInstanceId,
  itemHash: 1,
  characterId: HUNTER,
  place: withHunter,
  isLocked: true,
};
const stack: TransferStep = {
  ...toVault,
  itemInstanceId: null,
  itemHash: 2,
  quantity: 3,
  quantityBefore: { from: 10, to: 4 },
};
const stacks = (carried: number, stored: number) => [
  anItem(tokens, withHunter, { quantity: carried }),
  anItem(tokens, VAULT, { quantity: stored }),
];

const verdicts: readonly [string, readonly Item[], MoveStep, string][] = [
  ["an item at its end was moved", [anItem(gun, VAULT)], toVault, "done"],
  ["an item at its start was not moved", [anItem(gun, withHunter)], toVault, "not-done"],
  ["an item elsewhere was moved by somebody else", [anItem(gun, withWarlock)], toVault, "elsewhere"],
  ["an item nobody holds is elsewhere", [], toVault, "elsewhere"],
  [
    "an item in the postmaster is elsewhere",
    [anItem(gun, withHunter, { bucketHash: Bucket.Postmaster })],
    toVault,
    "elsewhere",
  ],
  ["a worn item was equipped", [anItem(gun, withWarlock, { isEquipped: true })], equip, "done"],
  ["a carried item was not equipped", [anItem(gun, withWarlock)], equip, "not-done"],
  ["an item to equip that is not carried is elsewhere", [anItem(gun, VAULT)], equip, "elsewhere"],
  ["a locked item was locked", [anItem(gun, withHunter, { isLocked: true })], lock, "done"],
  ["and wherever it lies by now", [anItem(gun, withWarlock, { isLocked: true })], lock, "done"],
  ["an unlocked item was not locked", [anItem(gun, withHunter)], lock, "not-done"],
  ["a worn item can be locked", [anItem(gun, withHunter, { isEquipped: true })], lock, "not-done"],
  ["nobody locks what another holds by now", [anItem(gun, withWarlock)], lock, "elsewhere"],
  ["what is gone was not unlocked", [], { ...lock, isLocked: false }, "elsewhere"],
  ["an item without a lock was unlocked", [anItem(gun, VAULT)], { ...lock, isLocked: false }, "done"],
  ["a stack as it was before was not moved", stacks(10, 4), stack, "not-done"],
  ["a stack with the amounts the move explains was moved", stacks(7, 7), stack, "done"],
  ["a stack with amounts that nothing explains proves nothing", stacks(9, 4), stack, "unclear"],
];

for (const [promise, items, step, verdict] of verdicts) {
  test(promise, () => expect(stepVerdict(anAccount(items), step)).toBe(verdict));
}

const asked: AskedMove = {
  itemKey: itemInstanceId,
  to: withWarlock,
  equip: false,
  quantity: null,
  itemInstanceId,
  itemHash: 1,
  itemName: "Gun",
  characters: [],
};

function records(...rows: readonly (readonly [MoveStep, StepState])[]): StepRecord[] {
  return rows.map(([step, state], position) => ({
    position,
    step,
    state,
    bungieCode: null,
    startedAt: null,
    endedAt: null,
  }));
}

const back: TransferStep = {
  ...toVault,
  cause: "side-effect",
  from: VAULT,
  to: withHunter,
};

const places: readonly [string, StepRecord[], unknown][] = [
  ["before the first call it rests where it was", records([toVault, "planned"]), withHunter],
  ["half-way it rests in the vault", records([toVault, "succeeded"], [toWarlock, "planned"]), VAULT],
  ["after the last call it rests where it was wanted", records([toWarlock, "succeeded"]), withWarlock],
  ["refused, it rests where it was", records([toVault, "refused"]), withHunter],
  [
    "brought back, it rests where it was",
    records([toVault, "succeeded"], [toWarlock, "refused"], [back, "succeeded"]),
    withHunter,
  ],
  [
    "not brought back, it rests in the vault",
    records([toVault, "succeeded"], [toWarlock, "refused"], [back, "refused"]),
    VAULT,
  ],
  [
    "an equip that was refused keeps the transfer",
    records([toWarlock, "succeeded"], [equip, "refused"]),
    withWarlock,
  ],
  ["an item that was locked rests where it was", records([lock, "succeeded"]), withHunter],
  ["and one whose lock was refused", records([{ ...lock, place: VAULT }, "refused"]), VAULT],
  ["a lost answer leaves it unknown", records([toVault, "unknown"]), undefined],
  ["what was not there rests nobody knows where", records([toVault, "gone"]), undefined],
];

for (const [promise, steps, place] of places) {
  test(promise, () => expect(restingPlaces(asked, steps)?.[0]?.place).toEqual(place));
}

test("only what is stranded half-way has a way back, to the character it came from", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "refused"]);
  expect(wayBack(steps, steps[1] as StepRecord)).toEqual(back);
  const first = records([toVault, "refused"]);
  expect(wayBack(first, first[0] as StepRecord)).toBeNull();
  const worn = records([toVault, "succeeded"], [toWarlock, "succeeded"], [equip, "refused"]);
  expect(wayBack(worn, worn[2] as StepRecord)).toBeNull();
});

test("planned anew half-way, an item still has its way back", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "gone"], [toWarlock, "refused"]);
  expect(wayBack(steps, steps[2] as StepRecord)).toEqual(back);
  const elsewhere = { ...toVault, from: withWarlock, characterId: WARLOCK };
  const moved = records([toVault, "succeeded"], [toWarlock, "gone"], [elsewhere, "refused"]);
  expect(wayBack(moved, moved[2] as StepRecord)).toBeNull();
});

test("a part of a stack comes back onto what was left of it", () => {
  const steps = records([stack, "succeeded"], [{ ...stack, from: VAULT, to: withWarlock }, "refused"]);
  expect(wayBack(steps, steps[1] as StepRecord)?.quantityBefore).toEqual({ from: 7, to: 7 });
});

test("half of several stacks lies at both ends", () => {
  const steps = records([stack, "succeeded"], [{ ...stack, quantity: 2 }, "refused"]);
  const wanted = { ...asked, itemInstanceId: null, itemHash: 2, to: VAULT, quantity: 5 };
  const rests = { itemInstanceId: null, itemHash: 2 };
  expect(restingPlaces(wanted, steps)).toEqual([
    { ...rests, quantity: 3, place: VAULT },
    { ...rests, quantity: 2, place: withHunter },
  ]);
});
