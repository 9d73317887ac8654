import { picturePath } from "../catalog.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { LOADOUT_COLORS, LOADOUT_ICONS, LOADOUT_NAMES, LOADOUT_WORDS } from "../facts/loadout-identifiers.ts";
import { gameHash } from "./game-hash.ts";
import { type NodeFact, nodeHash } from "./node-fact.ts";
import { color, display, type Row, type Table, table } from "./row.ts";

const RANK_NAMES = [
  "New Light",
  "Explorer",
  "Initiate",
  "Scout",
  "Adventurer",
  "Veteran",
  "Elite",
  "Justiciar",
  "Vanquisher",
  "Exemplar",
  "Paragon",
];
const rankHash = (nth: number) => gameHash(`ninefold guardian rank ${nth}`);
const rankNode = (nth: number) => nodeHash(`guardian rank ${nth}`);

/** One page of the ranks' tree for each rank. */
export const rankNodes = (): NodeFact[] => [
  { hash: ROOT_NODES.guardianRanksRootNodeHash, name: "Guardian Ranks", parent: null, kind: "category" },
  ...RANK_NAMES.map((name, nth) => ({
    hash: rankNode(nth + 1),
    name,
    parent: ROOT_NODES.guardianRanksRootNodeHash,
    kind: "records" as const,
    records: [],
  })),
];

function guardianRank(name: string, nth: number): Row {
  const icon = picturePath(`rank ${nth + 1}`, "png");
  return {
    hash: rankHash(nth + 1),
    displayProperties: display(name, icon),
    rankNumber: nth + 1,
    presentationNodeHash: rankNode(nth + 1),
    foregroundImagePath: icon,
    overlayImagePath: icon,
    overlayMaskImagePath: icon,
  };
}

const PREVIEW_WITHOUT = [2048875504, 1926152773];
const COMMENDATIONS: readonly (readonly [node: string, names: readonly string[]])[] = [
  ["Ally", ["Patient", "Thoughtful", "Saviour"]],
  ["Fun", ["Joyous", "Stylish", "Best Dressed"]],
  ["Leadership", ["Level-Headed", "Pathfinder", "Guide"]],
  ["Mastery", ["Relentless", "Primeval", "Tactician"]],
];
const commendationRoot = gameHash("ninefold commendations");
const commendationNode = (name: string) => gameHash(`ninefold commendations ${name}`);
const commendationHash = (name: string) => gameHash(`ninefold commendation ${name}`);

function commendationNodes(): Row[] {
  const node = (hash: number, name: string, parent: number, nodes: number[], cards: number[]): Row => ({
    hash,
    displayProperties: display(name, picturePath(`commendation ${hash}`, "png")),
    color: color(206, 174, 51),
    tintedIcon: picturePath(`commendation ${hash}`, "png"),
    parentCommendationNodeHash: parent,
    childCommendationNodeHashes: nodes,
    childCommendationHashes: cards,
  });
  return [
    node(
      commendationRoot,
      "Commendations",
      0,
      COMMENDATIONS.map(([name]) => commendationNode(name)),
      [],
    ),
    ...COMMENDATIONS.map(([name, names]) =>
      node(commendationNode(name), name, commendationRoot, [], names.map(commendationHash)),
    ),
  ];
}

const commendation = (parent: string, name: string): Row => ({
  hash: commendationHash(name),
  displayProperties: display(name, picturePath(`commendation ${commendationHash(name)}`, "png")),
  cardImagePath: picturePath(`commendation ${commendationHash(name)}`, "png"),
  color: color(206, 174, 51),
  displayPriority: 0,
  activityGivingLimit: 1,
  parentCommendationNodeHash: commendationNode(parent),
  displayActivities: [],
});

const loadoutIcon = (nth: number) => picturePath(`loadout icon ${nth}`, "png");

export const PLAYER_TABLES = (): Record<string, Table> => ({
  DestinyLoadoutColorDefinition: table(
    LOADOUT_COLORS.map((hash, nth) => ({
      hash,
      colorImagePath: picturePath(`loadout color ${nth}`, "png"),
    })),
  ),
  DestinyLoadoutIconDefinition: table(
    LOADOUT_ICONS.map((hash, nth) => ({ hash, iconImagePath: loadoutIcon(nth) })),
  ),
  DestinyLoadoutNameDefinition: table(
    LOADOUT_NAMES.map((hash, nth) => ({ hash, name: LOADOUT_WORDS[nth] ?? `Loadout ${nth + 1}` })),
  ),
  DestinyLoadoutConstantsDefinition: table([
    {
      hash: 1,
      displayProperties: display("Loadouts", loadoutIcon(0)),
      whiteIconImagePath: loadoutIcon(0),
      blackIconImagePath: loadoutIcon(0),
      loadoutCountPerCharacter: 10,
      loadoutPreviewFilterOutSocketCategoryHashes: PREVIEW_WITHOUT,
      loadoutPreviewFilterOutSocketTypeHashes: [],
      loadoutNameHashes: LOADOUT_NAMES,
      loadoutIconHashes: LOADOUT_ICONS,
      loadoutColorHashes: LOADOUT_COLORS,
    },
  ]),
  DestinyGuardianRankDefinition: table(RANK_NAMES.map(guardianRank)),
  DestinyGuardianRankConstantsDefinition: table([
    {
      hash: 1,
      displayProperties: display("Guardian Ranks"),
      rankCount: RANK_NAMES.length,
      guardianRankHashes: RANK_NAMES.map((_, nth) => rankHash(nth + 1)),
      rootNodeHash: ROOT_NODES.guardianRanksRootNodeHash,
      iconBackgrounds: {
        backgroundEmptyBorderedImagePath: picturePath("rank 0", "png"),
        backgroundEmptyBlueGradientBorderedImagePath: picturePath("rank 0", "png"),
        backgroundFilledBlueBorderedImagePath: picturePath("rank 0", "png"),
        backgroundFilledWhiteBorderedImagePath: picturePath("rank 0", "png"),
        backgroundFilledBlueGradientBorderedImagePath: picturePath("rank 0", "png"),
        backgroundPlateBlackImagePath: picturePath("rank 0", "png"),
        backgroundPlateBlackAlphaImagePath: picturePath("rank 0", "png"),
      },
    },
  ]),
  DestinySocialCommendationNodeDefinition: table(commendationNodes()),
  DestinySocialCommendationDefinition: table(
    COMMENDATIONS.flatMap(([parent, names]) => names.map((name) => commendation(parent, name))),
  ),
});
