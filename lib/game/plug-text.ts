import type { ItemDefinition, NamedDefinition } from "./item-definition.ts";

/** What a plug does: its own text, else that of its perks; empty when neither says. `perks` by perk hash. */
export function plugText(
  { description, perkHashes }: ItemDefinition,
  perks: ReadonlyMap<number, NamedDefinition>,
): string {
  if (description) return description;
  const texts = perkHashes.flatMap((hash) => perks.get(hash)?.description || []);
  return [...new Set(texts)].join("\n");
}
