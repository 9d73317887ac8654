import sharp from "sharp";
import type { PictureEnding } from "./picture-path.ts";

/** Pixels as drawn, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray;
  /** The size it is served at, where that is not the size it was drawn at. */
  readonly shown?: { readonly width: number; readonly height: number };
}

/** A picture not yet in any file format: SVG text or pixels. */
export type Drawing = string | Pixels;

export const CONTENT_TYPE: Record<PictureEnding, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  gif: "image/gif",
};

// What shows through where a JPEG is asked of a drawing with holes.
const BEHIND = "#171c25";

/** The bytes of a drawing in the format its path promises; the same bytes each time. */
export function encode(drawing: Drawing, ending: PictureEnding): Promise<Buffer> {
  const drawn =
    typeof drawing === "string"
      ? sharp(Buffer.from(drawing))
      : sharp(drawing.rgba, { raw: { width: drawing.width, height: drawing.height, channels: 4 } });
  const shown = typeof drawing === "string" ? undefined : drawing.shown;
  const image = shown ? drawn.resize(shown.width, shown.height, { kernel: "lanczos3" }) : drawn;
  if (ending === "jpg") {
    return image.flatten({ background: BEHIND }).jpeg({ quality: 92, chromaSubsampling: "4:4:4" }).toBuffer();
  }
  return ending === "gif" ? image.gif().toBuffer() : image.png({ compressionLevel: 6 }).toBuffer();
}
