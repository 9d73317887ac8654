import { expect, test } from "@playwright/test";
import { VAULT } from "#lib/game/place.ts";
import { aPlanView, aStep, aWish } from "./test-plan-view.ts";
import { wishGroups } from "./wish-groups.ts";

const told = (plan: Parameters<typeof aPlanView>[0]) =>
  wishGroups(aPlanView(plan)).map(({ told: words, items }) => [words, items.map(({ name }) => name)]);

test("what is the same of many items is said once, and what did not go well comes first", () => {
  const refused = { state: "refused", problem: { kind: "not-transferable" }, rests: VAULT } as const;
  const wishes = [
    aWish({ name: "A", state: "done" }),
    aWish({ name: "B", ...refused }),
    aWish({ name: "C", state: "done" }),
    aWish({ name: "D", ...refused }),
  ];
  expect(told({ wishes, state: "stopped" })).toEqual([
    [
      "The game does not let this item be moved. It is in the vault. It can be used where it lies.",
      ["B", "D"],
    ],
    ["With your Warlock.", ["A", "C"]],
  ]);
});

test("before it is agreed to a plan tells how everything else would end too, and what is missing", () => {
  const steps = [aStep({ itemNames: ["Old Gun"], reason: "make-room" })];
  expect(told({ wishes: [aWish({ name: "A" })], steps, missing: ["Lost"], state: "proposed" })).toEqual([
    ["Not in your account: it is left out.", ["Lost"]],
    ["Will be with your Warlock.", ["A"]],
    ["Will be in the vault.", ["Old Gun"]],
  ]);
  expect(told({ wishes: [aWish({ name: "A", state: "done" })], steps, state: "done" })).toEqual([
    ["With your Warlock.", ["A"]],
  ]);
});
