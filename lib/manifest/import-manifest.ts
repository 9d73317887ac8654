import { createHash } from "node:crypto";
import type { BungieAccess } from "#lib/bungie/access.ts";
import { loadManifestIndex, type ManifestIndex } from "#lib/bungie/manifest-index.ts";
import type { Db } from "#lib/db/client.ts";
import { forgetFailedImport, recordFailedImport } from "#lib/db/definition-failures.ts";
import { importAlone } from "#lib/db/definition-imports.ts";
import { findCurrentVersion } from "#lib/db/definitions.ts";
import { definitionsLanguage } from "./definitions-reading.ts";
import { failureInWords } from "./failure-in-words.ts";
import { IncompleteManifest, importTables, type TableImport } from "./import-tables.ts";
import { ProgressNotes } from "./progress-notes.ts";
import { ROW_SHAPE, TABLES, type Table } from "./tables.ts";

export interface ManifestImport {
  /**
   * `imported`: lookups read a new version. `unchanged`: no table was fetched. `busy`: another import is under way.
   * `failed`: the version before, if any, goes on serving.
   */
  readonly state: "imported" | "unchanged" | "busy" | "failed";
  readonly version: string;
  readonly itemCount: number;
  /** For operators, in English; null unless failed. */
  readonly failure: string | null;
}

interface ImportServices {
  readonly db: Db;
  readonly bungie: BungieAccess;
}

/**
 * Brings our copy of the definitions up to Bungie's, whole or not at all.
 *
 * Compares the tables' paths, not the version: the same version can get other content, and a version can be rolled
 * back (Bungie-net/api#1399, #1449, read 2026-11-22). What Bungie does wrong ends as `failed` and is recorded;
 * throws only what our own database does.
 */
export async function importManifest({ db, bungie }: ImportServices, now: Date): Promise<ManifestImport> {
  const language = definitionsLanguage(db);
  const startedMs = performance.now();
  const completedAt = () => new Date(now.getTime() + performance.now() - startedMs);
  let version = "";
  let pathsKey = "";
  try {
    const index = await loadManifestIndex(bungie, language);
    version = index.version;
    const paths = toPaths(index);
    pathsKey = toPathsKey(paths);
    const current = await findCurrentVersion(db, language);
    if (current?.pathsKey === pathsKey) {
      await forgetFailedImport(db, language);
      return unchanged(current);
    }
    const started = { language, version, pathsKey, startedAt: now };
    const done = await importAlone(db, async (transaction) => {
      const latest = await transaction.findCurrent(language);
      if (latest?.pathsKey === pathsKey) return unchanged(latest);
      const versionId = await transaction.startVersion(started);
      const notes = new ProgressNotes(db, { language, version, tablesTotal: paths.size, startedAt: now });
      const onProgress: TableImport["onProgress"] = (table, done) => notes.note(table.bungieName, done);
      const itemCount = await importTables({ transaction, bungie, versionId, paths, onProgress }).finally(
        () => notes.end(),
      );
      await transaction.makeCurrent(versionId, { language, itemCount, completedAt: completedAt() });
      return { state: "imported", version, itemCount, failure: null } as const;
    });
    return done ?? { state: "busy", version, itemCount: current?.itemCount ?? 0, failure: null };
  } catch (error) {
    const failure = failureInWords(error);
    if (failure === null) throw error;
    const failed = { language, version, pathsKey, startedAt: now, completedAt: completedAt(), failure };
    await recordFailedImport(db, failed);
    return { state: "failed", version, itemCount: 0, failure };
  }
}

function unchanged(current: { readonly version: string; readonly itemCount: number }): ManifestImport {
  return { state: "unchanged", version: current.version, itemCount: current.itemCount, failure: null };
}

type Paths = ReadonlyMap<Table, string>;

function toPaths({ tablePaths }: ManifestIndex): Paths {
  return new Map(
    TABLES.map((table) => {
      const path = tablePaths.get(table.bungieName);
      if (path === undefined) throw new IncompleteManifest(`the index lists no ${table.bungieName}`);
      return [table, path];
    }),
  );
}

function toPathsKey(paths: Paths): string {
  const named = [...paths].map(([{ bungieName }, path]) => `${bungieName}=${path}`);
  return createHash("sha256")
    .update([`shape=${ROW_SHAPE}`, ...named].join("\n"))
    .digest("hex");
}
