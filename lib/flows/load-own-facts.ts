import type { Item } from "#lib/game/item.ts";
import { copiesOfWare, type OwnFacts } from "#lib/game/own-copies.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { DefinitionsReading } from "#lib/manifest/definitions-reading.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { loadGearFacts } from "./load-gear-facts.ts";

/** Looks up what holds wares against an account: what they are, and what is in the copies of them. */
export async function loadOwnFacts(
  definitions: DefinitionsReading,
  wares: readonly XurWare[],
  items: readonly Item[],
): Promise<OwnFacts> {
  const kinds = await loadItemDefinitions(definitions, new Set(wares.map(({ itemHash }) => itemHash)));
  const copies = new Set(wares.flatMap((ware) => copiesOfWare(ware, items, kinds)));
  return { kinds, ...(await loadGearFacts({ definitions }, [...copies])) };
}
