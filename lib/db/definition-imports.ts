import type { Db, DbOrTransaction } from "./client.ts";
import type { DefinitionRow } from "./definitions.ts";

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

/** Adds a batch of rows to a version in one statement. */
export async function addDefinitions(
  transaction: DbOrTransaction,
  versionId: string,
  table: string,
  rows: readonly DefinitionRow[],
): Promise<void> {
  await transaction.$executeRaw`
    insert into definition ("versionId", "table", hash, body)
    select ${versionId}, ${table}, (r->>'hash')::bigint, r->'body'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as r
    on conflict do nothing`;
}

/**
 * Makes a version the one that lookups read.
 *
 * The version before it keeps its rows until the next change: a request that began with it may still ask.
 */
export async function makeCurrent(
  transaction: DbOrTransaction,
  language: string,
  versionId: string,
  counted: { readonly itemCount: number; readonly completedAt: Date },
): Promise<void> {
  await transaction.definitionVersion.deleteMany({ where: { language, state: "retired" } });
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
