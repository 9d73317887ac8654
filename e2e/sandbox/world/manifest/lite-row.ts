import type { Row } from "./authored-tables.ts";

// "Identical to the item definitions, but a few of the properties are stripped" (Bungie-net/api#1113). Which ones is
// a guess: those that make rows long, until the lite table has its real share of the whole one (61 of 135 MB).
const LEFT_OUT = new Set([
  "sockets",
  "stats",
  "investmentStats",
  "perks",
  "plug",
  "translationBlock",
  "quality",
  "value",
  "objectives",
  "setData",
  "talentGrid",
  "crafting",
  "metrics",
  "preview",
  "equippingBlock",
]);

/** The row of the lite table for a row of the item table. */
export function liteRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !LEFT_OUT.has(field)));
}
