import type { ItemRow } from "./item-blocks.ts";

/** An item of which the definitions tell nothing yet. Nobody holds it; the fault `classified` shows it. */
export const CLASSIFIED_HASH = 4_294_900_001;
/** No definition has it; the fault `unknown-values` shows it. */
export const UNDEFINED_HASH = 4_294_900_002;

const TOLD_LATER = [
  "collectibleHash",
  "iconWatermark",
  "iconWatermarkShelved",
  "iconWatermarkFeatured",
  "loreHash",
  "quality",
  "screenshot",
  "sockets",
];

/** As the real table holds such items: where it lies and what it counts as is told, what it is is not. */
export function classifiedRow(like: ItemRow, index: number): ItemRow {
  const told = Object.fromEntries(Object.entries(like).filter(([name]) => !TOLD_LATER.includes(name)));
  return {
    ...(told as ItemRow),
    displayProperties: { description: "", name: "Classified", iconHash: 0, hasIcon: false } as never,
    flavorText: "",
    perks: [],
    hash: CLASSIFIED_HASH,
    index,
    redacted: true,
  };
}
