import type { LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { BungieAccess } from "./access.ts";
import { readBungie } from "./call.ts";
import { toLinkedProfiles, toMemberships } from "./to-game/memberships.ts";
import { WireLinkedProfiles, WireMembershipData } from "./wire/memberships.ts";

/**
 * The Bungie.net account behind a token, its name, and the memberships linked to it.
 *
 * Throws BungieError. Source: OpenAPI `User.GetMembershipDataForCurrentUser`, read 2026-11-22.
 */
export async function loadMemberships(access: BungieAccess, accessToken: string): Promise<LinkedMemberships> {
  const { response } = await readBungie(access, {
    endpoint: "User/GetMembershipsForCurrentUser",
    path: "/Platform/User/GetMembershipsForCurrentUser/",
    accessToken,
    schema: WireMembershipData,
  });
  return toMemberships(response);
}

/** Membership type of a Bungie.net account. Source: OpenAPI `BungieMembershipType.BungieNext`, read 2026-11-22. */
const BUNGIE_NET = 254;

/**
 * The Destiny accounts of a Bungie.net account, with what cross save makes of each.
 *
 * Throws BungieError. Source: OpenAPI `Destiny2.GetLinkedProfiles`, read 2026-11-22.
 */
export async function loadLinkedProfiles(
  access: BungieAccess,
  accessToken: string,
  bungieMembershipId: string,
): Promise<LinkedMemberships> {
  const { response } = await readBungie(access, {
    endpoint: "Destiny2/GetLinkedProfiles",
    path: `/Platform/Destiny2/${BUNGIE_NET}/Profile/${encodeURIComponent(bungieMembershipId)}/LinkedProfiles/`,
    accessToken,
    schema: WireLinkedProfiles,
  });
  return toLinkedProfiles(response);
}
