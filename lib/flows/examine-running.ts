import { findVendorReader } from "#lib/db/vendor-reader.ts";
import { loadDefinitionsState } from "./load-definitions-state.ts";
import { loadReadiness } from "./load-readiness.ts";
import type { Services } from "./services.ts";

/** What an operator should know of what runs on the database, good or bad. */
export type RunningFinding =
  | { readonly kind: "definitions-fine"; readonly version: string; readonly importedAt: Date | null }
  | {
      readonly kind: "definitions-missing";
      readonly failure: string | null;
      readonly isUnderWay: boolean;
    }
  | { readonly kind: "definitions-old"; readonly version: string; readonly failure: string }
  | { readonly kind: "worker-alive"; readonly processes: number }
  | { readonly kind: "worker-missing"; readonly oldestJobSeconds: number }
  | { readonly kind: "jobs-by-calls" }
  | { readonly kind: "jobs-not-called"; readonly oldestJobSeconds: number }
  | { readonly kind: "letters-fine" }
  | { readonly kind: "letters-late"; readonly lagSeconds: number }
  | { readonly kind: "vendor-reader-set"; readonly bungieName: string | null }
  | { readonly kind: "vendor-reader-missing" }
  | { readonly kind: "running-untold" };

/** A process that has just begun prepares its first query for a while, on a busy machine for seconds. */
const PATIENCE_MS = 20_000;

/** Looks at what site and workers left in the database. Changes nothing, never throws for a database that is away. */
export async function examineRunning(services: Services, now: Date): Promise<RunningFinding[]> {
  const readiness = await loadReadiness(services, now, { withinMs: PATIENCE_MS });
  const { definitions, worker, digest } = readiness;
  if (!definitions || !worker || !digest) return [{ kind: "running-untold" }];
  const [state, reader] = await Promise.all([
    loadDefinitionsState(services, now),
    findVendorReader(services.db),
  ]);
  return [
    toDefinitions(definitions.ok, state),
    toWorker(worker, services.env.RUN_JOBS === "site"),
    digest.ok ? { kind: "letters-fine" } : { kind: "letters-late", lagSeconds: digest.lagSeconds },
    reader ? { kind: "vendor-reader-set", bungieName: reader.bungieName } : { kind: "vendor-reader-missing" },
  ];
}

function toDefinitions(
  isFine: boolean,
  { current, failure, progress }: Awaited<ReturnType<typeof loadDefinitionsState>>,
): RunningFinding {
  const why = failure?.failure ?? null;
  if (!current) return { kind: "definitions-missing", failure: why, isUnderWay: progress !== null };
  const { version, importedAt } = current;
  if (!isFine && why !== null) return { kind: "definitions-old", version, failure: why };
  return { kind: "definitions-fine", version, importedAt };
}

function toWorker(
  { ok, processes, oldestJobSeconds }: { ok: boolean; processes: number; oldestJobSeconds: number },
  isDoneByCalls: boolean,
): RunningFinding {
  if (isDoneByCalls && processes === 0)
    return ok ? { kind: "jobs-by-calls" } : { kind: "jobs-not-called", oldestJobSeconds };
  return processes > 0 ? { kind: "worker-alive", processes } : { kind: "worker-missing", oldestJobSeconds };
}
