/** Damage types by Bungie's number. Source: manifest `DestinyDamageTypeDefinition.enumValue`, read 2026-11-22. */
const ELEMENT_OF_NUMBER: Readonly<Record<number, Element>> = {
  1: "kinetic",
  2: "arc",
  3: "solar",
  4: "void",
  6: "stasis",
  7: "strand",
};

/** In the order in which the game names them. */
export const ELEMENTS = ["kinetic", "arc", "solar", "void", "stasis", "strand"] as const;

export type Element = (typeof ELEMENTS)[number];

/** Numbers Bungie may add later are null: shown without an element rather than refused. */
export function toElement(damageType: number): Element | null {
  return ELEMENT_OF_NUMBER[damageType] ?? null;
}
