import type { DbOrTransaction } from "./client.ts";

/** One trimmed row of a definition table. */
export interface DefinitionRow {
  /** Unsigned 32 bits. */
  readonly hash: number;
  readonly body: object;
}

export interface DefinitionVersionRow {
  readonly versionId: string;
  readonly version: string;
  /** Stands for the paths, and the shape, that this version was imported from. */
  readonly pathsKey: string;
  readonly itemCount: number;
  readonly completedAt: Date | null;
}

/** The version that lookups read; null before the first import. */
export async function findCurrentVersion(
  db: DbOrTransaction,
  language: string,
): Promise<DefinitionVersionRow | null> {
  const row = await db.definitionVersion.findFirst({
    where: { language, state: "current" },
    orderBy: { completedAt: "desc" },
  });
  if (!row) return null;
  const { id: versionId, version, pathsKey, itemCount, completedAt } = row;
  return { versionId, version, pathsKey, itemCount, completedAt };
}

/** The rows of one table by hash, in one query; hashes without a row are left out. */
export async function findDefinitions(
  db: DbOrTransaction,
  versionId: string,
  table: string,
  hashes: readonly number[],
): Promise<DefinitionRow[]> {
  const rows = await db.$queryRaw<{ hash: bigint; body: object }[]>`
    select hash, body from definition
    where "versionId" = ${versionId} and "table" = ${table} and hash = any(${hashes.map(String)}::text[]::bigint[])`;
  return rows.map(({ hash, body }) => ({ hash: Number(hash), body }));
}

/** All rows of a small table. */
export async function findAllDefinitions(
  db: DbOrTransaction,
  versionId: string,
  table: string,
): Promise<DefinitionRow[]> {
  const rows = await db.definition.findMany({
    where: { versionId, table },
    select: { hash: true, body: true },
  });
  return rows.flatMap(({ hash, body }) =>
    typeof body === "object" && body !== null ? [{ hash: Number(hash), body }] : [],
  );
}
