import { pictureAddress } from "#lib/game/picture-address.ts";

/** As many as app/_ui/tiles.css has classes for; a game of thirty seasons needs half of them. */
const MOST = 99;

/**
 * The season watermarks of one page: each is named once, in the style of the element around all tiles, and a tile
 * only says its number. An element in each tile would cost a tenth of the page.
 */
export class Watermarks {
  readonly #origin: string;
  readonly #numbers = new Map<string, number>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** " w3", to be added to a class; empty for what has none. */
  classOf(path: string | null): string {
    if (path === null) return "";
    const number = this.#numbers.get(path) ?? this.#add(path);
    return number === null ? "" : ` w${number}`;
  }

  #add(path: string): number | null {
    const isFull = this.#numbers.size >= MOST;
    if (isFull || pictureAddress(this.#origin, path) === null) return null;
    const number = this.#numbers.size;
    this.#numbers.set(path, number);
    return number;
  }

  /** The style to put around the tiles, once all of them are written. */
  style(): string {
    const all = [...this.#numbers].map(
      ([path, number]) => `--w${number}:url(${pictureAddress(this.#origin, path)})`,
    );
    return all.join(";");
  }
}
