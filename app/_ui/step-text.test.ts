import { expect, test } from "@playwright/test";
import type { StepView } from "#lib/flows/load-plan.ts";
import { VAULT } from "#lib/game/place.ts";
import { stepStateText, stepText } from "./step-text.ts";
import { aPlanView, aStep, HUNTER, WARLOCK } from "./test-plan-view.ts";

const OLD = { itemNames: ["Old Gun"], forName: "Sunshot" } as const;

const sentences: readonly [Partial<StepView>, string][] = [
  [{}, "Send Braytech Osprey from your Hunter to the vault"],
  [{ itemNames: [null] }, "Send an unknown item from your Hunter to the vault"],
  [
    { itemNames: ["Enhancement Core"], quantity: 50 },
    "Send 50 × Enhancement Core from your Hunter to the vault",
  ],
  [
    { ...OLD, reason: "make-room" },
    "Send Old Gun from your Hunter to the vault, so that there is room for Sunshot",
  ],
  [
    { ...OLD, forName: null, reason: "make-room" },
    "Send Old Gun from your Hunter to the vault, so that there is room for the other copy",
  ],
  [
    { ...OLD, call: "equip", reason: "fill-slot", from: HUNTER, to: HUNTER },
    "Equip Old Gun on your Hunter, so that Sunshot can be taken off",
  ],
  [
    { ...OLD, call: "equip", reason: "make-way-for-exotic", to: HUNTER },
    "Equip Old Gun on your Hunter, since only one exotic of a kind can be worn and Sunshot is to be it",
  ],
  [
    { ...OLD, reason: "fetch-replacement", from: VAULT, to: HUNTER },
    "Send Old Gun from the vault to your Hunter, to be worn instead of Sunshot",
  ],
  [
    { reason: "bring-back", from: VAULT, to: HUNTER },
    "Send Braytech Osprey back from the vault to your Hunter, so that nothing is left half-way",
  ],
  [
    { ...OLD, reason: "put-back", from: VAULT, to: HUNTER },
    "Send Old Gun back from the vault to your Hunter, now that its room is free again",
  ],
  [
    { call: "pull", from: WARLOCK, to: WARLOCK },
    "Collect Braytech Osprey from the postmaster of your Warlock",
  ],
  [{ call: "equip", to: WARLOCK }, "Equip Braytech Osprey on your Warlock"],
  [{ call: "equip-several", itemNames: ["A", "B", "C"], to: WARLOCK }, "Equip A, B and C on your Warlock"],
  [{ call: "lock", isLocked: true }, "Lock Braytech Osprey"],
  [{ call: "lock", isLocked: false }, "Unlock Braytech Osprey"],
];

for (const [some, sentence] of sentences) {
  test(`a ${some.call ?? "transfer"} because of ${some.reason ?? "asked"} reads: ${sentence}`, () => {
    expect(stepText(aStep(some), aPlanView())).toBe(sentence);
  });
}

const states: readonly [StepView["state"], string, string][] = [
  ["planned", "not yet", "not done"],
  ["started", "under way", "under way"],
  ["succeeded", "done", "done"],
  ["partly", "partly done", "partly done"],
  ["refused", "refused", "refused"],
  ["gone", "it was not there", "it was not there"],
  ["unknown", "no answer yet", "no answer"],
];

for (const [state, meanwhile, afterwards] of states) {
  test(`a call that is ${state} reads "${meanwhile}", and "${afterwards}" once all is over`, () => {
    expect([stepStateText({ state }, false), stepStateText({ state }, true)]).toEqual([
      meanwhile,
      afterwards,
    ]);
  });
}
