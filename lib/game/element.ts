/** Damage types by Bungie's number. Source: manifest `DestinyDamageTypeDefinition.enumValue`, read 2026-11-22. */
const ELEMENTS: Readonly<Record<number, Element>> = {
  1: "kinetic",
  2: "arc",
  3: "solar",
  4: "void",
  6: "stasis",
  7: "strand",
};

export type Element = "kinetic" | "arc" | "solar" | "void" | "stasis" | "strand";

/** Numbers Bungie may add later are null: shown without an element rather than refused. */
export function toElement(damageType: number): Element | null {
  return ELEMENTS[damageType] ?? null;
}
