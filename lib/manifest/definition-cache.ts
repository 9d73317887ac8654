const MOST_ENTRIES = 20_000;

/**
 * Definitions this process has looked up lately, of one version at a time.
 *
 * Keeps misses too: a hash we do not know is asked for as often as one we do. The oldest leave first.
 */
export class DefinitionCache<T> {
  #versionId = "";
  readonly #entries = new Map<string, T | null>();

  /** Undefined: not looked up yet. Null: looked up, and there is none. */
  get(versionId: string, table: string, hash: number): T | null | undefined {
    return versionId === this.#versionId ? this.#entries.get(`${table} ${hash}`) : undefined;
  }

  set(versionId: string, table: string, hash: number, definition: T | null): void {
    if (versionId !== this.#versionId) this.#entries.clear();
    this.#versionId = versionId;
    this.#entries.set(`${table} ${hash}`, definition);
    if (this.#entries.size <= MOST_ENTRIES) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}
