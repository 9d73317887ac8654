import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { readBungie } from "./call.ts";
import { WireManifestIndex } from "./wire/manifest.ts";

export interface ManifestIndex {
  /** For people. It can stay the same while content changes (Bungie-net/api#1399): compare paths. */
  readonly version: string;
  /** Table name ("DestinyInventoryItemDefinition") to its path on Bungie's origin. */
  readonly tablePaths: ReadonlyMap<string, string>;
}

const ENDPOINT = "Destiny2/Manifest";

/**
 * Where the definition tables of one language lie at this moment.
 *
 * Throws BungieError, also for a language Bungie does not have. Source: OpenAPI `Destiny2.GetDestinyManifest`, read
 * 2026-11-22.
 */
export async function loadManifestIndex(access: BungieAccess, language: string): Promise<ManifestIndex> {
  const { response } = await readBungie(access, {
    endpoint: ENDPOINT,
    path: "/Platform/Destiny2/Manifest/",
    schema: WireManifestIndex,
  });
  const paths = response.jsonWorldComponentContentPaths[language];
  if (!paths) {
    const cause = new Error(`no tables in the language ${language}`);
    throw new BungieError({ reason: "unexpected", endpoint: ENDPOINT, cause });
  }
  return { version: response.version, tablePaths: new Map(Object.entries(paths)) };
}
