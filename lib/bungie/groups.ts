import type { MembershipRef } from "#lib/game/account.ts";
import type { ClanHead, ClanMember } from "#lib/game/clan.ts";
import type { BannerParts } from "#lib/game/clan-banner.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toClanHead, toClanMember } from "./to-game/clan.ts";
import { toBannerParts } from "./to-game/clan-banner.ts";
import { WireBannerSource } from "./wire/clan-banner.ts";
import { WireGroupsForMember, WireRosterPage } from "./wire/groups.ts";

/** Members of one page of a roster. Source: OpenAPI `GroupV2.GetMembersOfGroup`, read 2026-11-22. */
export const ROSTER_PAGE = 50;

/** Groups of every standing, clans only. Source: OpenAPI `GroupsV2.GroupType`, read 2026-11-22. */
const ALL_GROUPS = 0;
const CLAN = 1;

/**
 * The clan of an account without its roster; null when it is in none.
 *
 * Throws BungieError. Source: OpenAPI `GroupV2.GetGroupsForMember`, read 2026-11-22.
 */
export async function loadClanHead(
  access: BungieAccess,
  { accessToken, membership }: { readonly accessToken: string; readonly membership: MembershipRef },
): Promise<ClanHead | null> {
  const { membershipType, membershipId } = membership;
  const { response } = await readBungie(access, {
    endpoint: "GroupV2/GetGroupsForMember",
    path: `/Platform/GroupV2/User/${membershipType}/${encodeURIComponent(membershipId)}/${ALL_GROUPS}/${CLAN}/`,
    accessToken,
    schema: WireGroupsForMember,
  });
  const clan = response.results.find(({ group }) => (group.groupType ?? CLAN) === CLAN);
  return clan ? toClanHead(clan.group) : null;
}

export interface RosterPage {
  readonly members: readonly ClanMember[];
  readonly hasMore: boolean;
}

/**
 * One page of a clan's roster, the first being 1. Who plays now is told to clan mates only.
 *
 * Throws BungieError. Source: OpenAPI `GroupV2.GetMembersOfGroup`, read 2026-11-22.
 */
export async function loadRosterPage(
  access: BungieAccess,
  { accessToken, groupId, page }: { accessToken: string; groupId: string; page: number },
): Promise<RosterPage> {
  const { response, answeredAt } = await readBungie(access, {
    endpoint: "GroupV2/GetMembersOfGroup",
    path: `/Platform/GroupV2/${encodeURIComponent(groupId)}/Members/?currentpage=${page}`,
    accessToken,
    schema: WireRosterPage,
  });
  return {
    members: response.results.flatMap((member) => toClanMember(member, answeredAt) ?? []),
    hasMore: response.hasMore ?? false,
  };
}

/** A picture beside the words is not worth a long wait. */
const BANNER_TIMEOUT_MS = 4_000;

/**
 * What the numbers of clans' banners stand for; the same for everybody, and large.
 *
 * Throws BungieError. Source: OpenAPI `Destiny2.GetClanBannerSource`, read 2026-11-22.
 */
export async function loadBannerParts(access: BungieAccess): Promise<BannerParts> {
  const { response } = await readBungie(access, {
    endpoint: "Destiny2/GetClanBannerSource",
    path: "/Platform/Destiny2/Clan/ClanBannerDictionary/",
    schema: WireBannerSource,
    timeoutMs: BANNER_TIMEOUT_MS,
  });
  return toBannerParts(response);
}
