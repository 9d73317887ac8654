/** ASCII, one piece after the other, in one buffer that is made larger as it fills. */
export class GrowingBytes {
  // Never from Node's pool, which the bodies of other calls would then keep alive.
  #bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(0);
  #length = 0;

  /** Begins anew, with about so many bytes to come; what was written before is written over. */
  rewind(expected: number): void {
    this.#length = 0;
    if (this.#bytes.length < expected) this.#bytes = Buffer.allocUnsafeSlow(expected);
  }

  write(ascii: string): void {
    this.#makeRoom(ascii.length);
    this.#length += this.#bytes.write(ascii, this.#length, "latin1");
  }

  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, without a copy. */
  whole(): Buffer<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(needed * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
