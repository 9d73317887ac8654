import type { Row } from "./authored-tables.ts";

// The blocks that every row of the real table has although hardly anybody reads them: with zeroes for "none".
const ACTION = {
  verbName: "Dismantle",
  verbDescription: "",
  isPositive: false,
  requiredCooldownSeconds: 0,
  requiredItems: [],
  progressionRewards: [],
  actionTypeLabel: "shard",
  rewardSheetHash: 0,
  rewardItemHash: 0,
  rewardSiteHash: 0,
  requiredCooldownHash: 0,
  deleteOnAction: true,
  consumeEntireStack: false,
  useOnAcquire: false,
};
const PREVIEW = { screenStyle: "screen_style_emblem", previewVendorHash: 0, previewActionString: "Details" };
const EVERY_ROW: Row = {
  tooltipNotifications: [],
  backgroundColor: { colorHash: 0, red: 0, green: 0, blue: 0, alpha: 0 },
  isFeaturedItem: false,
  isHolofoil: false,
  isAdept: false,
  uiItemDisplayStyle: "",
  displaySource: "",
  tooltipStyle: "",
  action: ACTION,
  preview: PREVIEW,
};
const PLUG_BLOCK = {
  insertionRules: [],
  onActionRecreateSelf: false,
  insertionMaterialRequirementHash: 0,
  previewItemOverrideHash: 0,
  enabledMaterialRequirementHash: 0,
  enabledRules: [],
  plugStyle: 0,
  plugAvailability: 0,
  alternateUiPlugLabel: "",
  alternatePlugStyle: 0,
  parentItemOverride: { additionalEquipRequirementsDisplayStrings: [] },
  applyStatsToSocketOwnerItem: false,
};

const isBlock = (value: unknown): value is Row => typeof value === "object" && value !== null;

interface StatBlock {
  readonly stats?: Readonly<Record<string, { readonly statHash: number; readonly value: number }>>;
}

function investmentStats(row: Row): Row {
  const known = row.investmentStats;
  const stats = isBlock(row.stats) ? (row.stats as StatBlock).stats : undefined;
  if (!stats || (Array.isArray(known) && known.length > 0)) return {};
  return {
    investmentStats: Object.values(stats).map(({ statHash, value }) => ({
      statTypeHash: statHash,
      value,
      isConditionallyActive: false,
    })),
  };
}

/** A written row with the blocks that it lacks and a real row has; nothing written is changed. */
export function fullRow(row: Row): Row {
  return {
    ...EVERY_ROW,
    ...row,
    ...(isBlock(row.plug) && { plug: { ...PLUG_BLOCK, ...row.plug } }),
    ...investmentStats(row),
  };
}
