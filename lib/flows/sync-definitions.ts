import { inFlow } from "#lib/log/spans.ts";
import { importManifest, type ManifestImport } from "#lib/manifest/import-manifest.ts";
import type { Services } from "./services.ts";

/**
 * Brings the definitions up to Bungie's; see importManifest.
 *
 * Throws when it failed, so that whoever runs it by a queue gets another try; the version before goes on serving.
 */
export async function syncDefinitions(services: Services, now: Date): Promise<ManifestImport> {
  return inFlow("sync-definitions", async () => {
    const result = await importManifest(services, now);
    if (result.state === "failed") throw new Error(`The definitions stay as they are: ${result.failure}`);
    return result;
  });
}
