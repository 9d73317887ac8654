import { expect, test } from "@playwright/test";
import { VAULT } from "./place.ts";
import { endOf } from "./plan-end.ts";
import { withHunter, withWarlock } from "./test-account.ts";
import { aWish, gunId, records, stack, toVault, toWarlock } from "./test-steps.ts";
import type { WishRecord } from "./wish.ts";

const FULL = { kind: "no-room", place: withWarlock, bucketHash: 1 } as const;
const THERE = { kind: "already-there", place: withWarlock } as const;
const done = aWish({ state: "done" });
const failed = aWish({ state: "refused", problem: FULL });
const gunAt = (place: typeof VAULT) => ({ itemInstanceId: gunId, itemHash: 1, quantity: 1, place });

test("with all that was asked done, a plan is done and says where a single item rests", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "succeeded"]);
  expect(endOf({ wishes: [done], steps, problem: null })).toMatchObject({
    ...{ state: "done", problem: null, restsAt: [gunAt(withWarlock)] },
  });
});

test("a plan of which nothing was ever begun is refused, with the reason of what failed", () => {
  const end = endOf({ wishes: [failed], steps: records([toVault, "planned"]), problem: null });
  expect(end).toMatchObject({ state: "refused", problem: FULL });
});

test("a plan that was begun and did not end as asked is stopped, and says where it rests", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "refused"]);
  expect(endOf({ wishes: [failed], steps, problem: null })).toMatchObject({
    ...{ state: "stopped", problem: FULL, restsAt: [gunAt(VAULT)] },
  });
});

test("X8 what could not be brought back is named with the place it rests in", () => {
  const back = { ...toVault, wish: 1, reason: "bring-back", from: VAULT, to: withHunter } as const;
  const steps = records([toVault, "succeeded"], [toWarlock, "refused"], [back, "refused"]);
  const wishes = [failed, aWish({ reason: "bring-back", to: withHunter, state: "refused", problem: FULL })];
  expect(endOf({ wishes, steps, problem: null }).restsAt).toEqual([gunAt(VAULT)]);
});

test("of two stacks of a kind, each rests in its own place; one brought back is not taken for the other", () => {
  const stackOf = (itemKey: string, more: Partial<WishRecord>) =>
    aWish({
      itemInstanceId: null,
      itemHash: 2,
      to: withWarlock,
      quantity: 3,
      state: "refused",
      itemKey,
      ...more,
    });
  const seenAt = { itemInstanceId: null, itemHash: 2, quantity: 5, place: withWarlock };
  const wishes = [
    stackOf("stack-2-p1", { quantity: 5, problem: FULL, seenAt }),
    stackOf("stack-2-1", { problem: FULL, seenAt: null }),
    stackOf("stack-2-vault", { to: withHunter, reason: "bring-back", state: "done", of: 1 }),
  ];
  const own = { ...stack, wish: 1 };
  const back = { ...stack, wish: 2, reason: "bring-back", from: VAULT, to: withHunter } as const;
  const steps = records(
    [own, "succeeded"],
    [{ ...own, from: VAULT, to: withWarlock }, "refused"],
    [back, "succeeded"],
  );
  expect(endOf({ wishes, steps, problem: null }).restsAt).toEqual([
    seenAt,
    { itemInstanceId: null, itemHash: 2, quantity: 3, place: withHunter },
  ]);
});

test("pieces that are gone rest nowhere, whatever lies where they lay", () => {
  const seenAt = { itemInstanceId: null, itemHash: 2, quantity: 5, place: withHunter };
  const gone = aWish({
    itemInstanceId: null,
    itemHash: 2,
    state: "refused",
    problem: { kind: "item-gone" },
    seenAt,
  });
  expect(endOf({ wishes: [gone, done], steps: [], problem: null }).restsAt).toEqual([]);
});

test("X10 cancelled between two calls, what is open ends for that reason, where it lies then", () => {
  const steps = records([toVault, "succeeded"], [toWarlock, "planned"]);
  expect(endOf({ wishes: [aWish()], steps, problem: null }, { kind: "cancelled" })).toMatchObject({
    ...{ state: "stopped", problem: { kind: "cancelled" }, restsAt: [gunAt(VAULT)] },
    wishes: [{ state: "refused", problem: { kind: "cancelled" } }],
  });
});

test("U1 all of it so before: nothing was done, and that is the news", () => {
  const wishes = [aWish({ state: "done", problem: THERE })];
  expect(endOf({ wishes, steps: [], problem: null })).toMatchObject({ state: "refused", problem: THERE });
});

test("a part that was so before spoils nothing", () => {
  const wishes = [aWish({ state: "done", problem: THERE }), aWish({ itemInstanceId: "55", state: "done" })];
  const steps = records([{ ...toVault, wish: 1, itemInstanceId: "55" }, "succeeded"]);
  expect(endOf({ wishes, steps, problem: null })).toMatchObject({
    state: "done",
    problem: null,
    restsAt: [],
  });
});

test("of several, only what did not end as asked is told with its place; unknown, where nobody can tell", () => {
  const other = aWish({ itemInstanceId: "55", state: "done" });
  const steps = records([{ ...toVault, wish: 1, itemInstanceId: "55" }, "succeeded"], [toVault, "refused"]);
  expect(endOf({ wishes: [failed, other], steps, problem: null }).restsAt).toEqual([gunAt(withHunter)]);
  const lost = records([toVault, "unknown"]);
  expect(endOf({ wishes: [failed, other], steps: lost, problem: null }).restsAt).toBeNull();
});

test("what was returned or not does not decide how a plan ends", () => {
  const returning = aWish({ reason: "put-back", itemInstanceId: "66", state: "refused", problem: FULL });
  const steps = records([toVault, "succeeded"], [toWarlock, "succeeded"]);
  expect(endOf({ wishes: [done, returning], steps, problem: null })).toMatchObject({
    state: "done",
    problem: null,
  });
});
