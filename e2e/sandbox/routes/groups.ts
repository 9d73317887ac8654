import type {
  GetGroupsForMemberResponse,
  GroupMember,
  GroupResponse,
  GroupSearchResponse,
  GroupTheme,
  SearchResultOfGroupMember,
} from "bungie-api-ts/groupv2";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { isId, pageOf, queryNumber, queryValue } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { clanCard, clanDetail } from "../world/clans/clan-detail.ts";
import { CLANS, type Clan, clanById } from "../world/clans/clans.ts";
import { RANK, type RosterEntry, rosterOf } from "../world/clans/roster.ts";
import { clanOfPerson, personBehind } from "../world/people.ts";
import { PLATFORM } from "../world/platform-codes.ts";

const PAGE = 50;
const CLAN = 1;
const GENERAL = 0;

/** The clan a path is about, or what it is refused with. */
function clanAt(call: Call): Clan | Answer {
  const { groupId } = call.params;
  if (!isId(groupId)) return refusal(PLATFORM.parameterParseFailure);
  return clanById(groupId) ?? refusal(PLATFORM.groupNotFound);
}
const isRefusal = (found: Clan | Answer): found is Answer => "status" in found;

/** Who asks; a token that does not hold was refused at the door. */
const viewerOf = (call: Call) => (call.tokenProblem === null ? call.player : null);

function groupResponse(clan: Clan, call: Call, sandbox: Sandbox): Wire<GroupResponse> {
  const viewer = viewerOf(call);
  const roster = rosterOf(clan, sandbox, viewer);
  const founder = roster.find((entry) => entry.memberType === RANK.founder)?.member;
  const own = viewer?.accounts.map((account) => account.membershipId) ?? [];
  const mine = roster.filter(({ member }) => own.includes(member.destinyUserInfo?.membershipId ?? ""));
  return {
    detail: clanDetail(clan, sandbox),
    ...(founder && { founder }),
    alliedIds: [],
    allianceStatus: 0,
    groupJoinInviteCount: 0,
    currentUserMembershipsInactiveForDestiny: false,
    currentUserMemberMap: Object.fromEntries(
      mine.map(({ member }): [string, Wire<GroupMember>] => [
        String(member.destinyUserInfo?.membershipType),
        member,
      ]),
    ),
    currentUserPotentialMemberMap: {},
  };
}

function getGroup(call: Call, sandbox: Sandbox): Answer {
  const clan = clanAt(call);
  return isRefusal(clan) ? clan : bungie<GroupResponse>(groupResponse(clan, call, sandbox));
}

function named(name: string, groupType: number, call: Call, sandbox: Sandbox): Answer {
  if (groupType !== CLAN) return refusal(PLATFORM.groupNotFound);
  const wanted = name.trim().toLowerCase();
  const clan = CLANS.find((one) => one.name.toLowerCase() === wanted);
  return clan ? bungie<GroupResponse>(groupResponse(clan, call, sandbox)) : refusal(PLATFORM.clanNotFound);
}

function getGroupByName(call: Call, sandbox: Sandbox): Answer {
  return named(call.params.groupName ?? "", Number(call.params.groupType), call, sandbox);
}

function getGroupByNameV2(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call);
  if (!wish || typeof wish.groupName !== "string") return refusal(PLATFORM.parameterParseFailure);
  return named(wish.groupName, Number(wish.groupType), call, sandbox);
}

function rosterPage(entries: readonly RosterEntry[], call: Call): Answer {
  const currentPage = Math.max(queryNumber(call, "currentpage", 1), 1);
  const { results, hasMore } = pageOf(entries, currentPage, PAGE);
  return bungie<SearchResultOfGroupMember>({
    results: results.map((entry) => entry.member),
    totalResults: entries.length,
    hasMore,
    query: { itemsPerPage: PAGE, currentPage },
    useTotalResults: true,
  });
}

function getMembersOfGroup(call: Call, sandbox: Sandbox): Answer {
  const clan = clanAt(call);
  if (isRefusal(clan)) return clan;
  const memberType = queryNumber(call, "memberType", 0);
  const part = (queryValue(call, "nameSearch") ?? "").toLowerCase();
  const entries = rosterOf(clan, sandbox, viewerOf(call)).filter(
    (entry) =>
      (memberType === 0 || entry.memberType === memberType) &&
      entry.names.some((name) => name.toLowerCase().includes(part)),
  );
  return rosterPage(entries, call);
}

function getAdminsAndFounderOfGroup(call: Call, sandbox: Sandbox): Answer {
  const clan = clanAt(call);
  if (isRefusal(clan)) return clan;
  const entries = rosterOf(clan, sandbox, viewerOf(call)).filter((entry) => entry.memberType >= RANK.admin);
  return rosterPage(entries, call);
}

const FOUNDED = 1;
const NOT_FOUNDED = 2;

function fits(entry: RosterEntry, filter: number): boolean {
  if (filter === FOUNDED) return entry.memberType === RANK.founder;
  return filter !== NOT_FOUNDED || entry.memberType !== RANK.founder;
}

function getGroupsForMember(call: Call, sandbox: Sandbox): Answer {
  const { membershipId, membershipType, groupType, filter } = call.params;
  if (!isId(membershipId)) return refusal(PLATFORM.parameterParseFailure);
  const person = personBehind(sandbox, membershipId, Number(membershipType));
  if (!person) return refusal(PLATFORM.cannotResolveAccount);
  const clan = Number(groupType) === GENERAL ? null : clanOfPerson(person);
  const entries = clan ? rosterOf(clan, sandbox, viewerOf(call)) : [];
  const own = entries.filter(
    (entry) =>
      entry.member.destinyUserInfo?.membershipId === person.mainMembershipId && fits(entry, Number(filter)),
  );
  return bungie<GetGroupsForMemberResponse>({
    areAllMembershipsInactive: Object.fromEntries(own.map(({ member }) => [String(member.groupId), false])),
    results: clan ? own.map(({ member }) => ({ member, group: clanDetail(clan, sandbox) })) : [],
    totalResults: own.length,
    hasMore: false,
    query: { itemsPerPage: PAGE, currentPage: 1 },
    useTotalResults: true,
  });
}

function groupSearch(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call);
  if (!wish || !("groupType" in wish)) return refusal(PLATFORM.groupSearchInvalid);
  const part = String(wish.name ?? "").toLowerCase();
  const itemsPerPage = Math.min(Math.max(Number(wish.itemsPerPage) || PAGE, 1), PAGE);
  const currentPage = Math.max(Number(wish.currentPage) || 1, 1);
  const found =
    Number(wish.groupType) === CLAN ? CLANS.filter((clan) => clan.name.toLowerCase().includes(part)) : [];
  const { results, hasMore } = pageOf(found, currentPage, itemsPerPage);
  return bungie<GroupSearchResponse>({
    results: results.map((clan) => clanCard(clan, sandbox)),
    totalResults: found.length,
    hasMore,
    query: { itemsPerPage, currentPage },
    useTotalResults: true,
  });
}

const getAvailableAvatars = () =>
  bungie<Record<number, string>>({
    0: "/img/profile/avatars/group/defaultGroup.png",
    1: "/img/profile/avatars/group/lantern.png",
    2: "/img/profile/avatars/group/orbit.png",
  });

const getAvailableThemes = () =>
  bungie<GroupTheme[]>([{ name: "Group_Community1", folder: "Group_Community1", description: "Community" }]);

const GROUP = "/GroupV2/:groupId/";

export const GROUP_ROUTES: readonly Route[] = [
  platformRoute("GetAvailableAvatars", "GET", "/GroupV2/GetAvailableAvatars/", getAvailableAvatars),
  platformRoute("GetAvailableGroupThemes", "GET", "/GroupV2/GetAvailableThemes/", getAvailableThemes),
  platformRoute("GroupSearch", "POST", "/GroupV2/Search/", groupSearch),
  platformRoute("GetGroupByName", "GET", "/GroupV2/Name/:groupName/:groupType/", getGroupByName),
  platformRoute("GetGroupByNameV2", "POST", "/GroupV2/NameV2/", getGroupByNameV2),
  platformRoute(
    "GetGroupsForMember",
    "GET",
    "/GroupV2/User/:membershipType/:membershipId/:filter/:groupType/",
    getGroupsForMember,
  ),
  platformRoute("GetGroup", "GET", GROUP, getGroup),
  platformRoute("GetMembersOfGroup", "GET", `${GROUP}Members/`, getMembersOfGroup),
  platformRoute("GetAdminsAndFounderOfGroup", "GET", `${GROUP}AdminsAndFounder/`, getAdminsAndFounderOfGroup),
];
