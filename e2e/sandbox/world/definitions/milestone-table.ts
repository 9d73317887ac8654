import { itemNamed, picturePath } from "../catalog.ts";
import { CLAN_REWARDS, MILESTONES as PUBLIC_MILESTONES } from "../facts/milestones.ts";
import { display, type Row, type Table, table } from "./row.ts";

interface MilestoneFact {
  readonly hash: number;
  readonly name: string;
  readonly text: string;
  readonly activities: readonly number[];
}

// Hashes of public milestones; names of activities are the game's, sentences are ours.
const MILESTONES: readonly MilestoneFact[] = [
  { hash: 534869653, name: "Xûr", text: "The trader of the Nine is in the Tower.", activities: [] },
  { hash: 3603098564, name: "Clan Rewards", text: "Play with your clan.", activities: [] },
  { hash: 4253138191, name: "Weekly Clan Engrams", text: "Earned together.", activities: [] },
  { hash: 3181387331, name: "Last Wish", text: "A raid.", activities: [2122313384, 1661734046] },
  { hash: 2712317338, name: "Garden of Salvation", text: "A raid.", activities: [] },
  { hash: 541780856, name: "Deep Stone Crypt", text: "A raid.", activities: [910380154] },
  { hash: 1888320892, name: "Vault of Glass", text: "A raid.", activities: [3881495763] },
];
const WEEKLY = 3;

/** The quests that answers offer with a milestone, by the item that stands for each. */
function questsOf(one: MilestoneFact): Record<number, object> {
  const offered = PUBLIC_MILESTONES.find((row) => row.milestoneHash === one.hash)?.questItem;
  if (offered === undefined) return {};
  const { itemHash } = itemNamed(offered, "quest");
  const displayProperties = display(one.name, picturePath(`milestone ${one.hash}`, "png"), one.text);
  return { [itemHash]: { questItemHash: itemHash, displayProperties, overrideImage: "" } };
}

function clanRewards(): Record<number, object> {
  const entries = CLAN_REWARDS.entries.map(({ hash, name }, order) => [
    hash,
    {
      rewardEntryHash: hash,
      rewardEntryIdentifier: name.toLowerCase().replaceAll(" ", "_"),
      items: [],
      displayProperties: display(name, undefined, "Earned by somebody of the clan."),
      order,
    },
  ]);
  const category = {
    categoryHash: CLAN_REWARDS.categoryHash,
    categoryIdentifier: "clan_rewards",
    displayProperties: display("Clan Rewards"),
    rewardEntries: Object.fromEntries(entries),
    order: 0,
  };
  return { [category.categoryHash]: category };
}

const milestone = (one: MilestoneFact): Row => ({
  hash: one.hash,
  displayProperties: display(one.name, picturePath(`milestone ${one.hash}`, "png"), one.text),
  friendlyName: one.name.toUpperCase(),
  milestoneType: WEEKLY,
  recruitable: false,
  showInExplorer: true,
  showInMilestones: true,
  explorePrioritizesActivityImage: false,
  hasPredictableDates: false,
  quests: questsOf(one),
  rewards: one.hash === CLAN_REWARDS.milestoneHash ? clanRewards() : {},
  vendors: [],
  values: {},
  isInGameMilestone: true,
  activities: one.activities.map((hash) => ({
    conceptualActivityHash: hash,
    variants: {},
    activityGraphNodes: [],
    challenges: [],
    phases: [],
  })),
  defaultOrder: 0,
});

export function milestones(): Table {
  return table(MILESTONES.map(milestone));
}
