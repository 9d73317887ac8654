import { parseEnv } from "#lib/env.ts";
import { openServices } from "#lib/flows/services.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { reportRun } from "./report-run.ts";

// The product: the flow's own import, as the worker runs it. The argument is the state it has to end in.
const [wantedState] = process.argv.slice(2);
const services = openServices(parseEnv(process.env));
// The first query loads what any process has loaded already.
await services.db.definitionVersion.count();
await reportRun(async () => {
  const { state, failure } = await importManifest(services, new Date());
  if (state !== wantedState) throw new Error(`the import ended as ${state}: ${failure}`);
});
await services.db.$disconnect();
