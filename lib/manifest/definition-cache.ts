/**
 * Rows of one table that this process has looked up lately; null for hashes that have none.
 *
 * Two halves: new ones go into the young half, and when it is full the old half is dropped and the young one grows
 * old. What is asked for again moves back among the young, so what pages use stays, and a hit costs one look-up.
 */
export class DefinitionCache {
  #young = new Map<number, object | null>();
  #old = new Map<number, object | null>();
  readonly #mostInHalf: number;

  constructor(mostEntries: number) {
    this.#mostInHalf = Math.max(1, Math.floor(mostEntries / 2));
  }

  /** Undefined: not looked up yet. Null: looked up, and there is none. */
  get(hash: number): object | null | undefined {
    const young = this.#young.get(hash);
    if (young !== undefined) return young;
    const old = this.#old.get(hash);
    if (old !== undefined) this.set(hash, old);
    return old;
  }

  set(hash: number, row: object | null): void {
    this.#young.set(hash, row);
    if (this.#young.size <= this.#mostInHalf) return;
    this.#old = this.#young;
    this.#young = new Map();
  }
}
