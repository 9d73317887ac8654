import { expect, test } from "@playwright/test";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { VAULT } from "#lib/game/place.ts";
import { askedText } from "./asked-text.ts";
import { aPlanView, aWish, HUNTER } from "./test-plan-view.ts";

const many = (count: number, some = {}) => Array.from({ length: count }, () => aWish(some));

const asked: readonly [Partial<PlanView>, string][] = [
  [{}, "Move Braytech Osprey to your Warlock"],
  [{ wishes: [aWish({ equip: true })] }, "Equip Braytech Osprey on your Warlock"],
  [{ wishes: [aWish({ quantity: 50, to: VAULT })] }, "Move 50 × Braytech Osprey to the vault"],
  [{ wishes: [aWish({ lock: true })] }, "Lock Braytech Osprey"],
  [{ wishes: [aWish({ lock: false })] }, "Unlock Braytech Osprey"],
  [{ wishes: many(14, { to: VAULT }) }, "Move 14 items to the vault"],
  [{ wishes: [aWish(), aWish({ to: HUNTER })] }, "Move 2 items"],
  [{ kind: "equip-several", wishes: many(3, { equip: true }) }, "Equip 3 items on your Warlock"],
  [{ kind: "empty-postmaster", wishes: many(1) }, "Collect 1 item from the postmaster"],
  [{ kind: "empty-postmaster", wishes: many(5) }, "Collect 5 items from the postmaster"],
  [{ kind: "lock-several", wishes: many(9, { lock: true }) }, "Lock 9 items"],
  [{ kind: "lock-several", wishes: many(9, { lock: false }) }, "Unlock 9 items"],
  [{ kind: "highest-power", wishes: many(8, { equip: true }) }, "Equip your highest power on your Warlock"],
  [{ kind: "loadout", title: "PvP", wishes: many(8, { equip: true }) }, "Wear “PvP” on your Warlock"],
  [{ kind: "undo" }, "Undo: Move Braytech Osprey to your Warlock"],
  [{ kind: "undo", wishes: many(4) }, "Undo: 4 items go back"],
  [{ kind: "undo", wishes: many(4, { lock: false }) }, "Undo: unlock 4 items"],
  [{ kind: "undo", wishes: many(4, { lock: true }) }, "Undo: lock 4 items"],
  [{ kind: "undo", wishes: [aWish({ lock: true }), aWish({ lock: false })] }, "Undo: 2 locks as they were"],
  [{ kind: "undo", wishes: [aWish(), aWish({ lock: false })] }, "Undo: 2 items go back"],
  [{ kind: "put-back", wishes: many(1) }, "Put Braytech Osprey back"],
  [{ kind: "put-back", wishes: many(2) }, "Put 2 items back"],
];

for (const [some, sentence] of asked) {
  test(`what was asked for is named: ${sentence}`, () => {
    expect(askedText(aPlanView(some))).toBe(sentence);
  });
}

test("ideas of the plan's own are not what was asked for", () => {
  const wishes = [aWish(), aWish({ reason: "put-back", name: "Old Gun" })];
  expect(askedText(aPlanView({ wishes }))).toBe("Move Braytech Osprey to your Warlock");
});
