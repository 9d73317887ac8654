/** What was made before, by a key; begins anew when it holds too much, so that no reader can fill the memory. */
export class Kept<Key, Made> {
  readonly #most: number;
  readonly #made = new Map<Key, Made>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Made | undefined {
    return this.#made.get(key);
  }

  keep(key: Key, made: Made): Made {
    if (this.#made.size >= this.#most) this.#made.clear();
    this.#made.set(key, made);
    return made;
  }
}
