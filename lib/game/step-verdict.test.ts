import { expect, test } from "@playwright/test";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { EquipSeveralStep, MoveStep } from "./move-step.ts";
import { VAULT } from "./place.ts";
import { equipAnswers, stepVerdict } from "./step-verdict.ts";
import { aDefinition, anAccount, anItem, WARLOCK, withHunter, withWarlock } from "./test-account.ts";
import { equip, gun, gunId, lock, pull, stack, toVault } from "./test-steps.ts";

const tokens = aDefinition(2, { isInstanced: false, maxStackSize: 100 });
const rifle = anItem(aDefinition(3, { bucketHash: Bucket.Energy }), withWarlock);
const AT_POST = { bucketHash: Bucket.Postmaster };
const WORN = { isEquipped: true };
const stacks = (carried: number, stored: number) => [
  anItem(tokens, withHunter, { quantity: carried }),
  anItem(tokens, VAULT, { quantity: stored }),
];
const waiting = (carried: number, left: number) => [
  anItem(tokens, withHunter, { quantity: carried }),
  anItem(tokens, withHunter, { ...AT_POST, quantity: left }),
];
const pullStack = {
  ...pull,
  itemInstanceId: null,
  itemHash: 2,
  quantity: 3,
  quantityBefore: { from: 10, to: 4 },
};
const several: EquipSeveralStep = {
  ...{ call: "equip-several", wish: 0, reason: "asked", characterId: WARLOCK },
  items: [
    { wish: 0, reason: "asked", itemInstanceId: gunId, itemHash: 1, replaces: null },
    { wish: 1, reason: "asked", itemInstanceId: String(rifle.itemInstanceId), itemHash: 3, replaces: null },
  ],
};

const VERDICTS: readonly [string, readonly Item[], MoveStep, string][] = [
  ["an item at its end was moved", [anItem(gun, VAULT)], toVault, "done"],
  ["an item at its start was not moved", [anItem(gun, withHunter)], toVault, "not-done"],
  ["an item elsewhere was moved by somebody else", [anItem(gun, withWarlock)], toVault, "elsewhere"],
  ["an item nobody holds is elsewhere", [], toVault, "elsewhere"],
  ["an item in the postmaster is elsewhere", [anItem(gun, withHunter, AT_POST)], toVault, "elsewhere"],
  ["a worn item was equipped", [anItem(gun, withWarlock, WORN)], equip, "done"],
  ["a carried item was not equipped", [anItem(gun, withWarlock)], equip, "not-done"],
  ["an item to equip that is not carried is elsewhere", [anItem(gun, VAULT)], equip, "elsewhere"],
  ["a locked item was locked", [anItem(gun, withHunter, { isLocked: true })], lock, "done"],
  ["and wherever it lies by now", [anItem(gun, withWarlock, { isLocked: true })], lock, "done"],
  ["an unlocked item was not locked", [anItem(gun, withHunter)], lock, "not-done"],
  ["a worn item can be locked", [anItem(gun, withHunter, WORN)], lock, "not-done"],
  ["nobody locks what another holds by now", [anItem(gun, withWarlock)], lock, "elsewhere"],
  ["what is gone was not unlocked", [], { ...lock, isLocked: false }, "elsewhere"],
  ["an item without a lock was unlocked", [anItem(gun, VAULT)], { ...lock, isLocked: false }, "done"],
  ["a stack as it was before was not moved", stacks(10, 4), stack, "not-done"],
  ["a stack with the amounts the move explains was moved", stacks(7, 7), stack, "done"],
  ["a stack with amounts that nothing explains proves nothing", stacks(9, 4), stack, "unclear"],
  ["what is carried was collected", [anItem(gun, withHunter)], pull, "done"],
  ["what still waits was not collected", [anItem(gun, withHunter, AT_POST)], pull, "not-done"],
  ["what waited and lies elsewhere was taken by somebody else", [anItem(gun, VAULT)], pull, "elsewhere"],
  ["what waited and is gone is elsewhere", [], pull, "elsewhere"],
  ["a waiting stack as it was before was not collected", waiting(4, 10), pullStack, "not-done"],
  ["a waiting stack with the amounts a pull explains was collected", waiting(7, 7), pullStack, "done"],
  ["a waiting stack with other amounts proves nothing", waiting(4, 9), pullStack, "unclear"],
  [
    "with all of several worn, all were put on",
    [anItem(gun, withWarlock, WORN), { ...rifle, ...WORN }],
    several,
    "done",
  ],
  [
    "with some of several worn, some were put on",
    [anItem(gun, withWarlock), { ...rifle, ...WORN }],
    several,
    "partly",
  ],
  ["with none of several worn, none was put on", [anItem(gun, withWarlock), rifle], several, "not-done"],
  ["with one of several gone and none worn, somebody moved it", [rifle], several, "elsewhere"],
];

for (const [promise, items, step, verdict] of VERDICTS) {
  test(promise, () => expect(stepVerdict(anAccount(items), step)).toBe(verdict));
}

test("of several items that a lost call was to put on, those that are worn are told from the others", () => {
  const account = anAccount([anItem(gun, withWarlock), { ...rifle, ...WORN }]);
  expect(equipAnswers(account, several)).toEqual([
    { itemInstanceId: gunId, bungieCode: 0 },
    { itemInstanceId: rifle.itemInstanceId, bungieCode: 1 },
  ]);
});
