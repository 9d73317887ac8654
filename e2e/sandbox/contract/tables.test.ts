import { expect, test } from "@playwright/test";
import { authoredTable } from "../world/definitions/tables.ts";
import { TABLE_NAMES } from "../world/facts/table-names.ts";
import { readOpenApi } from "./open-api.ts";
import { RECORDED_FOLDER } from "./recorded.ts";

// Published definitions have these fields, though the description lacks them.
const PUBLISHED_ONLY = new RegExp(
  `/(?:${[
    "blacklisted",
    "completionUnlockHash",
    "runOnlyAcquisitionRewardSite",
    "bannerImagePath|overlayBannerImagePath|backgroundFilledWhiteBorderedImagePath",
    "interpolate",
    "nonTransferrableOriginal",
    "weight|alternateWeight",
    "isIntervalVersionedFromNormalRecord",
    "actionSoundHash|isPositiveAction",
    "traitCategoryIds?|traitCategoryHash|traitHashes",
    "conceptualActivityHash|variants",
    "portalActivityGraphRootNodesWithIcons|orderRewardsUnlockValueHashesToRewardItemHashes",
    "questItemTraitToFeaturedQuestImagePath",
  ].join("|")}) is not described$`,
);
const SHOWN = 40;

test("every row of every table is as the official description has it", () => {
  test.setTimeout(120_000);
  const found = new Set<string>();
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  for (const table of TABLE_NAMES)
    for (const [hash, row] of Object.entries(authoredTable(table))) {
      if (/^\d+$/.test(hash) && (row as { hash?: unknown }).hash !== Number(hash))
        found.add(`${table} ${hash} says another hash of itself`);
      const deviations = api?.deviationsOfRow(table, row);
      for (const one of deviations?.wrong ?? []) found.add(`${table} ${one}`);
      for (const one of deviations?.unknown ?? []) found.add(`${table} ${one} is not described`);
    }
  expect([...found].filter((one) => !PUBLISHED_ONLY.test(one)).slice(0, SHOWN)).toEqual([]);
});
