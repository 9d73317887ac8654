import { CATALOG, type CatalogItem, itemNamed, patternHashOf, picturePath } from "../catalog.ts";
import { CATALYSTS } from "../facts/catalysts.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { PATTERN_WEAPONS } from "../facts/pursuits.ts";
import { flavourOf } from "../words.ts";
import { CARRIED_RECORDS, carriedGoal } from "./carried-rows.ts";
import { hasLore } from "./collectible-facts.ts";
import { gameHash } from "./game-hash.ts";
import { type NodeFact, nodeHash } from "./node-fact.ts";
import { catalystObjective, type ObjectiveFact, objective } from "./objective-facts.ts";
import { display, type Row, type Table, table } from "./row.ts";

interface RecordFact {
  readonly recordHash: number;
  readonly name: string;
  readonly text: string;
  readonly node: number;
  readonly objectives: readonly ObjectiveFact[];
  /** Several goals of one counter, each with points of its own. */
  readonly steps?: readonly ObjectiveFact[];
  readonly score: number;
  readonly title?: string;
  readonly isPerCharacter?: boolean;
  readonly rewardItemHash?: number;
  readonly loreHash?: number;
  readonly icon?: string;
  readonly typeName?: string;
}

const recordHash = (name: string) => gameHash(`ninefold record ${name}`);

const CATALYST_PAGES: Record<number, string> = { 1: "Primary", 2: "Special", 3: "Heavy" };
const catalystPage = (item: CatalogItem | undefined) =>
  nodeHash(`catalysts ${CATALYST_PAGES[item?.ammoType ?? 1] ?? "Primary"}`);

const catalystRecords = (): RecordFact[] =>
  CATALYSTS.map(([weaponHash, , , , hash]) => ({
    recordHash: hash,
    name: `${CATALOG.get(weaponHash)?.name ?? ""} Catalyst`,
    text: "Defeat targets with this weapon to unlock its upgrade.",
    node: catalystPage(CATALOG.get(weaponHash)),
    objectives: [catalystObjective(weaponHash)],
    score: 0,
    typeName: "Exotic Catalyst",
    ...(CATALOG.get(weaponHash) && { icon: CATALOG.get(weaponHash)?.iconPath ?? "" }),
  }));

// Our own triumphs: page, name, what counts, goals (several make steps), points.
const TRIUMPHS: readonly (readonly [string, string, string, readonly number[], number])[] = [
  ["Vanguard", "Steady Hands", "Strikes completed", [10, 25, 50, 100], 5],
  ["Vanguard", "Into the Dark", "Lost sectors cleared", [20], 10],
  ["Vanguard", "No One Left Behind", "Fireteam members revived", [30], 10],
  ["Vanguard", "Under Fire", "Champions defeated", [50, 150, 300], 5],
  ["Crucible", "Fair Fight", "Matches won", [5, 20, 60], 5],
  ["Crucible", "Last One Standing", "Rounds survived alone", [3], 15],
  ["Crucible", "Reload", "Opponents defeated with primary weapons", [200], 10],
  ["Gambit", "Small Change", "Motes banked", [250, 1_000], 10],
  ["Gambit", "Uninvited", "Invaders defeated", [15], 10],
  ["World", "Cartographer", "Places visited", [8], 10],
  ["World", "Beachcomber", "Chests opened", [50, 200, 500], 5],
  ["World", "Good Neighbour", "Public events completed", [40], 10],
  ["Raids", "Six of Us", "Raid encounters completed", [7], 20],
  ["Raids", "Without a Scratch", "Encounters completed without a death", [1], 25],
  ["Nine", "Coin Collector", "Strange Coins spent", [49, 343], 15],
  ["Nine", "Weekend Customer", "Visits to the trader of the Nine", [4], 10],
];

function triumphRecords(): RecordFact[] {
  return TRIUMPHS.map(([page, name, counts, goals, score]) => {
    const goal = (value: number) => objective(`triumph ${name} ${value}`, value, counts);
    return {
      recordHash: recordHash(name),
      name,
      text: `${counts}.`,
      node: nodeHash(`triumphs ${page}`),
      objectives: goals.length === 1 ? goals.map(goal) : [],
      ...(goals.length > 1 && { steps: goals.map(goal) }),
      score,
      isPerCharacter: page === "World",
    };
  });
}

interface SealFact {
  readonly name: string;
  readonly title: string;
  readonly legacy: boolean;
  readonly tasks: readonly (readonly [name: string, counts: string, goal: number])[];
}

const SEALS: readonly SealFact[] = [
  {
    name: "The Ninth Guest",
    title: "Guest of the Nine",
    legacy: false,
    tasks: [
      ["Good Customer", "Items bought from the trader of the Nine", 9],
      ["Nine Lives", "Deaths outlived in one strike", 9],
      ["Nine Tongues", "Different weapon types used", 9],
      ["Nine Doors", "Lost sectors found", 9],
    ],
  },
  {
    name: "Vault Keeper",
    title: "Keeper",
    legacy: false,
    tasks: [
      ["Everything in Its Place", "Items stored", 500],
      ["Spring Cleaning", "Items dismantled", 1_000],
      ["Just in Time", "Items pulled from the postmaster", 50],
    ],
  },
  {
    name: "First Light",
    title: "Early Riser",
    legacy: true,
    tasks: [
      ["The First Morning", "Days logged in", 30],
      ["Old Roads", "Old missions completed", 12],
    ],
  },
];
const sealNode = (seal: SealFact) => nodeHash(`seal ${seal.name}`);
const sealRecord = (seal: SealFact) => recordHash(`seal ${seal.name}`);
const sealObjective = (seal: SealFact) =>
  objective(`seal ${seal.name}`, seal.tasks.length, "Triumphs completed");

const sealRecords = (): RecordFact[] =>
  SEALS.flatMap((seal) => [
    {
      recordHash: sealRecord(seal),
      name: seal.name,
      text: "Complete every triumph of this seal.",
      node: sealNode(seal),
      objectives: [sealObjective(seal)],
      score: 0,
      title: seal.title,
    },
    ...seal.tasks.map(([name, counts, goal]) => ({
      recordHash: recordHash(name),
      name,
      text: `${counts}.`,
      node: sealNode(seal),
      objectives: [objective(`seal ${seal.name} ${name}`, goal, counts)],
      score: 10,
    })),
  ]);

const LORE_BOOKS = 4;
const LORE_PAGES = 8;
const loreItems = [...CATALOG.values()].filter(hasLore);
const loreBook = (nth: number) => nodeHash(`lore book ${nth}`);
const BOOK_NAMES = [
  "Ashes and Oil",
  "Letters Never Sent",
  "The Quartermaster's Ledger",
  "Nine Small Stories",
];

const loreRecords = (): RecordFact[] =>
  loreItems.slice(0, LORE_BOOKS * LORE_PAGES).map((item, nth) => ({
    recordHash: recordHash(`lore ${item.itemHash}`),
    name: item.name,
    text: "",
    node: loreBook(nth % LORE_BOOKS),
    objectives: [objective(`lore ${item.itemHash}`, 1, "Found")],
    score: 0,
    loreHash: item.itemHash,
  }));

const PATTERN_PROGRESS = 5;
const patternRecords = (): RecordFact[] =>
  PATTERN_WEAPONS.flatMap((weaponHash) => {
    const weapon = CATALOG.get(weaponHash);
    if (!weapon) return [];
    return {
      recordHash: recordHash(`pattern ${weaponHash}`),
      name: weapon.name,
      text: "Take apart weapons that hold its pattern.",
      node: nodeHash("pattern progress"),
      objectives: [objective(`pattern ${weaponHash}`, PATTERN_PROGRESS, "Patterns extracted")],
      score: 0,
      rewardItemHash: patternHashOf(weaponHash),
      icon: weapon.iconPath,
    };
  });

const CHALLENGE_WEEKS = 3;
const challengeRecords = (): RecordFact[] =>
  Array.from({ length: CHALLENGE_WEEKS }, (_, week) =>
    ["Orbs of power made", "Patrols completed", "Enemies defeated with finishers"].map((counts) => ({
      recordHash: recordHash(`challenge ${week} ${counts}`),
      name: `Week ${week + 1}: ${counts.split(" ")[0]}`,
      text: `${counts}.`,
      node: nodeHash(`challenges week ${week}`),
      objectives: [objective(`challenge ${week} ${counts}`, 10 * (week + 1), counts)],
      score: 0,
      rewardItemHash: itemNamed("Glimmer").itemHash,
      isPerCharacter: false,
    })),
  ).flat();

const carriedRecords = (): RecordFact[] =>
  CARRIED_RECORDS.map(({ recordHash, name, counts, goal }) => ({
    recordHash,
    name,
    text: `${counts}.`,
    node: nodeHash("triumphs World"),
    objectives: [carriedGoal(counts, goal)],
    score: 5,
  }));

export const RECORDS: readonly RecordFact[] = [
  ...carriedRecords(),
  ...catalystRecords(),
  ...triumphRecords(),
  ...sealRecords(),
  ...loreRecords(),
  ...patternRecords(),
  ...challengeRecords(),
];

/** Every objective that records count with. */
export const recordObjectives = (): readonly ObjectiveFact[] =>
  RECORDS.flatMap((record) => [...record.objectives, ...(record.steps ?? [])]);

const titles = (title: string) => ({ Male: title, Female: title });

function toRow(record: RecordFact): Row {
  const steps = record.steps ?? [];
  return {
    hash: record.recordHash,
    displayProperties: display(
      record.name,
      record.icon ?? picturePath(`record ${record.recordHash}`, "png"),
      record.text,
    ),
    scope: record.isPerCharacter ? 1 : 0,
    presentationInfo: {
      presentationNodeType: 3,
      parentPresentationNodeHashes: [record.node],
      displayStyle: 0,
    },
    ...(record.loreHash !== undefined && { loreHash: record.loreHash }),
    objectiveHashes: record.objectives.map((one) => one.objectiveHash),
    recordValueStyle: 0,
    forTitleGilding: false,
    shouldShowLargeIcons: false,
    titleInfo: {
      hasTitle: record.title !== undefined,
      ...(record.title && {
        titlesByGender: titles(record.title),
        titlesByGenderHash: { 2204441813: record.title, 3111576190: record.title },
      }),
    },
    completionInfo: {
      partialCompletionObjectiveCountThreshold: 0,
      ScoreValue: record.score,
      shouldFireToast: true,
      toastStyle: 1,
    },
    stateInfo: { featuredPriority: 2147483647, obscuredName: "", obscuredDescription: "" },
    requirements: { entitlementUnavailableMessage: "" },
    expirationInfo: { hasExpiration: false, description: "" },
    intervalInfo: {
      intervalObjectives: steps.map((one) => ({
        intervalObjectiveHash: one.objectiveHash,
        intervalScoreValue: record.score,
      })),
      intervalRewards: steps.map(() => ({ intervalRewardItems: [] })),
      originalObjectiveArrayInsertionIndex: 0,
      isIntervalVersionedFromNormalRecord: false,
    },
    rewardItems:
      record.rewardItemHash === undefined
        ? []
        : [{ itemHash: record.rewardItemHash, quantity: 1, hasConditionalVisibility: false }],
    recordTypeName: record.typeName ?? (record.title ? "Title" : "Triumph"),
    presentationNodeType: 3,
    traitIds: [],
    traitHashes: [],
    parentNodeHashes: [record.node],
  };
}

export const records = (): Table => table(RECORDS.map(toRow));

const recordsAt = (node: number) =>
  RECORDS.filter((record) => record.node === node).map((record) => record.recordHash);
const page = (hash: number, name: string, parent: number): NodeFact => ({
  hash,
  name,
  parent,
  kind: "records",
  records: recordsAt(hash),
});
const root = (hash: number, name: string): NodeFact => ({ hash, name, parent: null, kind: "category" });

/** Triumphs, catalysts, titles, lore, patterns in progress and seasonal challenges. */
export function recordNodes(): NodeFact[] {
  const { activeTriumphsRootNodeHash: triumphs, exoticCatalystsRootNodeHash: catalysts } = ROOT_NODES;
  const pages = [...new Set(TRIUMPHS.map(([name]) => name))];
  return [
    root(triumphs, "Triumphs"),
    ...pages.map((name) => page(nodeHash(`triumphs ${name}`), name, triumphs)),
    page(nodeHash("pattern progress"), "Patterns and Progress", triumphs),
    root(ROOT_NODES.legacyTriumphsRootNodeHash, "Legacy Triumphs"),
    root(ROOT_NODES.medalsRootNodeHash, "Medals"),
    root(catalysts, "Exotic Catalysts"),
    ...Object.values(CATALYST_PAGES).map((name) => page(nodeHash(`catalysts ${name}`), name, catalysts)),
    root(ROOT_NODES.activeSealsRootNodeHash, "Titles"),
    root(ROOT_NODES.legacySealsRootNodeHash, "Legacy Titles"),
    ...SEALS.map((seal) => ({
      ...page(
        sealNode(seal),
        seal.name,
        seal.legacy ? ROOT_NODES.legacySealsRootNodeHash : ROOT_NODES.activeSealsRootNodeHash,
      ),
      completionRecordHash: sealRecord(seal),
      objectiveHash: sealObjective(seal).objectiveHash,
    })),
    root(ROOT_NODES.loreRootNodeHash, "Lore"),
    ...BOOK_NAMES.map((name, nth) => page(loreBook(nth), name, ROOT_NODES.loreRootNodeHash)),
    { ...root(ROOT_NODES.seasonalChallengesPresentationNodeHash, "Seasonal Challenges"), isSeasonal: true },
    ...Array.from({ length: CHALLENGE_WEEKS }, (_, week) =>
      page(
        nodeHash(`challenges week ${week}`),
        `Week ${week + 1}`,
        ROOT_NODES.seasonalChallengesPresentationNodeHash,
      ),
    ),
  ];
}

/** One entry of the lore table for each thing with a story; the stories are a line long and ours. */
export const lore = (): Table =>
  table(
    loreItems.map((item) => ({
      hash: item.itemHash,
      displayProperties: display(item.name, picturePath(`lore ${item.itemHash}`, "png"), flavourOf(item)),
      subtitle: "",
    })),
  );
