import { CATALOG, itemNamed, picturePath } from "../catalog.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { RANK_STEPS, VENDOR_PROGRESSIONS } from "../vendors/vendor-places.ts";
import { SEASON_COUNT } from "./collectible-facts.ts";
import { gameHash } from "./game-hash.ts";
import { nodeHash } from "./node-fact.ts";
import { color, display, type Row, type Table, table } from "./row.ts";

const artifacts = [...CATALOG.values()].filter((item) => item.kind === "artifact");
const seasonHash = (nth: number) => gameHash(`ninefold season ${nth}`);
const SEASON_PASS = gameHash("ninefold season pass");
const PASS_RANKS = gameHash("ninefold progression season pass");
const PASS_PRESTIGE = gameHash("ninefold progression season pass prestige");
const FIRST_SEASON_AT = Date.UTC(2017, 8, 6, 17);
/** The last season began when the last real one did and does not end, so that "now" is always in it. */
const LAST_SEASON_AT = Date.UTC(2025, 11, 2, 17);
export const FOR_EVER = "2099-01-01T17:00:00Z";
const wholeSeconds = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z");

// Between the first and the last season the others are spread evenly; when they really began nobody asks.
const beginsAt = (nth: number) =>
  wholeSeconds(
    FIRST_SEASON_AT +
      Math.round(((LAST_SEASON_AT - FIRST_SEASON_AT) * (nth - 1)) / (SEASON_COUNT - 1) / 1000) * 1000,
  );

const SEASON_WORDS = ["Embers", "Tides", "Orchards", "Lanterns", "Ravens", "Glass", "Storms"];
const seasonName = (nth: number) =>
  `Season of ${SEASON_WORDS[nth % SEASON_WORDS.length]} ${Math.ceil(nth / SEASON_WORDS.length)}`;

const artifactOf = (nth: number) => artifacts[nth % artifacts.length]?.itemHash ?? 0;

function season(nth: number): Row {
  const isCurrent = nth === SEASON_COUNT;
  const endDate = isCurrent ? FOR_EVER : beginsAt(nth + 1);
  return {
    hash: seasonHash(nth),
    displayProperties: display(
      seasonName(nth),
      picturePath(`season ${nth}`, "png"),
      "A few months, and what happened in them.",
    ),
    backgroundImagePath: picturePath(`season banner ${nth}`, "jpg"),
    seasonNumber: nth,
    startDate: beginsAt(nth),
    endDate,
    ...(isCurrent && {
      seasonPassHash: SEASON_PASS,
      seasonPassList: [
        { seasonPassHash: SEASON_PASS, seasonPassStartDate: beginsAt(nth), seasonPassEndDate: endDate },
      ],
      seasonPassProgressionHash: PASS_RANKS,
      sealPresentationNodeHash: nodeHash("seal The Ninth Guest"),
      seasonalChallengesPresentationNodeHash: ROOT_NODES.seasonalChallengesPresentationNodeHash,
    }),
    artifactItemHash: artifactOf(nth),
    acts: [],
  };
}

const RANK_WORDS = ["Guardian", "Brave", "Heroic", "Fabled", "Mythic", "Legend"];
const PASS_STEP = 100_000;
const PASS_LENGTH = 100;

interface ProgressionFact {
  readonly hash: number;
  readonly name: string;
  /** 0 the account's, 1 each character's, 2 the clan's. */
  readonly scope: number;
  readonly steps: readonly number[];
  readonly repeats?: boolean;
  readonly hidden?: boolean;
  readonly faction?: boolean;
  readonly rewards?: boolean;
}

const even = (length: number, progressTotal: number) => Array.from({ length }, () => progressTotal);
// Hashes of the game's own ranks and of clans are public; 0 is the account, 1 a character, 2 a clan.
const PROGRESSIONS: readonly ProgressionFact[] = [
  { hash: 1716568313, name: "Level", scope: 1, steps: even(50, 10_000), repeats: true, hidden: true },
  ...VENDOR_PROGRESSIONS.map(({ hash, name }) => ({
    hash,
    name,
    scope: 1,
    steps: RANK_STEPS,
    faction: true,
  })),
  { hash: 2083746873, name: "Crucible Rank", scope: 1, steps: RANK_STEPS, faction: true },
  { hash: 3008065600, name: "Gambit Rank", scope: 1, steps: RANK_STEPS, faction: true },
  { hash: 2755675426, name: "Trials Rank", scope: 1, steps: RANK_STEPS, faction: true },
  { hash: 3696598664, name: "Competitive Division", scope: 1, steps: even(10, 500) },
  { hash: 599071390, name: "Iron Banner Rank", scope: 1, steps: RANK_STEPS },
  { hash: 2411069437, name: "Xûr Rank", scope: 1, steps: RANK_STEPS, faction: true },
  { hash: PASS_RANKS, name: "Season Rank", scope: 0, steps: even(PASS_LENGTH, PASS_STEP), rewards: true },
  { hash: PASS_PRESTIGE, name: "Season Rank", scope: 0, steps: even(1, PASS_STEP), repeats: true },
  { hash: 584850370, name: "Clan Level", scope: 2, steps: even(6, 100_000) },
  { hash: 1273404180, name: "Clan Engram", scope: 2, steps: even(1, 1), hidden: true },
  { hash: 3381682691, name: "Clan Engram", scope: 2, steps: even(1, 1), hidden: true },
  { hash: 3759191272, name: "Clan Engram", scope: 2, steps: even(1, 1), hidden: true },
  { hash: 198624022, name: "Clan Reputation", scope: 1, steps: RANK_STEPS },
];
const factionHash = (progressionHash: number) => gameHash(`ninefold faction ${progressionHash}`);
const FACTIONS = PROGRESSIONS.filter(
  (fact, nth) => fact.faction && PROGRESSIONS.findIndex((one) => one.hash === fact.hash) === nth,
);

function progression(fact: ProgressionFact): Row {
  const icon = picturePath(`progression ${fact.hash}`, "png");
  return {
    hash: fact.hash,
    displayProperties: { ...display(fact.name, icon), displayUnitsName: "" },
    scope: fact.scope,
    repeatLastStep: fact.repeats ?? false,
    source: "",
    steps: fact.steps.map((progressTotal, nth) => ({
      stepName: fact.faction ? (RANK_WORDS[Math.floor(nth / 3)] ?? "Legend") : "",
      displayEffectType: 1,
      progressTotal,
      rewardItems: [],
      icon,
    })),
    visible: !fact.hidden,
    ...(fact.faction && { factionHash: factionHash(fact.hash) }),
    color: color(206, 174, 51),
    rankIcon: icon,
    rewardItems: fact.rewards ? passRewards() : [],
  };
}

const passRewards = () =>
  Array.from({ length: PASS_LENGTH }, (_, nth) => ({
    rewardedAtProgressionLevel: nth + 1,
    acquisitionBehavior: 1,
    uiDisplayStyle: nth % 2 === 0 ? "free" : "premium",
    claimUnlockDisplayStrings: [],
    itemHash: itemNamed(nth % 5 === 4 ? "Enhancement Prism" : "Glimmer").itemHash,
    quantity: nth % 5 === 4 ? 1 : 5_000,
    hasConditionalVisibility: false,
  }));

const faction = ({ hash, name }: ProgressionFact): Row => ({
  hash: factionHash(hash),
  displayProperties: display(name, picturePath(`faction ${hash}`, "png")),
  progressionHash: hash,
  tokenValues: {},
  rewardItemHash: 0,
  rewardVendorHash: 0,
  vendors: [],
});

const EVENT = gameHash("ninefold event");
const MOD_TIERS = 5;

function artifact(itemHash: number): Row {
  const mods = [...CATALOG.values()].filter((item) => item.kind === "mod").map((item) => item.itemHash);
  return {
    hash: itemHash,
    displayProperties: display(CATALOG.get(itemHash)?.name ?? "", picturePath(`artifact ${itemHash}`, "jpg")),
    translationBlock: {
      weaponPatternHash: 0,
      defaultDyes: [],
      lockedDyes: [],
      customDyes: [],
      arrangements: [],
    },
    tiers: Array.from({ length: MOD_TIERS }, (_, tier) => ({
      tierHash: gameHash(`ninefold artifact tier ${tier}`),
      displayTitle: `Column ${tier + 1}`,
      progressRequirementMessage: "Unlock more of the column before.",
      minimumUnlockPointsUsedRequirement: tier * 2,
      items: mods.slice(tier * MOD_TIERS, (tier + 1) * MOD_TIERS).map((one) => ({ itemHash: one })),
    })),
  };
}

export const SEASON_TABLES = (): Record<string, Table> => ({
  DestinySeasonDefinition: table(Array.from({ length: SEASON_COUNT }, (_, nth) => season(nth + 1))),
  DestinySeasonPassDefinition: table([
    {
      hash: SEASON_PASS,
      displayProperties: display(seasonName(SEASON_COUNT), picturePath(`season ${SEASON_COUNT}`, "png")),
      rewardProgressionHash: PASS_RANKS,
      prestigeProgressionHash: PASS_PRESTIGE,
      linkRedirectPath: "",
      color: color(206, 174, 51),
      images: { iconImagePath: picturePath(`season ${SEASON_COUNT}`, "png"), themeBackgroundImagePath: "" },
    },
  ]),
  DestinyProgressionDefinition: table(
    [...new Map(PROGRESSIONS.map((fact) => [fact.hash, fact])).values()].map(progression),
  ),
  DestinyFactionDefinition: table(FACTIONS.map(faction)),
  DestinyArtifactDefinition: table(artifacts.map((item) => artifact(item.itemHash))),
  DestinyEventCardDefinition: table([
    {
      hash: EVENT,
      displayProperties: display("Festival of Lanterns", picturePath(`event ${EVENT}`, "png")),
      linkRedirectPath: "",
      color: color(206, 174, 51),
      images: {
        bannerImagePath: picturePath(`event banner ${EVENT}`, "jpg"),
        overlayBannerImagePath: "",
        themeBackgroundImagePath: picturePath(`event banner ${EVENT}`, "jpg"),
      },
      triumphsPresentationNodeHash: nodeHash("triumphs Nine"),
      sealPresentationNodeHash: nodeHash("seal The Ninth Guest"),
      ticketCurrencyItemHash: 0,
      ticketVendorHash: 0,
      ticketVendorCategoryHash: 0,
      endTime: `${Date.parse(FOR_EVER) / 1000}`,
    },
  ]),
});
