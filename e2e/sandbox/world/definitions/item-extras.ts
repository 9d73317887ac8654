import { CATALOG, type CatalogItem, itemNamed, patternHashOf } from "../catalog.ts";
import { PATTERN_WEAPONS } from "../facts/pursuits.ts";
import { PREVIEW_VENDOR } from "../vendors/vendor-hashes.ts";
import type { ItemRow } from "./item-blocks.ts";
import { SOCKET_TYPE } from "./socket.ts";

// Enum values and hashes of the three kinds of champion a weapon can stop.
const BREAKERS = [
  { breakerType: 1, breakerTypeHash: 485622768 },
  { breakerType: 2, breakerTypeHash: 2611060930 },
  { breakerType: 3, breakerTypeHash: 3178805705 },
] as const;
const EVERY_NTH = 4;

/** About every fourth exotic weapon stops champions by itself; which one is ours. */
export function breakerOf(item: CatalogItem): Pick<ItemRow, "breakerType" | "breakerTypeHash"> {
  const stops = item.kind === "weapon" && item.tier === "exotic" && item.itemHash % EVERY_NTH === 0;
  const breaker = stops ? BREAKERS[item.itemHash % BREAKERS.length] : undefined;
  return breaker ?? { breakerType: 0 };
}

export function previewBlock(item: CatalogItem): ItemRow["preview"] {
  const previewVendorHash = PREVIEW_VENDOR[item.itemHash] ?? 0;
  const screenStyle = item.kind === "emblem" ? "screen_style_emblem" : "screen_style_sockets";
  const isShown = previewVendorHash > 0 || item.equippable || item.kind === "shader";
  return isShown ? { screenStyle, previewVendorHash, previewActionString: "Details" } : undefined;
}

/** Quests here have one step, which is the quest itself. */
export function setBlock(item: CatalogItem): ItemRow["setData"] {
  if (item.kind !== "quest") return undefined;
  return {
    itemList: [{ trackingValue: 1, itemHash: item.itemHash }],
    requireOrderedSetItemAdd: true,
    setIsFeatured: false,
    setType: "quest_global",
    questLineName: item.name,
    questLineDescription: "A string of tasks with something at the end.",
    questStepSummary: "Do what is asked.",
  };
}

const GLIMMER_FOR_BOUNTY = 3_000;
const GLIMMER_FOR_QUEST = 10_000;

export function valueBlock(item: CatalogItem): ItemRow["value"] {
  if (item.kind !== "quest" && item.kind !== "bounty") return undefined;
  const quantity = item.kind === "quest" ? GLIMMER_FOR_QUEST : GLIMMER_FOR_BOUNTY;
  return {
    itemValue: [{ itemHash: itemNamed("Glimmer").itemHash, quantity, hasConditionalVisibility: false }],
    valueDescription: "",
  };
}

/** What a pattern makes. */
export function craftingBlock(item: CatalogItem): ItemRow["crafting"] {
  if (item.kind !== "pattern") return undefined;
  const weapon = PATTERN_WEAPONS.find((itemHash) => patternHashOf(itemHash) === item.itemHash);
  if (weapon === undefined || !CATALOG.has(weapon)) return undefined;
  return {
    outputItemHash: weapon,
    requiredSocketTypeHashes: [SOCKET_TYPE.intrinsic],
    failedRequirementStrings: ["You do not have the pattern yet."],
    bonusPlugs: [],
  };
}
