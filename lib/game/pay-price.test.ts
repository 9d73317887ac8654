import { expect, test } from "@playwright/test";
import { aDefinition, anItem, withHunter } from "./test-account.ts";
import { CANNON, own, STRANGE_COIN } from "./test-own.ts";
import { aWare } from "./test-wares.ts";

const GLIMMER = 3159615086;
const PRICE = [
  { itemHash: STRANGE_COIN, quantity: 23, name: "Strange Coin", iconPath: null },
  { itemHash: GLIMMER, quantity: 1000, name: "Glimmer", iconPath: null },
];
const coinStack = (quantity: number) =>
  anItem(aDefinition(STRANGE_COIN, { isInstanced: false, maxStackSize: 999 }), withHunter, {
    quantity,
    isAccountWide: true,
  });
for (const [what, coins, glimmer, stack, costs, canAfford, lacking] of [
  ["all parts in the purse", 23, 1000, 0, PRICE, true, []],
  ["one part short", 23, 999, 0, PRICE, false, [{ itemHash: GLIMMER, quantity: 1 }]],
  ["the other part short", 20, 1000, 0, PRICE, false, [{ itemHash: STRANGE_COIN, quantity: 3 }]],
  [
    "a part of which the purse lists none",
    null,
    1000,
    0,
    PRICE,
    false,
    [{ itemHash: STRANGE_COIN, quantity: 23 }],
  ],
  ["coins in a stack", null, 1000, 23, PRICE, true, []],
  ["coins in the purse and in a stack together", 20, 1000, 3, PRICE, true, []],
  [
    "a price that names a part twice",
    23,
    1000,
    0,
    [PRICE[0], PRICE[0]],
    false,
    [{ itemHash: STRANGE_COIN, quantity: 23 }],
  ],
  ["no price at all", 0, 0, 0, [], true, []],
  ["a hidden purse", null, null, 5, PRICE, null, []],
  ["a hidden purse, and enough in a stack", null, null, 23, PRICE.slice(0, 1), true, []],
] as const) {
  test(`what can be afforded with ${what} is ${canAfford ?? "not known"}`, () => {
    const currencies = [
      ...(coins === null ? [] : [{ itemHash: STRANGE_COIN, quantity: coins }]),
      ...(glimmer === null ? [] : [{ itemHash: GLIMMER, quantity: glimmer }]),
    ];
    const ware = aWare(CANNON.itemHash, { costs: costs.flatMap((one) => one ?? []) });
    const items = stack > 0 ? [coinStack(stack)] : [];
    expect(own(ware, items, { currencies })).toMatchObject({ canAfford, lacking });
  });
}
