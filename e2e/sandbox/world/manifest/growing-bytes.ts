/** Bytes that are read while they are still being made, by any number of readers, each from the start. */
export class GrowingBytes {
  readonly #chunks: Buffer[] = [];
  readonly whole: Promise<void>;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  #grown = Promise.resolve();
  #wake: () => void = () => undefined;
  length = 0;
  isWhole = false;

  constructor() {
    this.whole = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Readers hear of a failure by their own wait; without readers nobody needs to.
    this.whole.catch(() => undefined);
    this.#expectMore();
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
    this.#wake();
    this.#expectMore();
  }

  end(): void {
    this.isWhole = true;
    this.#settle?.resolve();
    this.#wake();
  }

  fail(error: Error): void {
    this.#settle?.reject(error);
    this.#wake();
  }

  async *read(): AsyncGenerator<Buffer> {
    for (let at = 0; ; ) {
      const chunk = this.#chunks[at];
      if (chunk) {
        at += 1;
        yield chunk;
      } else if (this.isWhole) return;
      else await Promise.race([this.#grown, this.whole]);
    }
  }

  #expectMore(): void {
    this.#grown = new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
