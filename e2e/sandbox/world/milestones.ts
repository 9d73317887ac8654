import type {
  DestinyMilestone,
  DestinyMilestoneContent,
  DestinyPublicMilestone,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { nextWeeklyResetAt, WEEK_MS, wholeSeconds } from "./calendar.ts";
import { itemNamed } from "./catalog.ts";
import type { Clan } from "./clans/clans.ts";
import { definitionRow, definitionRows } from "./components/definition-rows.ts";
import { CLAN_REWARDS, MILESTONES, type MilestoneFact, XUR_MILESTONE } from "./facts/milestones.ts";
import { seededRandom } from "./seeded-random.ts";

const XUR = 2190858386;
const XUR_ORDER = 50;
const MODIFIERS_SHOWN = 3;

function week(now: Date): { startDate: string; endDate: string } {
  const end = nextWeeklyResetAt(now);
  return {
    startDate: wholeSeconds(new Date(end.getTime() - WEEK_MS)),
    endDate: wholeSeconds(end),
  };
}

/** The activities of this week, drawn from those that have a definition. */
function activitiesOf(fact: MilestoneFact, now: Date): Wire<DestinyPublicMilestone["activities"]> {
  const playable = definitionRows("DestinyActivityDefinition").filter(
    (row) => (row.activityModeTypes ?? []).length > 0,
  );
  const modifiers = definitionRows("DestinyActivityModifierDefinition").map((row) => row.hash);
  const random = seededRandom(`milestone ${fact.milestoneHash} ${week(now).startDate}`);
  const from = random.below(Math.max(playable.length, 1));
  const offered = [...playable.slice(from), ...playable.slice(0, from)].slice(0, fact.activities);
  return offered.map((row, nth) => ({
    activityHash: row.hash,
    challengeObjectiveHashes: [],
    ...(modifiers.length > 0 && { modifierHashes: modifiers.slice(0, MODIFIERS_SHOWN + nth) }),
    ...(fact.phaseHashes && nth === 0 && { phaseHashes: fact.phaseHashes }),
    ...(fact.booleanOptions && { booleanActivityOptions: fact.booleanOptions }),
  }));
}

function toMilestone(fact: MilestoneFact, now: Date): Wire<DestinyPublicMilestone> {
  return {
    milestoneHash: fact.milestoneHash,
    ...(fact.questItem !== undefined && {
      availableQuests: [{ questItemHash: itemNamed(fact.questItem, "quest").itemHash }],
    }),
    ...(fact.activities !== undefined && { activities: activitiesOf(fact, now) }),
    ...(fact.isWeekly && week(now)),
    order: fact.order,
  };
}

export const isMilestone = (hash: number): boolean =>
  definitionRow("DestinyMilestoneDefinition", hash) !== undefined;

/** This week's public milestones; Xûr's is among them while he is here. */
export function publicMilestones(
  now: Date,
  xurIsHere: boolean,
): Record<string, Wire<DestinyPublicMilestone>> {
  const xur = xurIsHere
    ? [{ milestoneHash: XUR_MILESTONE, vendors: [{ vendorHash: XUR }], order: XUR_ORDER }]
    : [];
  const all = [...xur, ...MILESTONES.map((fact) => toMilestone(fact, now))];
  return Object.fromEntries(
    all.filter((one) => isMilestone(one.milestoneHash ?? 0)).map((one) => [String(one.milestoneHash), one]),
  );
}

/** A milestone's own page of text: only what its definition says. */
export function milestoneContent(hash: number): Wire<DestinyMilestoneContent> {
  const shown = definitionRow("DestinyMilestoneDefinition", hash)?.displayProperties;
  return { about: shown?.description ?? "", status: "", tips: [], itemCategories: [] };
}

/** What a clan has earned this week; a higher clan has earned more. */
export function weeklyClanRewards(clan: Clan, now: Date): Wire<DestinyMilestone> {
  return {
    milestoneHash: CLAN_REWARDS.milestoneHash,
    rewards: [
      {
        rewardCategoryHash: CLAN_REWARDS.categoryHash,
        entries: CLAN_REWARDS.entries.map(({ hash }, nth) => ({
          rewardEntryHash: hash,
          earned: nth < clan.level - 2,
          redeemed: false,
        })),
      },
    ],
    ...week(now),
    order: 0,
  };
}
