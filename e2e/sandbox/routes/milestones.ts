import type {
  DestinyMilestone,
  DestinyMilestoneContent,
  DestinyPublicMilestone,
} from "bungie-api-ts/destiny2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { isXurHere } from "../world/calendar.ts";
import { clanById } from "../world/clans/clans.ts";
import { isMilestone, milestoneContent, publicMilestones, weeklyClanRewards } from "../world/milestones.ts";
import { PLATFORM } from "../world/platform-codes.ts";

function getPublicMilestones(_: Call, sandbox: Sandbox): Answer {
  const now = sandbox.clock.now();
  return bungie<Record<string, DestinyPublicMilestone>>(
    publicMilestones(now, isXurHere(now, sandbox.state.xur ?? {})),
  );
}

function getPublicMilestoneContent(call: Call): Answer {
  const hash = Number(call.params.milestoneHash);
  return isMilestone(hash)
    ? bungie<DestinyMilestoneContent>(milestoneContent(hash))
    : refusal(PLATFORM.invalidParameters);
}

function getClanWeeklyRewardState(call: Call, sandbox: Sandbox): Answer {
  const clan = clanById(call.params.groupId ?? "");
  return clan
    ? bungie<DestinyMilestone>(weeklyClanRewards(clan, sandbox.clock.now()))
    : refusal(PLATFORM.clanNotFound);
}

export const MILESTONE_ROUTES: readonly Route[] = [
  platformRoute("GetPublicMilestones", "GET", "/Destiny2/Milestones/", getPublicMilestones),
  platformRoute(
    "GetPublicMilestoneContent",
    "GET",
    "/Destiny2/Milestones/:milestoneHash/Content/",
    getPublicMilestoneContent,
  ),
  platformRoute(
    "GetClanWeeklyRewardState",
    "GET",
    "/Destiny2/Clan/:groupId/WeeklyRewardState/",
    getClanWeeklyRewardState,
  ),
];
