import { CATALOG, itemNamed, picturePath } from "../catalog.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { ITEM_DEFINITIONS } from "../item-definitions.ts";
import { armorSetHash, setNameOf } from "./collectible-facts.ts";
import { gameHash } from "./game-hash.ts";
import { DYE_CHANNELS, DYES, dyeHash, INSERTION_COST } from "./item-blocks.ts";
import { allPools } from "./plug-pools.ts";
import { display, type Row, type Table, table } from "./row.ts";
import { setPerkHash } from "./set-perks.ts";

const weapons = [...CATALOG.values()].filter((item) => item.kind === "weapon" && item.tier === "exotic");

function armorSets(): Table {
  const sets = new Map<string, number[]>();
  for (const item of CATALOG.values()) {
    const name = setNameOf(item);
    if (name) sets.set(name, [...(sets.get(name) ?? []), item.itemHash]);
  }
  return table(
    [...sets].map(([name, setItems]) => ({
      hash: armorSetHash(name),
      displayProperties: display(name),
      setItems,
      setPerks: [2, 4].map((requiredSetCount) => ({
        requiredSetCount,
        sandboxPerkHash: setPerkHash(name, requiredSetCount),
      })),
    })),
  );
}

/** Every trait that an item names. */
function traits(): Table {
  const ids = new Set(Object.values(ITEM_DEFINITIONS).flatMap((row) => row.traitIds ?? []));
  return table(
    [...ids].map((id) => ({
      hash: gameHash(id),
      displayProperties: display("", picturePath(`trait ${gameHash(id)}`, "png")),
      traitCategoryId: id.split(".")[0] ?? "",
      traitCategoryHash: gameHash(id.split(".")[0] ?? ""),
      traitHashes: [],
      traitCategoryIds: [],
      displayHint: "",
    })),
  );
}

const overlay = (name: string) => picturePath(`overlay ${name}`, "png");
const GEAR_TIERS = 5;

const itemConstants = (): Row => ({
  hash: 1,
  gearTierOverlayImagePaths: Array.from({ length: GEAR_TIERS }, (_, nth) => overlay(`gear tier ${nth + 1}`)),
  watermarkDropShadowPath: overlay("watermark shadow"),
  craftedBackgroundPath: overlay("crafted background"),
  featuredItemFlagPath: overlay("featured"),
  masterworkOverlayPath: overlay("masterwork"),
  masterworkExoticOverlayPath: overlay("masterwork exotic"),
  masterworkBorderedOverlayPath: overlay("masterwork bordered"),
  masterworkExoticBorderedOverlayPath: overlay("masterwork exotic bordered"),
  craftedOverlayPath: overlay("crafted"),
  enhancedItemOverlayPath: overlay("enhanced"),
  holofoilBackgroundOverlayPath: overlay("holofoil"),
  holofoil900BackgroundOverlayPath: overlay("holofoil"),
  holofoil900AnimatedBackgroundOverlayPath: overlay("holofoil"),
  universalOrnamentBackgroundOverlayPath: overlay("ornament"),
  universalOrnamentLegendaryBackgroundOverlayPath: overlay("ornament legendary"),
  universalOrnamentExoticBackgroundOverlayPath: overlay("ornament exotic"),
});

function globalConstants(): Row {
  const archetypes = allPools().find((one) => one.plugSetHash === 1315181101);
  return {
    hash: 1,
    collectionsRootNodeHash: ROOT_NODES.collectionRootNode,
    collectionBadgesRootNodeHash: ROOT_NODES.badgesRootNode,
    activeTriumphsRootNodeHash: ROOT_NODES.activeTriumphsRootNodeHash,
    activeSealsRootNodeHash: ROOT_NODES.activeSealsRootNodeHash,
    legacyTriumphsRootNodeHash: ROOT_NODES.legacyTriumphsRootNodeHash,
    legacySealsRootNodeHash: ROOT_NODES.legacySealsRootNodeHash,
    medalsRootNodeHash: ROOT_NODES.medalsRootNodeHash,
    exoticCatalystsRootNodeHash: ROOT_NODES.exoticCatalystsRootNodeHash,
    loreRootNodeHash: ROOT_NODES.loreRootNodeHash,
    metricsRootNodeHash: ROOT_NODES.metricsRootNode,
    craftingRootNodeHash: ROOT_NODES.craftingRootNodeHash,
    guardianRanksRootNodeHash: ROOT_NODES.guardianRanksRootNodeHash,
    armorArchetypePlugSetHash: archetypes?.plugSetHash ?? 0,
    featuredItemsListHash: FEATURED,
    portalActivityGraphRootNodesWithIcons: {},
    orderRewardsUnlockValueHashesToRewardItemHashes: {},
    questItemTraitToFeaturedQuestImagePath: {},
  };
}

const FEATURED = gameHash("ninefold featured items");
const REWARD_SOURCES = ["Strikes", "Crucible", "Gambit", "Exploration", "Raids", "Xûr"];
const ACTIVITY_SOURCE = 1;
const VENDOR_SOURCE = 2;
const MEDAL_TIERS = ["Bronze", "Silver", "Gold"];
const REPORT_REASONS = ["Cheating", "Unsporting conduct", "Offensive name"];

export const CONSTANT_TABLES = (): Record<string, Table> => ({
  DestinyEquipableItemSetDefinition: armorSets(),
  DestinyTraitDefinition: traits(),
  DestinyInventoryItemConstantsDefinition: table([itemConstants()]),
  DestinyGlobalConstantsDefinition: table([globalConstants()]),
  DestinyFireteamFinderConstantsDefinition: table([
    {
      hash: 1,
      displayProperties: display("Fireteam Finder"),
      fireteamFinderActivityGraphRootCategoryHashes: [],
      allFireteamFinderActivityHashes: [],
      guardianOathDisplayProperties: display("Oath"),
      guardianOathTenets: [],
    },
  ]),
  DestinyItemFilterDefinition: table([
    { hash: FEATURED, allowedItems: weapons.slice(0, 20).map((item) => item.itemHash) },
  ]),
  DestinyMaterialRequirementSetDefinition: table([
    {
      hash: INSERTION_COST,
      materials: [
        { name: "Enhancement Core", count: 3 },
        { name: "Glimmer", count: 5_000 },
      ].map(({ name, count }) => ({
        itemHash: itemNamed(name).itemHash,
        deleteOnAction: true,
        count,
        countIsConstant: true,
        omitFromRequirements: false,
        hasVirtualStackSize: false,
      })),
    },
  ]),
  DestinyArtDyeChannelDefinition: table(DYE_CHANNELS.map((hash) => ({ hash, channelHash: hash }))),
  DestinyArtDyeReferenceDefinition: table(
    Array.from({ length: DYES }, (_, nth) => ({
      hash: dyeHash(nth),
      artDyeHash: dyeHash(nth),
    })),
  ),
  DestinySandboxPatternDefinition: table(
    weapons.map((item) => ({
      hash: item.itemHash,
      patternHash: item.itemHash,
      patternGlobalTagIdHash: 0,
      weaponContentGroupHash: 0,
      weaponTranslationGroupHash: 0,
      weaponType: 0,
      filters: [],
    })),
  ),
  DestinyRewardSourceDefinition: table(
    REWARD_SOURCES.map((name) => ({
      hash: gameHash(`ninefold reward source ${name}`),
      displayProperties: display(name),
      category: name === "Xûr" ? VENDOR_SOURCE : ACTIVITY_SOURCE,
    })),
  ),
  DestinyMedalTierDefinition: table(
    MEDAL_TIERS.map((tierName, order) => ({ hash: gameHash(`ninefold medal ${tierName}`), tierName, order })),
  ),
  DestinyReportReasonCategoryDefinition: table(
    REPORT_REASONS.map((name) => ({
      hash: gameHash(`ninefold report ${name}`),
      displayProperties: display(name),
      reasons: {},
    })),
  ),
});
