import { createHash } from "node:crypto";
import { CONTENT_TYPE, type Drawing, encode } from "./drawing.ts";
import { fixedPicture } from "./fixed-pictures.ts";
import { PictureCache } from "./picture-cache.ts";
import { drawingOf } from "./picture-drawings.ts";
import { type PictureEnding, readFileName } from "./picture-path.ts";

export interface Picture {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

export const KEPT_BYTES = 32_000_000;
const cache = new PictureCache<Picture>(KEPT_BYTES);
const underway = new Map<string, Promise<Picture>>();

/** Where pictures lie; a coded name is good in each of them, as the real service spreads pictures over folders. */
const FOLDERS =
  /^\/(?:common\/destiny2_content\/(?:icons|screenshots|clan_banners)|img\/(?:[\w-]+\/){0,4}[\w-]+)$/i;

interface Order {
  readonly draw: () => Drawing | Promise<Drawing>;
  readonly ending: PictureEnding;
}

function orderAt(path: string): Order | null {
  const fixed = fixedPicture(path);
  if (fixed) return fixed;
  const cut = path.lastIndexOf("/");
  const order = FOLDERS.test(path.slice(0, cut)) ? readFileName(path.slice(cut + 1)) : null;
  if (!order) return null;
  const { kind, number, ending } = order;
  const large = /\/screenshots$/i.test(path.slice(0, cut));
  return { draw: () => drawingOf(large ? "screenshot" : kind, number, kind), ending };
}

async function draw(path: string, order: Order): Promise<Picture> {
  const bytes = await encode(await order.draw(), order.ending);
  const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
  const picture = { bytes, contentType: CONTENT_TYPE[order.ending], etag };
  cache.set(path, picture);
  return picture;
}

/** The picture under a path of a definition or answer; null for a path that nothing of ours names. */
export async function pictureAt(path: string): Promise<Picture | null> {
  const key = path.toLowerCase();
  const known = cache.get(key) ?? underway.get(key);
  if (known) return known;
  const order = orderAt(key);
  if (!order) return null;
  const drawn = draw(key, order).finally(() => underway.delete(key));
  underway.set(key, drawn);
  return drawn;
}

/** Whether anything of ours names this path; draws nothing. */
export const isPicture = (path: string): boolean => orderAt(path.toLowerCase()) !== null;

/** How much the drawn pictures take at the moment. */
export const keptBytes = (): number => cache.bytes;
