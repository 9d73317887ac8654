import type { UserInfoCard, UserSearchResponse } from "bungie-api-ts/user";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { pageOf } from "../http/query.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Wire } from "../wire.ts";
import { strangerCard } from "../world/clans/member-cards.ts";
import { overriddenCard } from "../world/membership-data.ts";
import { everybody, type Person } from "../world/people.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import { userInfoCard } from "../world/profile-parts.ts";

const PAGE = 50;
const ALL = -1;

/** Cards of somebody's memberships, without making an account that nobody opens. */
function cardsOf(person: Person): Wire<UserInfoCard>[] {
  if (person.stranger) {
    const { LastSeenDisplayName: _, LastSeenDisplayNameType: __, ...card } = strangerCard(person.stranger);
    return [card];
  }
  const player = person.open();
  return [
    ...player.accounts.map((account) => userInfoCard(player, account)),
    ...player.overridden.map((one) => overriddenCard(player, one)),
  ];
}

function byPrefix(prefix: string, page: number, sandbox: Sandbox): Answer {
  const wanted = prefix.trim().toLowerCase();
  if (wanted === "" || !Number.isInteger(page) || page < 0) return refusal(PLATFORM.parameterParseFailure);
  const found = everybody(sandbox).filter((person) => person.name.toLowerCase().startsWith(wanted));
  const { results, hasMore } = pageOf(found, page + 1, PAGE);
  return bungie<UserSearchResponse>({
    searchResults: results.map((person) => ({
      bungieGlobalDisplayName: person.name,
      bungieGlobalDisplayNameCode: person.nameCode,
      ...(person.bungieMembershipId !== null && { bungieNetMembershipId: person.bungieMembershipId }),
      destinyMemberships: cardsOf(person),
    })),
    page,
    hasMore,
  });
}

/** The old way, with the beginning of the name in the path. */
function searchByPrefix(call: Call, sandbox: Sandbox): Answer {
  return byPrefix(call.params.prefix ?? "", Number(call.params.page), sandbox);
}

function searchByGlobalName(call: Call, sandbox: Sandbox): Answer {
  const { displayNamePrefix } = jsonObject(call) ?? {};
  return typeof displayNamePrefix === "string"
    ? byPrefix(displayNamePrefix, Number(call.params.page), sandbox)
    : refusal(PLATFORM.parameterParseFailure);
}

/** Cards of everybody with exactly this Bungie name who plays on that platform; nobody is an empty list. */
function byBungieName(name: string, nameCode: number, call: Call, sandbox: Sandbox): Answer {
  const type = Number(call.params.membershipType);
  const person = everybody(sandbox).find(
    (one) => one.nameCode === nameCode && one.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const cards = person ? cardsOf(person) : [];
  return bungie<UserInfoCard[]>(cards.filter((card) => type === ALL || card.membershipType === type));
}

function searchDestinyPlayerByBungieName(call: Call, sandbox: Sandbox): Answer {
  const { displayName, displayNameCode } = jsonObject(call) ?? {};
  return typeof displayName === "string" && Number.isInteger(Number(displayNameCode))
    ? byBungieName(displayName, Number(displayNameCode), call, sandbox)
    : refusal(PLATFORM.parameterParseFailure);
}

/** Taken out of the description long ago, still called: `Name#1234` in the path. */
function searchDestinyPlayer(call: Call, sandbox: Sandbox): Answer {
  const parts = /^(.*)#(\d{1,5})$/.exec(call.params.displayName ?? "");
  return byBungieName(parts?.[1] ?? "", Number(parts?.[2] ?? "-1"), call, sandbox);
}

export const PEOPLE_SEARCH_ROUTES: readonly Route[] = [
  platformRoute("SearchByGlobalNamePost", "POST", "/User/Search/GlobalName/:page/", searchByGlobalName),
  platformRoute("SearchByGlobalNamePrefix", "GET", "/User/Search/Prefix/:prefix/:page/", searchByPrefix),
  platformRoute(
    "SearchDestinyPlayerByBungieName",
    "POST",
    "/Destiny2/SearchDestinyPlayerByBungieName/:membershipType/",
    searchDestinyPlayerByBungieName,
  ),
  platformRoute(
    "SearchDestinyPlayer",
    "GET",
    "/Destiny2/SearchDestinyPlayer/:membershipType/:displayName/",
    searchDestinyPlayer,
  ),
];
