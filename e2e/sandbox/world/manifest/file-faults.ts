/** What can be wrong with a file that the index names. */
export const FILE_FAULT_KINDS = [
  "missing",
  "htmlInstead",
  "truncated",
  "wrongContentType",
  "foreignOrigin",
] as const;
export type FileFaultKind = (typeof FILE_FAULT_KINDS)[number];

export interface FileFault {
  readonly kind: FileFaultKind;
  /** Names of tables, "aggregate", or databases ("world", "asset", "gear", "clanbanner"); null: every file. */
  readonly files: readonly string[] | null;
  /** Of this edition only; null: of all. */
  readonly contentId: string | null;
  /** Milliseconds since 1970 in the sandbox's time; null: until it is taken back. */
  readonly untilMs: number | null;
  /** How many more requests it strikes; null: all. */
  times: number | null;
}

/** Files that are wrong at present, and refusals that are given again as a cache would. */
export class FileFaults {
  #faults: FileFault[] = [];
  /** Seconds for which a "not found" is given again. */
  keepNotFoundSeconds: number | null = null;
  readonly #kept = new Map<string, number>();

  add(fault: FileFault): void {
    this.#faults.push(fault);
  }

  list(): readonly FileFault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
    this.keepNotFoundSeconds = null;
    this.#kept.clear();
  }

  /** Everything is there again; what a cache keeps it goes on keeping. */
  finishPublishing(): void {
    this.#faults = this.#faults.filter(({ kind }) => kind !== "missing");
  }

  /** The fault that strikes this request, counted as having struck. */
  take(file: string, contentId: string, nowMs: number): FileFault | null {
    this.#faults = this.#faults.filter(
      ({ untilMs, times }) => (untilMs === null || untilMs > nowMs) && times !== 0,
    );
    const fault = this.#faults.find(
      (one) =>
        (one.files === null || one.files.includes(file)) &&
        (one.contentId === null || one.contentId === contentId),
    );
    if (fault && fault.times !== null) fault.times -= 1;
    return fault ?? null;
  }

  /** Called with every "not found" that is given; `address` with its query, since caches tell those apart. */
  noteNotFound(address: string, nowMs: number): void {
    if (this.keepNotFoundSeconds !== null && !this.isKept(address, nowMs))
      this.#kept.set(address, nowMs + this.keepNotFoundSeconds * 1_000);
  }

  isKept(address: string, nowMs: number): boolean {
    return (this.#kept.get(address) ?? 0) > nowMs;
  }
}
