import type { Db, DbOrTransaction } from "./client.ts";

/** Any number that no other lock of ours uses. */
const IMPORT_LOCK = 7_203_946_115;
/** A slow line and 135 MB; the lock and the half-written rows go with the transaction. */
const IMPORT_LASTS_MS = 900_000;
const WAIT_FOR_CONNECTION_MS = 10_000;

export interface ImportedVersion {
  readonly language: string;
  readonly version: string;
  readonly pathsKey: string;
  readonly startedAt: Date;
}

/**
 * Runs an import alone: one at a time in all processes, and all or nothing.
 *
 * Returns null, without running it, while another import is under way. A crash leaves no half-written version, since
 * rows are written in the transaction that makes them current.
 */
export async function importAlone<T extends object>(
  db: Db,
  run: (transaction: DbOrTransaction) => Promise<T>,
): Promise<T | null> {
  return db.$transaction(
    async (transaction) => {
      const [lock] = await transaction.$queryRaw<{ taken: boolean }[]>`
        select pg_try_advisory_xact_lock(${IMPORT_LOCK}::bigint) as taken`;
      return lock?.taken ? run(transaction) : null;
    },
    { timeout: IMPORT_LASTS_MS, maxWait: WAIT_FOR_CONNECTION_MS },
  );
}

/** Opens a version that nobody reads yet; returns its versionId. */
export async function startVersion(transaction: DbOrTransaction, imported: ImportedVersion): Promise<string> {
  const row = await transaction.definitionVersion.create({ data: { ...imported, state: "importing" } });
  return row.id;
}

/** Adds a batch of rows to a version in one statement. `rowsJson` is an object of bodies by hash. */
export async function addDefinitions(
  transaction: DbOrTransaction,
  versionId: string,
  table: string,
  rowsJson: string,
): Promise<void> {
  await transaction.$executeRaw`
    insert into definition ("versionId", "table", hash, body)
    select ${versionId}, ${table}, r.key::bigint, r.value from jsonb_each(${rowsJson}::jsonb) as r
    on conflict do nothing`;
}

/** No request lasts that long. */
const RETIRED_STAYS_MS = 600_000;

/**
 * Makes a version the one that lookups read.
 *
 * Versions before it keep their rows for ten minutes after another took their place, since a request that began with
 * one may still ask; who does not come to another change keeps the last one.
 */
export async function makeCurrent(
  transaction: DbOrTransaction,
  language: string,
  versionId: string,
  counted: { readonly itemCount: number; readonly completedAt: Date },
): Promise<void> {
  const served = await transaction.definitionVersion.findMany({
    where: { language, state: { in: ["current", "retired"] } },
    orderBy: { completedAt: "asc" },
    select: { id: true, completedAt: true },
  });
  const unusedSinceMs = counted.completedAt.getTime() - RETIRED_STAYS_MS;
  const unused = served.filter((_, nth) => {
    const replacedAt = served[nth + 1]?.completedAt;
    return replacedAt && replacedAt.getTime() < unusedSinceMs;
  });
  await transaction.definitionVersion.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } });
  await transaction.definitionVersion.updateMany({
    where: { language, state: "current" },
    data: { state: "retired" },
  });
  await transaction.definitionVersion.update({
    where: { id: versionId },
    data: { state: "current", ...counted },
  });
}

/** Keeps why an import failed, in place of the failure before it. */
export async function recordFailedImport(
  db: Db,
  failed: ImportedVersion & { readonly failure: string; readonly completedAt: Date },
): Promise<void> {
  const { language } = failed;
  await db.$transaction([
    db.definitionVersion.deleteMany({ where: { language, state: "failed" } }),
    db.definitionVersion.create({ data: { ...failed, state: "failed" } }),
  ]);
}

/** For when Bungie names again what we hold: it took back what could not be imported. */
export async function forgetFailedImport(db: Db, language: string): Promise<void> {
  await db.definitionVersion.deleteMany({ where: { language, state: "failed" } });
}

/** The failure since the last success; null when the last import ended well. */
export async function findImportFailure(
  db: Db,
  language: string,
): Promise<{ readonly version: string; readonly failure: string; readonly failedAt: Date } | null> {
  const latest = await db.definitionVersion.findFirst({
    where: { language, state: { in: ["current", "failed"] } },
    orderBy: { completedAt: "desc" },
  });
  if (latest?.state !== "failed" || !latest.completedAt) return null;
  return { version: latest.version, failure: latest.failure ?? "", failedAt: latest.completedAt };
}

/** When the job queue tries the next import; null when it has none waiting. */
export async function findNextImport(db: Db): Promise<Date | null> {
  const [next] = await db.$queryRaw<{ runAt: Date }[]>`
    select run_at as "runAt" from graphile_worker.jobs
    where task_identifier = 'manifest' and attempts < max_attempts and locked_at is null
    order by run_at limit 1`;
  return next?.runAt ?? null;
}
