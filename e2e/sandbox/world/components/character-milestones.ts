import type { DestinyMilestone, DestinyMilestoneRewardCategory } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { isXurHere } from "../calendar.ts";
import { CLAN_REWARDS } from "../facts/milestones.ts";
import type { Character } from "../holdings.ts";
import { publicMilestones } from "../milestones.ts";
import { share } from "./progress.ts";
import { questStatus } from "./quest-status.ts";

/** The week's milestones as one character stands with them; about half of the encounters are done. */
export function characterMilestones(character: Character, now: Date): Record<string, Wire<DestinyMilestone>> {
  const isDone = (hash: number) => share(`${character.characterId} this week ${hash}`) > 0.5;
  const mine = Object.entries(publicMilestones(now, isXurHere(now))).map(([hash, milestone]) => {
    const { activities, availableQuests, vendors, ...rest } = milestone;
    return [
      hash,
      {
        ...rest,
        ...(availableQuests && {
          availableQuests: availableQuests.map((quest) => {
            const questItemHash = quest?.questItemHash ?? 0;
            return { questItemHash, status: questStatus(questItemHash, character.characterId, null) };
          }),
        }),
        ...(vendors && { vendors: vendors.map((vendor) => ({ vendorHash: vendor?.vendorHash ?? 0 })) }),
        ...(activities && {
          activities: activities.map((activity) => ({
            activityHash: activity?.activityHash ?? 0,
            challenges: [],
            modifierHashes: activity?.modifierHashes ?? [],
            booleanActivityOptions: activity?.booleanActivityOptions ?? {},
            ...(activity?.phaseHashes && {
              phases: activity.phaseHashes.map((phaseHash) => ({ complete: isDone(phaseHash), phaseHash })),
            }),
          })),
        }),
        ...(milestone.milestoneHash === CLAN_REWARDS.milestoneHash && { rewards: [clanRewards(isDone)] }),
      },
    ];
  });
  return Object.fromEntries(mine);
}

function clanRewards(isEarned: (hash: number) => boolean): Wire<DestinyMilestoneRewardCategory> {
  const entries = CLAN_REWARDS.entries.map(({ hash }) => ({
    rewardEntryHash: hash,
    earned: isEarned(hash),
    redeemed: false,
  }));
  return { rewardCategoryHash: CLAN_REWARDS.categoryHash, entries };
}
