/** Drawn pictures, the least lately asked-for forgotten first: however many are asked for, only so much is kept. */
export class PictureCache<Value extends { readonly bytes: Buffer }> {
  readonly #kept = new Map<string, Value>();
  readonly #limitBytes: number;
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(path: string): Value | undefined {
    const value = this.#kept.get(path);
    if (value) {
      this.#kept.delete(path);
      this.#kept.set(path, value);
    }
    return value;
  }

  set(path: string, value: Value): void {
    this.#bytes += value.bytes.length - (this.#kept.get(path)?.bytes.length ?? 0);
    this.#kept.delete(path);
    this.#kept.set(path, value);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.#limitBytes || oldest === path) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}
