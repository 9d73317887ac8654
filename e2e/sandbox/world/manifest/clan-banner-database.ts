import { CLAN_BANNER_SOURCE } from "./clan-banners.ts";
import { type DatabaseTable, sqliteFile } from "./sqlite-file.ts";

type Paths = { readonly foregroundPath: string; readonly backgroundPath: string };

const asIs = ([hash, value]: readonly [string, object]) => [Number(hash) | 0, value] as const;
const decal = ([hash, { foregroundPath, backgroundPath }]: readonly [string, Paths]) =>
  [Number(hash) | 0, { foregroundImagePath: foregroundPath, backgroundImagePath: backgroundPath }] as const;
const flag = ([hash, path]: readonly [string, string]) =>
  [Number(hash) | 0, { foregroundImagePath: path }] as const;

const table = (name: string, rows: DatabaseTable["rows"]): DatabaseTable => ({
  name,
  key: "id INTEGER PRIMARY KEY",
  rows,
});

/** The banner parts as a database: table names and fields are those a reader of the real one asks for (api#125). */
export function clanBannerDatabase(): Promise<Uint8Array> {
  const source = CLAN_BANNER_SOURCE;
  return sqliteFile([
    table("Decals", Object.entries(source.clanBannerDecals).map(decal)),
    table("DecalPrimaryColors", Object.entries(source.clanBannerDecalPrimaryColors).map(asIs)),
    table("DecalSecondaryColors", Object.entries(source.clanBannerDecalSecondaryColors).map(asIs)),
    table("Gonfalons", Object.entries(source.clanBannerGonfalons).map(flag)),
    table("GonfalonColors", Object.entries(source.clanBannerGonfalonColors).map(asIs)),
    table("GonfalonDetails", Object.entries(source.clanBannerGonfalonDetails).map(flag)),
    table("GonfalonDetailColors", Object.entries(source.clanBannerGonfalonDetailColors).map(asIs)),
    table("SquareDecals", Object.entries(source.clanBannerDecalsSquare).map(decal)),
    table("SquareGonfalonDetails", Object.entries(source.clanBannerGonfalonDetailsSquare).map(flag)),
  ]);
}
