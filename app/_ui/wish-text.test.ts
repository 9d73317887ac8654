import { expect, test } from "@playwright/test";
import type { PlanView, WishView } from "#lib/flows/load-plan.ts";
import { VAULT } from "#lib/game/place.ts";
import { aPlanView, aWish, HUNTER, OSPREY, WARLOCK } from "./test-plan-view.ts";
import { wishText } from "./wish-text.ts";

const told: readonly [Partial<WishView>, Partial<PlanView>, string][] = [
  [{}, { state: "proposed" }, "Braytech Osprey: Will be with your Warlock."],
  [{ equip: true }, { state: "proposed" }, "Braytech Osprey: Will be equipped on your Warlock."],
  [{ lock: true }, { state: "proposed" }, "Braytech Osprey: Will be locked."],
  [{}, { state: "running" }, "Braytech Osprey: Not yet with your Warlock."],
  [{}, { state: "stopped" }, "Braytech Osprey: Not with your Warlock. It is in the vault."],
  [
    { rests: null },
    { state: "stopped" },
    "Braytech Osprey: Not with your Warlock. The game shows where it rests now.",
  ],
  [
    { rests: null },
    { state: "stopped", restsAt: [{ ...OSPREY, quantity: 1, place: HUNTER }] },
    "Braytech Osprey: Not with your Warlock. It is with your Hunter.",
  ],
  [{ state: "done" }, { state: "done" }, "Braytech Osprey: With your Warlock."],
  [{ state: "done", to: VAULT, quantity: 3 }, { state: "done" }, "3 × Braytech Osprey: In the vault."],
  [{ state: "done", equip: true }, { state: "done" }, "Braytech Osprey: Equipped on your Warlock."],
  [{ state: "done", lock: false }, { state: "done" }, "Braytech Osprey: Unlocked."],
  [
    { state: "done", problem: { kind: "already-there", place: WARLOCK } },
    { state: "done" },
    "Braytech Osprey: So already; nothing to do.",
  ],
  [
    { state: "refused", problem: { kind: "already-there", place: WARLOCK } },
    { state: "stopped" },
    "Braytech Osprey: It is already with your Warlock.",
  ],
  [
    { state: "refused", problem: { kind: "wrong-class" }, rests: HUNTER },
    { state: "stopped" },
    "Braytech Osprey: Another class wears this. It is with your Hunter. Equip it on a character of its class, or only move it.",
  ],
  [
    { state: "refused", problem: { kind: "from-postmaster" } },
    { state: "proposed", kind: "undo" },
    "Braytech Osprey: It came from the postmaster, and nothing can be put back there. Move it where you want it.",
  ],
  [
    { state: "refused", problem: { kind: "cancelled" }, rests: HUNTER },
    { state: "stopped" },
    "Braytech Osprey: Not done. It is with your Hunter.",
  ],
  [
    { state: "refused", problem: { kind: "broken" } },
    { state: "stopped" },
    "Braytech Osprey: Something broke on our side. It is in the vault.",
  ],
];

for (const [wish, plan, sentence] of told) {
  test(`an item of a plan that is ${plan.state} is told: ${sentence}`, () => {
    const { name, told: words } = wishText(aWish(wish), aPlanView(plan));
    expect(`${name}: ${words}`).toBe(sentence);
  });
}
