import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

/** The paths of items' pictures by their hash; what has none is left out. */
export async function loadItemIcons(
  { db }: Services,
  itemHashes: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  const known = await loadItemDefinitions(db, new Set(itemHashes));
  return new Map([...known].flatMap(([hash, { iconPath }]) => (iconPath ? [[hash, iconPath] as const] : [])));
}
