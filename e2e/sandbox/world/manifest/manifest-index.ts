import { createHash } from "node:crypto";
import type { DestinyManifest } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";

/** The languages of the real index, in its order (answer of June 2026). */
export const LANGUAGES = [
  "en",
  "fr",
  "es",
  "es-mx",
  "de",
  "it",
  "ja",
  "pt-br",
  "ru",
  "pl",
  "ko",
  "zh-cht",
  "zh-chs",
] as const;

const ROOT = "/common/destiny2_content";
const GEAR_CDN = {
  Geometry: `${ROOT}/geometry/platform/mobile/geometry`,
  Texture: `${ROOT}/geometry/platform/mobile/textures`,
  PlateRegion: `${ROOT}/geometry/platform/mobile/plated_textures`,
  Gear: `${ROOT}/geometry/gear`,
  Shader: `${ROOT}/geometry/platform/mobile/shaders`,
};

/** The databases an edition has beside its JSON; the two of gear assets differ in nothing but their name. */
export type DatabaseKind = "world" | "asset" | "gear" | "clanbanner";

/** A name of 32 digits that changes with the content. */
export function databaseDigest(contentId: string, kind: DatabaseKind, language = ""): string {
  return createHash("md5").update(`${contentId} ${kind} ${language}`).digest("hex");
}

const asset = (contentId: string, kind: "asset" | "gear") =>
  `${ROOT}/sqlite/asset/asset_sql_content_${databaseDigest(contentId, kind)}.content`;

function inEveryLanguage<T>(value: (language: string) => T): Record<string, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, value(language)]));
}

/** Where everything of one edition lies, as `Destiny2.GetDestinyManifest` says it. */
export function manifestIndex(
  version: string,
  contentId: string,
  tableNames: readonly string[],
): Wire<DestinyManifest> {
  const json = (language: string, name: string) => `${ROOT}/json/${language}/${name}-${contentId}.json`;
  return {
    version,
    mobileAssetContentPath: asset(contentId, "asset"),
    mobileGearAssetDataBases: [
      { version: 0, path: asset(contentId, "asset") },
      { version: 1, path: asset(contentId, "gear") },
      { version: 2, path: asset(contentId, "gear") },
    ],
    mobileWorldContentPaths: inEveryLanguage(
      (language) =>
        `${ROOT}/sqlite/${language}/world_sql_content_${databaseDigest(contentId, "world", language)}.content`,
    ),
    jsonWorldContentPaths: inEveryLanguage((language) => json(language, "aggregate")),
    jsonWorldComponentContentPaths: inEveryLanguage((language) =>
      Object.fromEntries(tableNames.map((name) => [name, json(language, name)])),
    ),
    mobileClanBannerDatabasePath: `${ROOT}/clanbanner/clanbanner_sql_content_${databaseDigest(contentId, "clanbanner")}.content`,
    mobileGearCDN: GEAR_CDN,
    iconImagePyramidInfo: [],
  };
}
