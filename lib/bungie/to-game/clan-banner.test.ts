import { expect, test } from "@playwright/test";
import { toClanBanner } from "#lib/game/clan-banner.ts";
import { WireBannerSource } from "../wire/clan-banner.ts";
import { toBannerParts } from "./clan-banner.ts";

const NUMBERS = {
  decalId: 1,
  decalColorId: 2,
  decalBackgroundColorId: 3,
  gonfalonId: 4,
  gonfalonColorId: 5,
  gonfalonDetailId: 6,
  gonfalonDetailColorId: 7,
};
const SOURCE = {
  clanBannerDecals: { 1: { foregroundPath: "/img/front.png", backgroundPath: "/img/back.png" } },
  clanBannerDecalPrimaryColors: { 2: { red: 1, green: 2, blue: 3, alpha: 255 } },
  clanBannerDecalSecondaryColors: { 3: { red: 4, green: 5, blue: 6, alpha: 255 } },
  clanBannerGonfalonColors: { 5: { red: 7, green: 8, blue: 9, alpha: 255 } },
  clanBannerGonfalonDetails: { 6: "/img/detail.png" },
  clanBannerGonfalonDetailColors: { 7: { red: 10, green: 11, blue: 12, alpha: 255 } },
};
const bannerOf = (source: object) => toClanBanner(NUMBERS, toBannerParts(WireBannerSource.parse(source)));

test("a banner is its cloth, on it the detail, what lies behind the sign, and the sign, each in its colour", () => {
  expect(bannerOf(SOURCE)).toEqual({
    cloth: { red: 7, green: 8, blue: 9 },
    layers: [
      { path: "/img/detail.png", color: { red: 10, green: 11, blue: 12 } },
      { path: "/img/back.png", color: { red: 4, green: 5, blue: 6 } },
      { path: "/img/front.png", color: { red: 1, green: 2, blue: 3 } },
    ],
  });
});

test("what Bungie does not explain is left out of a banner: a table, a number, a picture from elsewhere", () => {
  expect(bannerOf({})).toEqual({ cloth: null, layers: [] });
  const colorless = bannerOf({ ...SOURCE, clanBannerDecalPrimaryColors: {} });
  expect(colorless.layers.map(({ path }) => path)).toEqual(["/img/detail.png", "/img/back.png"]);
  const odd = {
    ...SOURCE,
    clanBannerDecals: { 1: { foregroundPath: "//elsewhere.example/a.png" } },
    clanBannerGonfalonDetails: { 6: { path: "of another shape" } },
    clanBannerGonfalonColors: { 5: { red: 999, green: -4, blue: 8.6 }, 9: "red" },
  };
  expect(bannerOf(odd)).toEqual({ cloth: { red: 255, green: 0, blue: 9 }, layers: [] });
});
