import { picturePath } from "../../icons/picture-path.ts";
import { fnv } from "../seeded-random.ts";

const SHAPES = [
  "raven",
  "anvil",
  "spiral",
  "crown",
  "lantern",
  "antler",
  "wave",
  "arrow",
  "hourglass",
  "key",
  "moth",
  "tower",
];
const DETAILS = ["plain", "bordered", "split", "barred", "crossed", "quartered"];
const COLORS: readonly (readonly [name: string, red: number, green: number, blue: number])[] = [
  ["bone", 232, 226, 210],
  ["ink", 16, 20, 28],
  ["gold", 206, 174, 51],
  ["rust", 150, 62, 34],
  ["moss", 70, 104, 62],
  ["sea", 36, 96, 122],
  ["plum", 92, 50, 110],
  ["ash", 122, 128, 134],
  ["rose", 190, 96, 110],
  ["sky", 121, 187, 232],
];

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const hashOf = (part: string, name: string) => fnv(`clan banner ${part} ${name}`);

function colours(part: string): Record<string, Colour> {
  return Object.fromEntries(
    COLORS.map(([name, red, green, blue]) => [hashOf(part, name), { red, green, blue, alpha: 255 }]),
  );
}

function decals(part: string): Record<string, { foregroundPath: string; backgroundPath: string }> {
  return Object.fromEntries(
    SHAPES.map((shape) => [
      hashOf("decal", shape),
      {
        foregroundPath: picturePath(`clan decal ${part} ${shape} front`, "png"),
        backgroundPath: picturePath(`clan decal ${part} ${shape} back`, "png"),
      },
    ]),
  );
}

function details(part: string): Record<string, string> {
  return Object.fromEntries(
    DETAILS.map((detail) => [hashOf("detail", detail), picturePath(`clan flag ${part} ${detail}`, "png")]),
  );
}

/**
 * What `Destiny2.GetClanBannerSource` answers; OpenAPI leaves its fields out, so they are those that clients read
 * (Bungie-net/api#1684). Shapes, colours and hashes are ours.
 */
export const CLAN_BANNER_SOURCE = {
  clanBannerDecals: decals("tall"),
  clanBannerDecalPrimaryColors: colours("decal primary"),
  clanBannerDecalSecondaryColors: colours("decal secondary"),
  clanBannerGonfalons: { [hashOf("gonfalon", "long")]: picturePath("clan banner long", "png") },
  clanBannerGonfalonColors: colours("gonfalon"),
  clanBannerGonfalonDetails: details("tall"),
  clanBannerGonfalonDetailColors: colours("detail"),
  clanBannerDecalsSquare: decals("square"),
  clanBannerGonfalonDetailsSquare: details("square"),
};

/** The seven numbers of a clan's banner, drawn from its name; each is one that the dictionary explains. */
export function clanBannerOf(clan: string) {
  const pick = (part: object, which: string) => {
    const hashes = Object.keys(part);
    return Number(hashes[fnv(`${which} ${clan}`) % hashes.length]);
  };
  return {
    decalId: pick(CLAN_BANNER_SOURCE.clanBannerDecals, "decal"),
    decalColorId: pick(CLAN_BANNER_SOURCE.clanBannerDecalPrimaryColors, "decal colour"),
    decalBackgroundColorId: pick(CLAN_BANNER_SOURCE.clanBannerDecalSecondaryColors, "decal ground"),
    gonfalonId: pick(CLAN_BANNER_SOURCE.clanBannerGonfalons, "gonfalon"),
    gonfalonColorId: pick(CLAN_BANNER_SOURCE.clanBannerGonfalonColors, "gonfalon colour"),
    gonfalonDetailId: pick(CLAN_BANNER_SOURCE.clanBannerGonfalonDetails, "detail"),
    gonfalonDetailColorId: pick(CLAN_BANNER_SOURCE.clanBannerGonfalonDetailColors, "detail colour"),
  };
}
