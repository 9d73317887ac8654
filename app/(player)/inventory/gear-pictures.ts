import { createHash } from "node:crypto";
import { pictureAddress } from "#lib/game/picture-address.ts";

/**
 * The pictures of one page's items. A tile says by classes which icon and watermark it has, and a stylesheet beside the
 * page says once where each of them lies: the addresses are random letters, and would be a third of all that is sent.
 */
export class GearPictures {
  readonly #origin: string;
  readonly #icons = new Names("i", 36 ** 5);
  readonly #watermarks = new Names("w", 36 ** 4);

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The class of a tile with this icon, of an item or an ornament; null for what has none. */
  iconClass(path: string | null): string | null {
    const address = pictureAddress(this.#origin, path);
    return address && this.#icons.of(address);
  }

  /** The class of a tile with this season's watermark; null for what has none. */
  watermarkClass(path: string | null): string | null {
    const address = pictureAddress(this.#origin, path);
    return address && this.#watermarks.of(address);
  }

  /** The stylesheet, once all tiles are written. */
  sheet(): string {
    return [...this.#icons.rules(""), ...this.#watermarks.rules("::before")].join("\n");
  }
}

/** Short names for addresses, the same on every page unless two of one page would be called alike. */
class Names {
  readonly #prefix: string;
  readonly #count: number;
  readonly #byAddress = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(prefix: string, count: number) {
    this.#prefix = prefix;
    this.#count = count;
  }

  of(address: string): string {
    const known = this.#byAddress.get(address);
    if (known !== undefined) return known;
    const digest = createHash("sha256").update(address).digest();
    const short = this.#prefix + (digest.readUIntBE(0, 6) % this.#count).toString(36);
    const name = this.#taken.has(short) ? this.#prefix + digest.toString("hex") : short;
    this.#taken.add(name);
    this.#byAddress.set(address, name);
    return name;
  }

  /** `part` is what of the tile shows them. */
  rules(part: "" | "::before"): string[] {
    return [...this.#byAddress]
      .map(([address, name]) => `.${name}${part}{background-image:url(${address})}`)
      .sort();
  }
}

/** Names a stylesheet by what is in it. */
export function sheetDigest(sheet: string): string {
  return createHash("sha256").update(sheet).digest("base64url").slice(0, 22);
}
