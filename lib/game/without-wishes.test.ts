import { expect, test } from "@playwright/test";
import type { Equipped, EquipSeveralStep, MoveStep } from "./move-step.ts";
import { equip, stack, toVault, toWarlock } from "./test-steps.ts";
import { withoutWishes } from "./without-wishes.ts";

const ofWish = <Step extends MoveStep>(step: Step, wish: number): Step => ({ ...step, wish });

test("a wish that is given up takes its own steps with it, and leaves the others'", () => {
  const other = ofWish({ ...toVault, itemInstanceId: "55" }, 1);
  expect(withoutWishes([toVault, toWarlock, other], new Set([0]))).toEqual([other]);
});

test("what counts on a step that will not happen goes too, and what counts on that", () => {
  const fetched = ofWish(toWarlock, 1);
  const worn = ofWish({ ...equip, replaces: { itemInstanceId: "66", itemHash: 6 } }, 1);
  const aside = ofWish({ ...toVault, itemInstanceId: "66", itemHash: 6 }, 2);
  const free = ofWish({ ...toVault, itemInstanceId: "77", itemHash: 7 }, 3);
  expect(withoutWishes([toVault, fetched, worn, aside, free], new Set([0]))).toEqual([free]);
});

test("what counts on a step that was refused goes as well", () => {
  const fetched = ofWish(toWarlock, 1);
  expect(withoutWishes([fetched], new Set([0]), [toVault])).toEqual([]);
});

test("of a call for several items only those of the wish go", () => {
  const part = (wish: number): Equipped => ({
    ...{ wish, reason: "asked", itemInstanceId: `${80 + wish}`, itemHash: 8, replaces: null },
  });
  const several: EquipSeveralStep = {
    ...{ call: "equip-several", wish: 0, reason: "asked", characterId: "1", items: [part(0), part(1)] },
  };
  const left = withoutWishes([several, ofWish(stack, 2)], new Set([0]));
  expect(left).toEqual([{ ...several, wish: 1, items: [part(1)] }, ofWish(stack, 2)]);
});
