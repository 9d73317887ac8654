import { ACTION_EXAMPLES } from "./action-examples.ts";
import type { Subject } from "./subject.ts";

/** One call of the walk: an address of the platform and, for a POST, its body. */
export interface Example {
  readonly path: string;
  readonly body?: unknown;
}
export type ExampleOf = (about: Subject) => Example;

const EVERY_COMPONENT = [
  100, 101, 102, 103, 104, 105, 200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307,
  308, 309, 310, 400, 401, 402, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400,
].join(",");
const COLLECTIONS = 3790247699;
const XUR = 2190858386;
const XUR_MILESTONE = 534869653;
const SILVER = 3147280338;

const at = (path: (about: Subject) => string) => (about: Subject) => ({ path: path(about) });
const profile = (about: Subject) => `/Destiny2/${about.membershipType}/Profile/${about.membershipId}/`;
const character = (about: Subject) => `${profile(about)}Character/${about.characterId}/`;
const account = (about: Subject) => `/Destiny2/${about.membershipType}/Account/${about.membershipId}/`;
const stats = (about: Subject) => `${account(about)}Character/${about.characterId}/Stats/`;

const PEOPLE: Record<string, ExampleOf> = {
  GetMembershipsForCurrentUser: at(() => "/User/GetMembershipsForCurrentUser/"),
  GetMembershipsById: at(
    (about) => `/User/GetMembershipsById/${about.membershipId}/${about.membershipType}/`,
  ),
  GetBungieNetUserById: at((about) => `/User/GetBungieNetUserById/${about.bungieMembershipId}/`),
  GetSanitizedPlatformDisplayNames: at(
    (about) => `/User/GetSanitizedPlatformDisplayNames/${about.bungieMembershipId}/`,
  ),
  GetCredentialTypesForTargetAccount: at(
    (about) => `/User/GetCredentialTypesForTargetAccount/${about.bungieMembershipId}/`,
  ),
  GetMembershipFromHardLinkedCredential: at(
    (about) =>
      `/User/GetMembershipFromHardLinkedCredential/SteamId/${BigInt(about.membershipId) - 4_611_686_018_000_000_000n + 76_561_197_960_265_728n}/`,
  ),
  GetAvailableUserThemes: at(() => "/User/GetAvailableThemes/"),
  GetLinkedProfiles: at(
    (about) => `/Destiny2/254/Profile/${about.bungieMembershipId}/LinkedProfiles/?getAllMemberships=true`,
  ),
  SearchByGlobalNamePost: (about) => ({
    path: "/User/Search/GlobalName/0/",
    body: { displayNamePrefix: about.name.slice(0, 3) },
  }),
  SearchByGlobalNamePrefix: at((about) => `/User/Search/Prefix/${about.name.slice(0, 3)}/0/`),
  SearchDestinyPlayerByBungieName: (about) => ({
    path: "/Destiny2/SearchDestinyPlayerByBungieName/-1/",
    body: { displayName: about.name, displayNameCode: about.nameCode },
  }),
  SearchDestinyPlayer: at(
    (about) => `/Destiny2/SearchDestinyPlayer/-1/${encodeURIComponent(`${about.name}#${about.nameCode}`)}/`,
  ),
};

const CORE: Record<string, ExampleOf> = {
  GetGlobalAlerts: at(() => "/GlobalAlerts/?includestreaming=true"),
  GetCommonSettings: at(() => "/Settings/"),
  GetUserSystemOverrides: at(() => "/UserSystemOverrides/"),
  GetAvailableLocales: at(() => "/GetAvailableLocales/"),
};

const GROUPS: Record<string, ExampleOf> = {
  GetAvailableAvatars: at(() => "/GroupV2/GetAvailableAvatars/"),
  GetAvailableGroupThemes: at(() => "/GroupV2/GetAvailableThemes/"),
  GroupSearch: () => ({
    path: "/GroupV2/Search/",
    body: { name: "n", groupType: 1, itemsPerPage: 10, currentPage: 1 },
  }),
  GetGroupByName: at(() => "/GroupV2/Name/Lantern%20Wake/1/"),
  GetGroupByNameV2: () => ({
    path: "/GroupV2/NameV2/",
    body: { groupName: "Lantern Wake", groupType: 1 },
  }),
  GetGroupsForMember: at((about) => `/GroupV2/User/254/${about.bungieMembershipId}/0/1/`),
  GetGroup: at((about) => `/GroupV2/${about.groupId}/`),
  GetMembersOfGroup: at((about) => `/GroupV2/${about.groupId}/Members/?currentpage=1`),
  GetAdminsAndFounderOfGroup: at((about) => `/GroupV2/${about.groupId}/AdminsAndFounder/`),
  GetClanWeeklyRewardState: at((about) => `/Destiny2/Clan/${about.groupId}/WeeklyRewardState/`),
  GetClanBannerSource: at(() => "/Destiny2/Clan/ClanBannerDictionary/"),
};

const HISTORY: Record<string, ExampleOf> = {
  GetHistoricalStatsForAccount: at((about) => `${account(about)}Stats/`),
  GetHistoricalStats: at((about) => `${stats(about)}?modes=0`),
  GetActivityHistory: at((about) => `${stats(about)}Activities/?count=5&page=0`),
  GetUniqueWeaponHistory: at((about) => `${stats(about)}UniqueWeapons/`),
  GetDestinyAggregateActivityStats: at((about) => `${stats(about)}AggregateActivityStats/`),
  GetPostGameCarnageReport: at((about) => `/Destiny2/Stats/PostGameCarnageReport/${about.instanceId}/`),
  GetHistoricalStatsDefinition: at(() => "/Destiny2/Stats/Definition/"),
  GetLeaderboards: at((about) => `${account(about)}Stats/Leaderboards/`),
  GetClanLeaderboards: at((about) => `/Destiny2/Stats/Leaderboards/Clans/${about.groupId}/`),
  GetLeaderboardsForCharacter: at(
    (about) =>
      `/Destiny2/Stats/Leaderboards/${about.membershipType}/${about.membershipId}/${about.characterId}/`,
  ),
  GetClanAggregateStats: at((about) => `/Destiny2/Stats/AggregateClanStats/${about.groupId}/`),
};

const DESTINY: Record<string, ExampleOf> = {
  GetProfile: at((about) => `${profile(about)}?components=${EVERY_COMPONENT}`),
  GetCharacter: at((about) => `${character(about)}?components=${EVERY_COMPONENT}`),
  GetItem: at((about) => `${profile(about)}Item/${about.itemInstanceId}/?components=${EVERY_COMPONENT}`),
  GetCollectibleNodeDetails: at((about) => `${character(about)}Collectibles/${COLLECTIONS}/?components=800`),
  GetVendors: at((about) => `${character(about)}Vendors/?components=${EVERY_COMPONENT}`),
  GetVendor: at((about) => `${character(about)}Vendors/${XUR}/?components=${EVERY_COMPONENT}`),
  GetPublicVendors: at(() => "/Destiny2/Vendors/?components=400,401,402"),
  GetPublicMilestones: at(() => "/Destiny2/Milestones/"),
  GetPublicMilestoneContent: at(() => `/Destiny2/Milestones/${XUR_MILESTONE}/Content/`),
  GetDestinyManifest: at(() => "/Destiny2/Manifest/"),
  GetDestinyEntityDefinition: at(() => `/Destiny2/Manifest/DestinyInventoryItemDefinition/${SILVER}/`),
  SearchDestinyEntities: at(() => "/Destiny2/Armory/Search/DestinyInventoryItemDefinition/hawk/"),
};

/** An example of every platform call, by the name of its operation. */
export const EXAMPLES: Readonly<Record<string, ExampleOf>> = {
  ...CORE,
  ...PEOPLE,
  ...GROUPS,
  ...HISTORY,
  ...DESTINY,
  ...ACTION_EXAMPLES,
};
