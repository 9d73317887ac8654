import type { PlanView, StepView, WishView } from "#lib/flows/load-plan.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";

export const HUNTER = atCharacter("1");
export const WARLOCK = atCharacter("2");
export const OSPREY = { itemInstanceId: "6917", itemHash: 1, name: "Braytech Osprey" };
export const OLD_GUN = { itemInstanceId: "6918", itemHash: 2, name: "Old Gun" };

/** For tests of sentences: an Osprey that goes to the Warlock. */
export function aWish(some: Partial<WishView> = {}): WishView {
  return {
    ...OSPREY,
    itemKey: "6917",
    to: WARLOCK,
    equip: false,
    quantity: null,
    reason: "asked",
    state: "open",
    problem: null,
    rests: VAULT,
    ...some,
  };
}

/** A call that brings the Osprey from the Hunter to the vault. */
export function aStep(some: Partial<StepView> = {}): StepView {
  return {
    position: 0,
    call: "transfer",
    reason: "asked",
    wish: 0,
    forName: null,
    itemNames: ["Braytech Osprey"],
    itemHashes: [1],
    quantity: 1,
    from: HUNTER,
    to: VAULT,
    isLocked: null,
    state: "planned",
    ...some,
  };
}

export function aPlanView(some: Partial<PlanView> = {}): PlanView {
  return {
    planId: "c1",
    kind: "move",
    title: null,
    state: "running",
    isOver: some.state === "done" || some.state === "stopped" || some.state === "refused",
    missing: [],
    characters: [
      { characterId: "1", className: "hunter", power: 400 },
      { characterId: "2", className: "warlock", power: 400 },
    ],
    wishes: [aWish()],
    steps: [],
    done: 0,
    total: 2,
    doneWishes: 0,
    totalWishes: 1,
    problem: null,
    restsAt: null,
    wornItemName: null,
    canConfirm: false,
    canCancel: true,
    canResume: false,
    canUndo: false,
    canPutBack: false,
    ofPlanId: null,
    undonePlanId: null,
    ...some,
  };
}
