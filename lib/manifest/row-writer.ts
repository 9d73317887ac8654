import type { ImportTransaction } from "#lib/db/definition-imports.ts";

/** The database's work a row is least from some hundred rows on. */
const ROWS_AT_ONCE = 500;

/**
 * Writes the rows of one table, while the next are being read: one statement under way at most, and one in the making.
 */
export class RowWriter {
  readonly #write: (rowsJson: string) => Promise<void>;
  #entries: string[] = [];
  #underWay: Promise<void> = Promise.resolve();
  #failed: { readonly cause: unknown } | null = null;
  #count = 0;

  constructor(transaction: ImportTransaction, versionId: string, table: string) {
    this.#write = (rowsJson) => transaction.addDefinitions(versionId, table, rowsJson);
  }

  /** Rows so far, written or waiting. */
  get count(): number {
    return this.#count;
  }

  /** Adds a row; `isFull` says when to write. */
  add(hash: number, body: object): void {
    this.#entries.push(`"${hash}":${JSON.stringify(body)}`);
    this.#count++;
  }

  get isFull(): boolean {
    return this.#entries.length >= ROWS_AT_ONCE;
  }

  /** Begins to write what was added; waits only for what was begun before. Throws what the database threw. */
  async flush(): Promise<void> {
    await this.settled();
    if (this.#entries.length === 0) return;
    const rowsJson = `{${this.#entries.join(",")}}`;
    this.#entries = [];
    // Kept for whoever waits next: nobody may be waiting when it fails.
    this.#underWay = this.#write(rowsJson).catch((cause: unknown) => {
      this.#failed ??= { cause };
    });
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    await this.#underWay;
    if (this.#failed) throw this.#failed.cause;
  }
}
