import { CATALOG, type CatalogItem, type ItemKind, picturePath } from "./catalog.ts";
import { collectibleHashOf, hasLore, isCollected, releaseOf } from "./definitions/collectible-facts.ts";
import { gameHash } from "./definitions/game-hash.ts";
import {
  DAMAGE,
  equippingBlock,
  type ItemRow,
  inventoryBlock,
  investmentBlock,
  objectiveBlock,
  plugBlock,
  qualityBlock,
  socketBlock,
  statBlock,
  TIER,
  translationBlock,
  watermarkOf,
} from "./definitions/item-blocks.ts";
import { categoriesOf, ITEM_TYPE, subTypeOf, traitsOf } from "./definitions/item-categories.ts";
import { breakerOf, craftingBlock, previewBlock, setBlock, valueBlock } from "./definitions/item-extras.ts";
import { pullHasSideEffects } from "./item-rules.ts";
import { descriptionOf, flavourOf } from "./words.ts";

export { DAMAGE, TIER } from "./definitions/item-blocks.ts";

export type ItemDefinition = ItemRow;

const WATERMARKED: ReadonlySet<ItemKind> = new Set(["weapon", "armor", "ghost", "ship", "sparrow"]);

function pictures(item: CatalogItem): Partial<ItemRow> {
  const watermark = watermarkOf(item);
  return {
    ...(WATERMARKED.has(item.kind) && {
      iconWatermark: watermark,
      iconWatermarkShelved: watermark,
      iconWatermarkFeatured: watermark,
      screenshot: `/common/destiny2_content/screenshots/${item.itemHash}.jpg`,
    }),
    ...(item.kind === "emblem" && {
      secondaryIcon: picturePath(`emblem background ${item.itemHash}`, "jpg"),
      secondaryOverlay: picturePath(`emblem overlay ${item.itemHash}`, "png"),
      secondarySpecial: picturePath(`emblem wide ${item.itemHash}`, "jpg"),
    }),
    backgroundColor:
      item.kind === "emblem" ? emblemColor(item.itemHash) : { red: 0, green: 0, blue: 0, alpha: 0 },
  };
}

/** The tint of an emblem; the picture and the character answer both use it. */
export function emblemColor(itemHash: number): { red: number; green: number; blue: number; alpha: number } {
  const hue = itemHash % 360;
  const channel = (shift: number) => Math.round(42 + 34 * Math.cos(((hue + shift) * Math.PI) / 180));
  return { red: channel(0), green: channel(240), blue: channel(120), alpha: 255 };
}

const ACTION = {
  verbName: "Dismantle",
  verbDescription: "",
  isPositive: false,
  requiredCooldownSeconds: 0,
  requiredItems: [],
  progressionRewards: [],
  actionTypeLabel: "shard",
  requiredCooldownHash: 0,
  deleteOnAction: true,
  consumeEntireStack: false,
  useOnAcquire: false,
} as const;

// Bounties run out; a copy says by index which of its row's notices apply.
const RUNS_OUT = [
  { displayString: "Gone after the second daily reset.", displayStyle: "ui_display_style_info" },
];

function damageFields(item: CatalogItem): Partial<ItemRow> {
  const damage =
    item.element && (item.kind === "weapon" || item.kind === "subclass") ? DAMAGE[item.element] : undefined;
  return {
    damageTypeHashes: damage ? [damage.damageTypeHash] : [],
    damageTypes: damage ? [damage.damageType] : [],
    defaultDamageType: damage?.damageType ?? 0,
    ...(damage && { defaultDamageTypeHash: damage.damageTypeHash }),
  };
}

const typeAndTier = (item: CatalogItem): string =>
  item.kind === "perk" ? item.typeName : `${TIER[item.tier].tierTypeName} ${item.typeName}`.trim();

function ownBlocks(item: CatalogItem): Partial<ItemRow> {
  return {
    inventory: inventoryBlock(item),
    stats: statBlock(item),
    equippingBlock: equippingBlock(item),
    translationBlock: translationBlock(item),
    preview: previewBlock(item),
    quality: qualityBlock(item),
    objectives: objectiveBlock(item),
    setData: setBlock(item),
    value: valueBlock(item),
    crafting: craftingBlock(item),
    sockets: socketBlock(item),
    plug: plugBlock(item),
    investmentStats: investmentBlock(item),
    perks:
      item.sandboxPerkHash === null
        ? []
        : [{ requirementDisplayString: "", perkHash: item.sandboxPerkHash, perkVisibility: 0 }],
    ...(hasLore(item) && { loreHash: item.itemHash }),
    ...breakerOf(item),
    ...damageFields(item),
  };
}

function toDefinition(item: CatalogItem, index: number): ItemRow {
  const traitIds = traitsOf(item, releaseOf(item));
  return {
    displayProperties: {
      description: descriptionOf(item),
      name: item.name,
      icon: item.iconPath,
      iconHash: 0,
      hasIcon: true,
    },
    tooltipNotifications: item.kind === "bounty" ? RUNS_OUT : [],
    ...(isCollected(item) && { collectibleHash: collectibleHashOf(item) }),
    ...pictures(item),
    isFeaturedItem: false,
    isHolofoil: false,
    isAdept: false,
    itemTypeDisplayName: item.typeName,
    flavorText: flavourOf(item),
    uiItemDisplayStyle: "",
    itemTypeAndTierDisplayName: typeAndTier(item),
    displaySource: "",
    tooltipStyle: item.kind === "perk" || item.kind === "plug" ? "build" : "",
    action: ACTION,
    ...ownBlocks(item),
    allowActions: true,
    doesPostmasterPullHaveSideEffects: pullHasSideEffects(item),
    nonTransferrable: !item.transferable,
    itemCategoryHashes: categoriesOf(item),
    specialItemType: 0,
    itemType: ITEM_TYPE[item.kind] ?? 0,
    itemSubType: subTypeOf(item),
    classType: item.classType,
    equippable: item.equippable,
    isWrapper: false,
    traitIds,
    traitHashes: traitIds.map(gameHash),
    hash: item.itemHash,
    index,
    redacted: false,
  };
}

export const ITEM_DEFINITIONS: Record<string, ItemRow> = Object.fromEntries(
  [...CATALOG.values()].map((item, index) => [item.itemHash, toDefinition(item, index)]),
);

export const USED_CATEGORIES = [...new Set([...CATALOG.values()].flatMap(categoriesOf))];
