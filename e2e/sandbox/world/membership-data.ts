import type { GroupUserInfoCard } from "bungie-api-ts/groupv2";
import type { GeneralUser, UserMembershipData } from "bungie-api-ts/user";
import type { Wire } from "../wire.ts";
import { playerCard } from "./clans/member-cards.ts";
import type { OverriddenMembership, Player } from "./holdings.ts";
import { AVATAR, isCrossSaved, platformLogo } from "./profile-parts.ts";

/** The field of a Bungie.net account that says how somebody is called on a platform. */
const NAME_FIELDS = {
  1: "xboxDisplayName",
  2: "psnDisplayName",
  3: "steamDisplayName",
  6: "egsDisplayName",
} as const;
const PLAYS_FOR_AN_AUDIENCE = "cross-saved";

function platformNames(player: Player): Wire<GeneralUser> {
  const named = [...player.overridden, ...player.accounts].flatMap((one) => {
    const field = NAME_FIELDS[one.membershipType as keyof typeof NAME_FIELDS];
    return field ? [[field, one.displayName] as const] : [];
  });
  const twitch = player.template === PLAYS_FOR_AN_AUDIENCE ? { twitchDisplayName: player.name } : {};
  return { ...Object.fromEntries(named), ...twitch };
}

export function bungieUser(player: Player): Wire<GeneralUser> {
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
    ...platformNames(player),
  };
}

/** The card of a membership that cross save has put out of use. */
export function overriddenCard(player: Player, one: OverriddenMembership): Wire<GroupUserInfoCard> {
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

/** All memberships of somebody; `withBungieNet` is false for who never signed in to Bungie.net. */
export function membershipData(player: Player, withBungieNet: boolean): Wire<UserMembershipData> {
  const overridden = player.overridden.map((one) => ({
    LastSeenDisplayName: one.displayName,
    LastSeenDisplayNameType: one.membershipType,
    ...overriddenCard(player, one),
  }));
  const active = player.accounts.map((account) => playerCard(player, account));
  const primary = isCrossSaved(player) ? player.accounts[0]?.membershipId : undefined;
  return {
    destinyMemberships: [...overridden, ...active],
    ...(primary !== undefined && { primaryMembershipId: primary }),
    ...(withBungieNet && { bungieNetUser: bungieUser(player) }),
  };
}
