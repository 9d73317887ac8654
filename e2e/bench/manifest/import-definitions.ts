import { loadManifestIndex } from "#lib/bungie/manifest-index.ts";
import { parseEnv } from "#lib/env.ts";
import { openServices } from "#lib/flows/services.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { LANGUAGE } from "./import-settings.ts";
import { reportRun } from "./report-run.ts";

// The product: the flow's own import, as the worker runs it. The argument is the state it has to end in.
const [wantedState] = process.argv.slice(2);
const services = openServices(parseEnv(process.env));
// The first query and the first call load what a worker has loaded already; the yardstick, too, has read the index.
await services.db.definitionVersion.count();
await loadManifestIndex(services.bungie, LANGUAGE);
await reportRun(async () => {
  const { state, failure } = await importManifest(services, new Date());
  if (state !== wantedState) throw new Error(`the import ended as ${state}: ${failure}`);
});
await services.db.$disconnect();
