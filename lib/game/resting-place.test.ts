import { expect, test } from "@playwright/test";
import { VAULT } from "./place.ts";
import { restingPlaceOf } from "./resting-place.ts";
import { withHunter, withWarlock } from "./test-account.ts";
import { aWish, equip, lock, pull, records, stack, toVault, toWarlock } from "./test-steps.ts";

const back = { ...toVault, wish: 1, from: VAULT, to: withHunter, reason: "bring-back" } as const;

const PLACES: readonly [string, ReturnType<typeof records>, unknown][] = [
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
  ["what was collected rests with whom it waited for", records([pull, "succeeded"]), withHunter],
  ["a lost answer leaves it unknown", records([toVault, "unknown"]), undefined],
  ["what was not there rests nobody knows where", records([toVault, "gone"]), undefined],
];

for (const [promise, steps, place] of PLACES) {
  test(promise, () => {
    const plan = { wishes: [aWish(), aWish({ reason: "bring-back" })], steps };
    expect(restingPlaceOf(plan, 0)?.[0]?.place).toEqual(place);
  });
}

test("half of several stacks lies at both ends", () => {
  const wish = aWish({ itemInstanceId: null, itemHash: 2, to: VAULT, quantity: 5 });
  const steps = records([stack, "succeeded"], [{ ...stack, quantity: 2 }, "refused"]);
  const rests = { itemInstanceId: null, itemHash: 2 };
  expect(restingPlaceOf({ wishes: [wish], steps }, 0)).toEqual([
    { ...rests, quantity: 3, place: VAULT },
    { ...rests, quantity: 2, place: withHunter },
  ]);
});

test("of several stacks, what is under way and what never left are told each with its place", () => {
  const wish = aWish({ itemInstanceId: null, itemHash: 2, to: withWarlock, quantity: 7 });
  const onward = { ...stack, from: VAULT, to: withWarlock };
  const rests = { itemInstanceId: null, itemHash: 2 };
  const part = (...states: ["succeeded", "succeeded" | "planned", "planned"]) =>
    records(
      [{ ...stack, quantity: 4 }, states[0]],
      [{ ...onward, quantity: 4 }, states[1]],
      [{ ...stack, quantity: 3 }, states[2]],
    );
  const placesAfter = (steps: ReturnType<typeof part>) => restingPlaceOf({ wishes: [wish], steps }, 0);
  expect(placesAfter(part("succeeded", "planned", "planned"))).toEqual([
    { ...rests, quantity: 3, place: withHunter },
    { ...rests, quantity: 4, place: VAULT },
  ]);
  expect(placesAfter(part("succeeded", "succeeded", "planned"))).toEqual([
    { ...rests, quantity: 4, place: withWarlock },
    { ...rests, quantity: 3, place: withHunter },
  ]);
});

test("what was done for another wish does not tell where a stack rests", () => {
  const wish = aWish({ itemInstanceId: null, itemHash: 2, to: VAULT, quantity: 3 });
  const steps = records([{ ...stack, wish: 1 }, "succeeded"]);
  expect(restingPlaceOf({ wishes: [wish, aWish()], steps }, 0)).toBeNull();
});
