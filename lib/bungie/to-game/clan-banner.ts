import type { BannerColor, BannerParts } from "#lib/game/clan-banner.ts";
import type { WireBannerSource } from "../wire/clan-banner.ts";
import { toPicturePath } from "./picture-path.ts";

/** The dictionary of banners in the game's words. */
export function toBannerParts(wire: WireBannerSource): BannerParts {
  return {
    clothColors: byNumber(wire.clanBannerGonfalonColors, toColor),
    details: byNumber(wire.clanBannerGonfalonDetails, toPicturePath),
    detailColors: byNumber(wire.clanBannerGonfalonDetailColors, toColor),
    decals: byNumber(wire.clanBannerDecals, ({ foregroundPath, backgroundPath }) => ({
      front: toPicturePath(foregroundPath),
      back: toPicturePath(backgroundPath),
    })),
    decalColors: byNumber(wire.clanBannerDecalPrimaryColors, toColor),
    decalBackColors: byNumber(wire.clanBannerDecalSecondaryColors, toColor),
  };
}

function byNumber<Wire, T>(
  rows: Readonly<Record<string, Wire | null>>,
  convert: (row: Wire) => T | null,
): ReadonlyMap<number, T> {
  return new Map(
    Object.entries(rows).flatMap(([number, row]): [number, T][] => {
      const converted = row === null ? null : convert(row);
      return converted === null ? [] : [[Number(number), converted]];
    }),
  );
}

/** They end up in a style attribute: numbers of a colour, whatever was sent. */
function toColor({ red, green, blue }: BannerColor): BannerColor {
  return { red: toByte(red), green: toByte(green), blue: toByte(blue) };
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
