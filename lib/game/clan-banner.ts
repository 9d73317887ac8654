import type { ClanBannerNumbers } from "./clan.ts";

/** Units: 0 to 255 each. */
export interface BannerColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** What the numbers of banners stand for, for all clans: colours, and pictures to be tinted, by their number. */
export interface BannerParts {
  readonly clothColors: ReadonlyMap<number, BannerColor>;
  readonly details: ReadonlyMap<number, string>;
  readonly detailColors: ReadonlyMap<number, BannerColor>;
  readonly decals: ReadonlyMap<number, { readonly front: string | null; readonly back: string | null }>;
  readonly decalColors: ReadonlyMap<number, BannerColor>;
  readonly decalBackColors: ReadonlyMap<number, BannerColor>;
}

/** A picture that is white on nothing, and the colour it is drawn in. */
export interface BannerLayer {
  /** Below Bungie's origin. */
  readonly path: string;
  readonly color: BannerColor;
}

/** A clan's banner, ready to be drawn: its cloth, and on it the layers from the lowest up. */
export interface ClanBanner {
  readonly cloth: BannerColor | null;
  readonly layers: readonly BannerLayer[];
}

/** Looks a banner's numbers up. What has no meaning is left out: an unknown colour draws no layer. */
export function toClanBanner(numbers: ClanBannerNumbers, parts: BannerParts): ClanBanner {
  const decal = parts.decals.get(numbers.decalId);
  const layers = [
    toLayer(
      parts.details.get(numbers.gonfalonDetailId),
      parts.detailColors.get(numbers.gonfalonDetailColorId),
    ),
    toLayer(decal?.back, parts.decalBackColors.get(numbers.decalBackgroundColorId)),
    toLayer(decal?.front, parts.decalColors.get(numbers.decalColorId)),
  ];
  return {
    cloth: parts.clothColors.get(numbers.gonfalonColorId) ?? null,
    layers: layers.filter((layer) => layer !== null),
  };
}

function toLayer(path: string | null | undefined, color: BannerColor | undefined): BannerLayer | null {
  return path && color ? { path, color } : null;
}
