import type { ImportTransaction } from "#lib/db/definition-imports.ts";

/** The database's work a row is least from some hundred rows on. */
const ROWS_AT_ONCE = 500;

/**
 * Writes the rows of one table, while the next are being read: one statement under way at most, and one in the making.
 */
export class RowWriter {
  readonly #write: (hashes: readonly number[], bodies: readonly string[]) => Promise<void>;
  #hashes: number[] = [];
  #bodies: string[] = [];
  #underWay: Promise<void> = Promise.resolve();
  #failed: { readonly cause: unknown } | null = null;
  #count = 0;

  constructor(transaction: ImportTransaction, versionId: string, table: string) {
    this.#write = (hashes, bodies) => transaction.addDefinitions(versionId, table, hashes, bodies);
  }

  /** Rows so far, written or waiting. */
  get count(): number {
    return this.#count;
  }

  /** Adds a row; `isFull` says when to write. */
  add(hash: number, body: object): void {
    this.#hashes.push(hash);
    this.#bodies.push(JSON.stringify(body));
    this.#count++;
  }

  get isFull(): boolean {
    return this.#hashes.length >= ROWS_AT_ONCE;
  }

  /** Begins to write what was added; waits only for what was begun before. Throws what the database threw. */
  async flush(): Promise<void> {
    await this.settled();
    if (this.#hashes.length === 0) return;
    // Kept for whoever waits next: nobody may be waiting when it fails.
    this.#underWay = this.#write(this.#hashes, this.#bodies).catch((cause: unknown) => {
      this.#failed ??= { cause };
    });
    this.#hashes = [];
    this.#bodies = [];
  }

  /** Waits for what is under way. */
  async settled(): Promise<void> {
    await this.#underWay;
    if (this.#failed) throw this.#failed.cause;
  }
}
