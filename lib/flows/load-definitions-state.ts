import { findImportFailure } from "#lib/db/definition-failures.ts";
import { findImportProgress, findNextImport } from "#lib/db/definition-progress.ts";
import { findCurrentVersion } from "#lib/db/definitions.ts";
import { definitionsLanguage } from "#lib/manifest/definitions-reading.ts";
import type { Services } from "./services.ts";

/** An import that has not said a word for this long has died; the queue begins another. */
const SILENT_MS = 60_000;

/** What we hold of Bungie's definitions, and what is being done about it. */
export interface DefinitionsState {
  readonly language: string;
  /** What pages read; null before the first import. */
  readonly current: {
    readonly version: string;
    readonly itemCount: number;
    readonly importedAt: Date | null;
  } | null;
  /** The import under way. */
  readonly progress: {
    readonly version: string;
    readonly table: string;
    readonly tablesDone: number;
    readonly tablesTotal: number;
    readonly rowsDone: number;
    readonly startedAt: Date;
  } | null;
  /** Why the last import ended without success, for operators; null when it went well. */
  readonly failure: { readonly version: string; readonly failure: string; readonly failedAt: Date } | null;
  /** Null when the queue has no import waiting; then the schedule brings one within ten minutes. */
  readonly nextTryAt: Date | null;
}

/** How the definitions stand at this moment, without asking Bungie. */
export async function loadDefinitionsState({ db }: Services, now: Date): Promise<DefinitionsState> {
  const language = definitionsLanguage(db);
  const [version, noted, failure, nextTryAt] = await Promise.all([
    findCurrentVersion(db, language),
    findImportProgress(db, language),
    findImportFailure(db, language),
    findNextImport(db),
  ]);
  const current = version && {
    version: version.version,
    itemCount: version.itemCount,
    importedAt: version.completedAt,
  };
  const isAlive = noted !== null && now.getTime() - noted.updatedAt.getTime() < SILENT_MS;
  return { language, current, progress: isAlive ? noted : null, failure, nextTryAt };
}
