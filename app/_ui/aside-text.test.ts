import { expect, test } from "@playwright/test";
import { VAULT } from "#lib/game/place.ts";
import { asideEnds, asideText } from "./aside-text.ts";
import { aPlanView, aStep, HUNTER, WARLOCK } from "./test-plan-view.ts";

const aside = (name: string, some = {}) =>
  aStep({ itemNames: [name], forName: "Sunshot", reason: "make-room", ...some });
const done = { state: "succeeded" } as const;

const told = [
  ["what makes room", [aside("A")], ["To make room, A goes from your Hunter to the vault."]],
  [
    "an item that goes on",
    [aside("A"), aside("A", { from: VAULT, to: WARLOCK })],
    ["To make room, A goes from your Hunter to your Warlock."],
  ],
  [
    "several the same way",
    ["A", "B", "C", "D", "E", "F"].map((name) => aside(name)),
    ["To make room, A, B, C, D and 2 more go from your Hunter to the vault."],
  ],
  [
    "what is worn instead",
    [aside("A", { call: "equip", reason: "fill-slot", from: HUNTER, to: HUNTER })],
    ["A is equipped on your Hunter instead of Sunshot."],
  ],
  [
    "what is fetched to be worn instead",
    [
      aside("A", { reason: "fetch-replacement", from: VAULT, to: HUNTER }),
      aside("A", { call: "equip", reason: "fill-slot", from: HUNTER, to: HUNTER }),
    ],
    ["A is equipped on your Hunter instead of Sunshot and comes from the vault."],
  ],
  [
    "what makes way for an exotic",
    [aside("A", { call: "equip", reason: "make-way-for-exotic", from: HUNTER, to: HUNTER })],
    ["A is equipped on your Hunter, since only one exotic of a kind can be worn."],
  ],
  [
    "what returns",
    [aside("A", { reason: "put-back", from: VAULT, to: HUNTER })],
    ["A goes back to your Hunter."],
  ],
] as const;

for (const [what, steps, sentences] of told) {
  test(`${what} is told once, before it is done`, () => {
    expect(asideText(aPlanView({ steps }), "will")).toEqual(sentences);
  });
}

test("afterwards only what truly moved is told", () => {
  const steps = [aside("A", done), aside("B", { state: "refused" })];
  expect(asideText(aPlanView({ steps }), "did")).toEqual([
    "To make room, A went from your Hunter to the vault.",
  ]);
});

test("where everything else would end is told by item", () => {
  const steps = [
    aside("A"),
    aside("B", { call: "equip", reason: "fill-slot", from: HUNTER, to: HUNTER }),
    aStep({ reason: "asked" }),
  ];
  expect(asideEnds(aPlanView({ steps }))).toEqual([
    { itemHash: 1, name: "A", end: "in the vault" },
    { itemHash: 1, name: "B", end: "equipped on your Hunter" },
  ]);
});
