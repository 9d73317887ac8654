import type { GroupV2, GroupV2Card } from "bungie-api-ts/groupv2";
import type { Sandbox } from "../../sandbox.ts";
import type { Wire } from "../../wire.ts";
import type { Clan } from "./clans.ts";
import { memberCount, RANK, rosterOf } from "./roster.ts";

const CLAN = 1;
const OPEN = 1;
const LEVEL_CAP = 6;
const PER_LEVEL = 100_000;
// The clan's own level, and three old ones that stay at their beginning (recorded).
const CLAN_LEVEL = 584850370;
const RESTING = [1273404180, 3381682691, 3759191272];
const CAPABILITIES = 31;
export const CLAN_LIMIT = 100;
const AVATAR_PATH = "/img/profile/avatars/group/defaultGroup.png";

function progression(progressionHash: number, level: number) {
  const rests = progressionHash !== CLAN_LEVEL;
  const done = rests ? 0 : level * PER_LEVEL;
  return {
    progressionHash,
    dailyProgress: done,
    dailyLimit: 0,
    weeklyProgress: 0,
    weeklyLimit: 0,
    currentProgress: done,
    level,
    levelCap: LEVEL_CAP,
    stepIndex: level,
    progressToNextLevel: 0,
    nextLevelAt: rests ? 1 : level < LEVEL_CAP ? PER_LEVEL : 0,
  };
}

function progressions(clan: Clan) {
  const all = [progression(CLAN_LEVEL, clan.level), ...RESTING.map((hash) => progression(hash, 1))];
  return Object.fromEntries(all.map((one) => [one.progressionHash, one]));
}

const clanInfo = (clan: Clan) => ({ clanCallsign: clan.callsign, clanBannerData: clan.banner });

function features(): Wire<GroupV2["features"]> {
  return {
    maximumMembers: CLAN_LIMIT,
    maximumMembershipsOfGroupType: 1,
    capabilities: CAPABILITIES,
    membershipTypes: [1, 2, 3, 5, 6],
    invitePermissionOverride: true,
    updateCulturePermissionOverride: false,
    hostGuidedGamePermissionOverride: 1,
    updateBannerPermissionOverride: false,
    joinLevel: 1,
  };
}

/** The whole of a clan as its page and the lists of memberships tell it. */
export function clanDetail(clan: Clan, sandbox: Sandbox): Wire<GroupV2> {
  const founder = rosterOf(clan, sandbox, null).find((one) => one.memberType === RANK.founder);
  const membershipIdCreated = founder?.member.bungieNetUserInfo?.membershipId;
  return {
    groupId: clan.groupId,
    name: clan.name,
    groupType: CLAN,
    ...(membershipIdCreated !== undefined && { membershipIdCreated }),
    creationDate: clan.createdAt,
    modificationDate: clan.createdAt,
    about: clan.about,
    tags: [],
    memberCount: memberCount(clan, sandbox),
    isPublic: true,
    isPublicTopicAdminOnly: false,
    motto: clan.motto,
    allowChat: true,
    isDefaultPostPublic: false,
    chatSecurity: 0,
    locale: "en",
    avatarImageIndex: 0,
    homepage: 0,
    membershipOption: OPEN,
    defaultPublicity: 2,
    theme: "Group_Community1",
    bannerPath: "/img/Themes/Group_Community1/struct_images/group_top_banner.jpg",
    avatarPath: AVATAR_PATH,
    conversationId: `38${clan.groupId}`,
    enableInvitationMessagingForAdmins: false,
    banExpireDate: "2001-01-01T00:00:00Z",
    features: features(),
    clanInfo: { d2ClanProgressions: progressions(clan), ...clanInfo(clan) },
  };
}

/** The short form that a search lists. */
export function clanCard(clan: Clan, sandbox: Sandbox): Wire<GroupV2Card> {
  return {
    groupId: clan.groupId,
    name: clan.name,
    groupType: CLAN,
    creationDate: clan.createdAt,
    about: clan.about,
    motto: clan.motto,
    memberCount: memberCount(clan, sandbox),
    locale: "en",
    membershipOption: OPEN,
    capabilities: CAPABILITIES,
    clanInfo: clanInfo(clan),
    avatarPath: AVATAR_PATH,
    theme: "Group_Community1",
  };
}
