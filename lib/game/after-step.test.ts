import { expect, test } from "@playwright/test";
import { afterAnswers, afterRefusal, afterSuccess } from "./after-step.ts";
import type { EquipSeveralStep, MoveStep, StepReason } from "./move-step.ts";
import { VAULT } from "./place.ts";
import type { StepRecord, StepState } from "./plan-record.ts";
import { WARLOCK, withHunter, withWarlock } from "./test-account.ts";
import { aWish, equip, gunId, lock, records, toVault, toWarlock } from "./test-steps.ts";
import type { WishRecord } from "./wish.ts";

const aside = (itemInstanceId: string, reason: StepReason = "make-room"): MoveStep => ({
  ...toVault,
  ...{ itemInstanceId, itemHash: 9, reason, characterId: WARLOCK, from: withWarlock, to: VAULT },
});
const NOT_MOVABLE = { kind: "not-transferable" } as const;

/** A plan of one wish, or of those given, and what becomes of it when its last begun call is refused. */
function refused(
  rows: readonly (readonly [MoveStep, StepState])[],
  problem: Parameters<typeof afterRefusal>[2],
  some: { readonly wishes?: readonly WishRecord[]; readonly spared?: readonly string[] } = {},
) {
  const steps = records(...rows);
  const { wishes = [aWish()], spared = [] } = some;
  const last = steps.findLast(({ state }) => state !== "planned") as StepRecord;
  return afterRefusal({ wishes, steps, spared }, last, problem);
}

test("a wish is done with the last of its calls, and not before", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "planned"]);
  const plan = { wishes: [aWish()], steps, spared: [] };
  expect(afterSuccess(plan, steps[0] as StepRecord)).toMatchObject({
    wishes: [{ state: "open" }],
    planned: [toWarlock],
  });
  const all = records([toVault, "succeeded"], [toWarlock, "succeeded"]);
  const end = afterSuccess({ ...plan, steps: all }, all[1] as StepRecord);
  expect(end).toMatchObject({ wishes: [{ state: "done", problem: null }], planned: [] });
});

test("X3 a candidate that Bungie refuses is spared from then on, and its wish is planned with the next", () => {
  const left = refused(
    [
      [aside("77"), "refused"],
      [toVault, "planned"],
      [toWarlock, "planned"],
    ],
    NOT_MOVABLE,
  );
  expect(left).toMatchObject({
    spared: ["77"],
    planned: [],
    wishes: [{ state: "open", isReplanned: false }],
  });
});

test("X3 what is put on instead is a candidate too", () => {
  for (const reason of ["fill-slot", "make-way-for-exotic", "fetch-replacement"] as const) {
    const left = refused([[{ ...equip, itemInstanceId: "77", reason }, "refused"]], {
      kind: "not-equippable",
    });
    expect(left).toMatchObject({ spared: ["77"], wishes: [{ state: "open" }] });
  }
});

test("X3 with all candidates refused the wish is given up, and what was done for it is undone", () => {
  const spared = Array.from({ length: 12 }, (_, nth) => String(nth));
  const left = refused(
    [
      [toVault, "succeeded"],
      [aside("77"), "succeeded"],
      [aside("78"), "refused"],
      [toWarlock, "planned"],
    ],
    NOT_MOVABLE,
    { spared },
  );
  expect(left.spared).toEqual(spared);
  expect(left.planned).toEqual([]);
  const [wish, ...restoring] = left.wishes;
  expect(wish).toMatchObject({ state: "refused", problem: NOT_MOVABLE });
  expect(restoring).toMatchObject([
    { reason: "bring-back", itemInstanceId: gunId, to: withHunter, state: "open", itemName: "Gun" },
    { reason: "bring-back", itemInstanceId: "77", to: withWarlock, state: "open" },
  ]);
});

test("X8 the second hop refused for good: the item is brought back to where it was", () => {
  const left = refused(
    [
      [toVault, "succeeded"],
      [toWarlock, "refused"],
    ],
    NOT_MOVABLE,
  );
  expect(left.wishes).toMatchObject([
    { state: "refused" },
    { reason: "bring-back", itemInstanceId: gunId, to: withHunter, equip: false },
  ]);
});

test("X8 what was worn is put on again where it is brought back", () => {
  const instead: MoveStep = {
    ...equip,
    ...{ characterId: "2305843009300000001", itemInstanceId: "77", itemHash: 9, reason: "fill-slot" },
    replaces: { itemInstanceId: gunId, itemHash: 1 },
  };
  const left = refused(
    [
      [instead, "succeeded"],
      [toVault, "succeeded"],
      [toWarlock, "refused"],
    ],
    NOT_MOVABLE,
  );
  expect(left.wishes.slice(1)).toMatchObject([{ itemInstanceId: gunId, to: withHunter, equip: true }]);
});

test("a bring-back that is refused itself brings nothing back", () => {
  const wishes = [aWish({ reason: "bring-back" })];
  const left = refused(
    [
      [toVault, "succeeded"],
      [toWarlock, "refused"],
    ],
    NOT_MOVABLE,
    { wishes },
  );
  expect(left.wishes).toMatchObject([{ state: "refused" }]);
});

test("X9 what the account did not show has the wish planned anew, once", () => {
  for (const kind of ["item-gone", "is-equipped"] as const) {
    const first = refused(
      [
        [toVault, "refused"],
        [toWarlock, "planned"],
      ],
      { kind },
    );
    expect(first).toMatchObject({ planned: [], wishes: [{ state: "open", isReplanned: true }] });
    const second = refused([[toVault, "refused"]], { kind }, { wishes: first.wishes });
    expect(second.wishes).toMatchObject([{ state: "refused", problem: { kind } }]);
  }
});

test("X11 an equip refused in an activity keeps the transfer, and is told", () => {
  const left = refused(
    [
      [toWarlock, "succeeded"],
      [equip, "refused"],
    ],
    { kind: "in-activity" },
    {
      wishes: [aWish({ equip: true })],
    },
  );
  expect(left.wishes).toMatchObject([{ state: "refused", problem: { kind: "in-activity" } }]);
  expect(left.wishes).toHaveLength(1);
});

test("a lock that is refused undoes nothing", () => {
  const left = refused([[lock, "refused"]], NOT_MOVABLE, { wishes: [aWish({ lock: true })] });
  expect(left.wishes).toMatchObject([{ state: "refused" }]);
  expect(left.wishes).toHaveLength(1);
});

test("the calls of other wishes stay planned", () => {
  const other: MoveStep = { ...toVault, itemInstanceId: "55", wish: 1 };
  const wishes = [aWish(), aWish({ itemInstanceId: "55" })];
  const left = refused(
    [
      [toVault, "refused"],
      [toWarlock, "planned"],
      [other, "planned"],
    ],
    NOT_MOVABLE,
    { wishes },
  );
  expect(left).toMatchObject({ planned: [other], wishes: [{ state: "refused" }, { state: "open" }] });
});

const several: EquipSeveralStep = {
  ...{ call: "equip-several", wish: 0, reason: "asked", characterId: WARLOCK },
  items: [
    { wish: 0, reason: "asked", itemInstanceId: gunId, itemHash: 1, replaces: null },
    { wish: 1, reason: "asked", itemInstanceId: "55", itemHash: 5, replaces: null },
  ],
};
const two = [aWish({ equip: true }), aWish({ equip: true, itemInstanceId: "55", itemHash: 5 })];
const toProblem = () => ({ kind: "in-activity" }) as const;

test("X14 of several items each answer is its own: one is done, the other is told", () => {
  const answers = [
    { itemInstanceId: gunId, bungieCode: 1 },
    { itemInstanceId: "55", bungieCode: 1671 },
  ];
  const steps = records([several, "partly", answers]);
  const left = afterAnswers({ wishes: two, steps, spared: [] }, steps[0] as StepRecord, answers, toProblem);
  expect(left.wishes).toMatchObject([
    { state: "done", problem: null },
    { state: "refused", problem: { kind: "in-activity" } },
  ]);
  expect(left.wishes).toHaveLength(2);
});

test("X14 with every answer a success, every wish is done", () => {
  const answers = [gunId, "55"].map((itemInstanceId) => ({ itemInstanceId, bungieCode: 1 }));
  const steps = records([several, "succeeded", answers]);
  const left = afterAnswers({ wishes: two, steps, spared: [] }, steps[0] as StepRecord, answers, toProblem);
  expect(left.wishes).toMatchObject([{ state: "done" }, { state: "done" }]);
});

test("one call refused as a whole ends every wish it served", () => {
  const left = refused([[several, "refused"]], { kind: "in-activity" }, { wishes: two });
  expect(left.wishes).toMatchObject([{ state: "refused" }, { state: "refused" }]);
});

test("of a call for several, what serves a refused wish goes, and the rest stays planned", () => {
  const wishes = [aWish({ equip: true }), two[1] as WishRecord];
  const left = refused(
    [
      [toVault, "refused"],
      [several, "planned"],
    ],
    NOT_MOVABLE,
    { wishes },
  );
  expect(left.planned).toMatchObject([{ call: "equip-several", wish: 1, items: [{ itemInstanceId: "55" }] }]);
});
