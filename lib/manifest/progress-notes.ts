import type { Db } from "#lib/db/client.ts";
import { endImportProgress, type ImportProgress, saveImportProgress } from "#lib/db/definition-progress.ts";

/** Nobody reads faster, and each note is a write. */
const NOTE_EVERY_MS = 500;

type Beginning = Pick<ImportProgress, "language" | "version" | "tablesTotal" | "startedAt">;

/** Tells the page that waits for an import how far it is. */
export class ProgressNotes {
  readonly #db: Db;
  readonly #beginning: Beginning;
  #notedTable = "";
  #notedAtMs = Number.NEGATIVE_INFINITY;

  constructor(db: Db, beginning: Beginning) {
    this.#db = db;
    this.#beginning = beginning;
  }

  /** The beginning of each table is noted, of what follows only some. */
  async note(table: string, done: { readonly tables: number; readonly rows: number }): Promise<void> {
    const nowMs = performance.now();
    if (table === this.#notedTable && nowMs - this.#notedAtMs < NOTE_EVERY_MS) return;
    this.#notedAtMs = nowMs;
    this.#notedTable = table;
    await saveImportProgress(this.#db, {
      ...this.#beginning,
      table,
      tablesDone: done.tables,
      rowsDone: done.rows,
      updatedAt: new Date(),
    });
  }

  async end(): Promise<void> {
    await endImportProgress(this.#db, this.#beginning.language);
  }
}
