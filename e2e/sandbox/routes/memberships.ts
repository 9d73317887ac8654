import type { DestinyLinkedProfilesResponse, DestinyProfileUserInfoCard } from "bungie-api-ts/destiny2";
import type { GroupUserInfoCard } from "bungie-api-ts/groupv2";
import type { GeneralUser, UserMembershipData } from "bungie-api-ts/user";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import type { OverriddenMembership, Player } from "../world/holdings.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { AVATAR, isCrossSaved, lastPlayedAt, platformLogo, userInfoCard } from "../world/profile-parts.ts";

const BUNGIE_NET = 254;
const WEB_AUTH_REQUIRED = 99;

function bungieUser(player: Player): Wire<GeneralUser> {
  return {
    membershipId: player.bungieMembershipId,
    uniqueName: `${player.name}#${player.nameCode}`,
    displayName: player.name,
    profilePicture: 70757,
    profileTheme: 1106,
    userTitle: 0,
    successMessageFlags: "0",
    isDeleted: false,
    about: "",
    firstAccess: "2021-09-10T09:21:29.253Z",
    lastUpdate: "2026-06-26T02:50:31.792Z",
    context: { isFollowing: false, ignoreStatus: { isIgnored: false, ignoreFlags: 0 } },
    showActivity: true,
    locale: "en",
    localeInheritDefault: false,
    showGroupMessaging: true,
    profilePicturePath: AVATAR,
    profileThemeName: "d2_06",
    userTitleDisplay: "Newbie",
    statusText: "",
    statusDate: "0001-01-01T00:00:00Z",
    cachedBungieGlobalDisplayName: player.name,
    cachedBungieGlobalDisplayNameCode: player.nameCode,
  };
}

function overriddenCard(player: Player, one: OverriddenMembership): Wire<GroupUserInfoCard> {
  return {
    iconPath: platformLogo(one.membershipType),
    crossSaveOverride: player.accounts[0]?.membershipType ?? 0,
    applicableMembershipTypes: [],
    isPublic: true,
    membershipType: one.membershipType,
    membershipId: one.membershipId,
    displayName: one.displayName,
    bungieGlobalDisplayName: player.name,
    bungieGlobalDisplayNameCode: player.nameCode,
  };
}

function membershipData(player: Player): Wire<UserMembershipData> {
  const seen = (displayName: string, membershipType: number) => ({
    LastSeenDisplayName: displayName,
    LastSeenDisplayNameType: membershipType,
  });
  const active = player.accounts.map((account) => ({
    ...seen(account.displayName, account.membershipType),
    ...userInfoCard(player, account),
  }));
  const overridden = player.overridden.map((one) => ({
    ...seen(one.displayName, one.membershipType),
    ...overriddenCard(player, one),
  }));
  const primary = isCrossSaved(player) ? player.accounts[0]?.membershipId : undefined;
  return {
    destinyMemberships: [...overridden, ...active],
    ...(primary !== undefined && { primaryMembershipId: primary }),
    bungieNetUser: bungieUser(player),
  };
}

function getMembershipsForCurrentUser(call: Call): Answer {
  return call.player ? bungie<UserMembershipData>(membershipData(call.player)) : refusal(WEB_AUTH_REQUIRED);
}

/** The player behind a Bungie.net account (type 254), an active membership or an overridden one. */
function playerBehind(sandbox: Sandbox, membershipId: string, membershipType: number): Player | undefined {
  const isIt = (one: { membershipId: string; membershipType: number }) =>
    one.membershipId === membershipId && (membershipType === -1 || one.membershipType === membershipType);
  return sandbox.state.players.find(
    (player) =>
      (player.bungieMembershipId === membershipId &&
        (membershipType === BUNGIE_NET || membershipType === -1)) ||
      player.accounts.some(isIt) ||
      player.overridden.some(isIt),
  );
}

const NO_SUCH_USER = 217;

function getMembershipsById(call: Call, sandbox: Sandbox): Answer {
  const player = playerBehind(sandbox, call.params.membershipId ?? "", Number(call.params.membershipType));
  return player ? bungie<UserMembershipData>(membershipData(player)) : refusal(NO_SUCH_USER);
}

function getLinkedProfiles(call: Call, sandbox: Sandbox): Answer {
  const player = playerBehind(sandbox, call.params.membershipId ?? "", Number(call.params.membershipType));
  if (!player) return refusal(PLATFORM.accountNotFound);
  const profiles: Wire<DestinyProfileUserInfoCard>[] = player.accounts.map((account) => ({
    dateLastPlayed: lastPlayedAt(account),
    isOverridden: false,
    isCrossSavePrimary: isCrossSaved(player),
    ...userInfoCard(player, account),
  }));
  return bungie<DestinyLinkedProfilesResponse>({
    profiles,
    bnetMembership: {
      supplementalDisplayName: `${player.name}#${player.nameCode}`,
      iconPath: AVATAR,
      crossSaveOverride: 0,
      isPublic: false,
      membershipType: BUNGIE_NET,
      membershipId: player.bungieMembershipId,
      displayName: player.name,
      bungieGlobalDisplayName: player.name,
      bungieGlobalDisplayNameCode: player.nameCode,
    },
    profilesWithErrors: player.overridden.map((one) => ({
      errorCode: PLATFORM.accountNotFound,
      infoCard: overriddenCard(player, one),
    })),
  });
}

export const MEMBERSHIP_ROUTES: readonly Route[] = [
  platformRoute(
    "GetMembershipsForCurrentUser",
    "GET",
    "/User/GetMembershipsForCurrentUser/",
    getMembershipsForCurrentUser,
    true,
  ),
  platformRoute(
    "GetMembershipsById",
    "GET",
    "/User/GetMembershipsById/:membershipId/:membershipType/",
    getMembershipsById,
  ),
  platformRoute(
    "GetLinkedProfiles",
    "GET",
    "/Destiny2/:membershipType/Profile/:membershipId/LinkedProfiles/",
    getLinkedProfiles,
  ),
];
