import { type DatabasePlace, placeOf, readDatabaseFacts } from "#lib/db/database-facts.ts";

/** What an operator should know of the database, good or bad. */
export type DatabaseFinding =
  | { readonly kind: "database-fine"; readonly place: DatabasePlace; readonly version: string }
  | { readonly kind: "database-unreachable"; readonly place: DatabasePlace; readonly code: string }
  | { readonly kind: "database-too-old"; readonly version: string }
  | { readonly kind: "database-direct" }
  | { readonly kind: "database-pooled" }
  | { readonly kind: "migrations-fine"; readonly applied: number }
  | { readonly kind: "migrations-missing"; readonly missing: number; readonly of: number }
  | { readonly kind: "migration-failed"; readonly name: string }
  | { readonly kind: "migrations-from-later"; readonly names: readonly string[] }
  | { readonly kind: "job-queue-missing" }
  | { readonly kind: "database-clock-fine" }
  | { readonly kind: "database-clock-off"; readonly aheadMs: number };

const OLDEST_VERSION = 150_000;
/** Leases and deadlines are compared between processes and database; the shortest lasts some seconds. */
const CLOCKS_AGREE_MS = 2_000;

/**
 * Looks at the database behind an address: can it be reached, is it new enough, direct and migrated, and is its clock
 * ours. `wanted`: the names of this version's migrations. Changes nothing, never throws.
 */
export async function examineDatabase(
  databaseUrl: string,
  wanted: readonly string[],
): Promise<DatabaseFinding[]> {
  const place = placeOf(databaseUrl);
  const answer = await readDatabaseFacts(databaseUrl);
  if (!answer.ok) return [{ kind: "database-unreachable", place, code: answer.code }];
  const { versionNumber, isPooled, migrations, hasJobQueue, clockAheadMs } = answer.facts;
  const version = `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`;
  const isClockOff = Math.abs(clockAheadMs) > CLOCKS_AGREE_MS;
  return [
    versionNumber < OLDEST_VERSION
      ? { kind: "database-too-old", version }
      : { kind: "database-fine", place, version },
    { kind: isPooled ? "database-pooled" : "database-direct" },
    ...examineMigrations(wanted, migrations, hasJobQueue),
    isClockOff ? { kind: "database-clock-off", aheadMs: clockAheadMs } : { kind: "database-clock-fine" },
  ];
}

function examineMigrations(
  wanted: readonly string[],
  found: { readonly applied: readonly string[]; readonly failed: readonly string[] } | null,
  hasJobQueue: boolean,
): DatabaseFinding[] {
  const { applied, failed } = found ?? { applied: [], failed: [] };
  const [name] = failed;
  if (name !== undefined) return [{ kind: "migration-failed", name }];
  const missing = wanted.filter((one) => !applied.includes(one)).length;
  if (missing > 0) return [{ kind: "migrations-missing", missing, of: wanted.length }];
  if (!hasJobQueue) return [{ kind: "job-queue-missing" }];
  const later = applied.filter((one) => !wanted.includes(one));
  if (later.length > 0) return [{ kind: "migrations-from-later", names: later }];
  return [{ kind: "migrations-fine", applied: applied.length }];
}
