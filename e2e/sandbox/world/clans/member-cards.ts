import type { GroupUserInfoCard } from "bungie-api-ts/groupv2";
import type { UserInfoCard } from "bungie-api-ts/user";
import type { Wire } from "../../wire.ts";
import type { Account, Player } from "../holdings.ts";
import { AVATAR, platformLogo, userInfoCard } from "../profile-parts.ts";
import { displayNameOf, type Stranger } from "./strangers.ts";

const BUNGIE_NET = 254;

const seen = (displayName: string, membershipType: number) => ({
  LastSeenDisplayName: displayName,
  LastSeenDisplayNameType: membershipType,
});

interface Named {
  readonly name: string;
  readonly nameCode: number;
  readonly bungieMembershipId: string;
}

/** The card of somebody's Bungie.net account. */
export function bungieNetCard(person: Named): Wire<UserInfoCard> {
  return {
    supplementalDisplayName: `${person.name}#${person.nameCode}`,
    iconPath: AVATAR,
    crossSaveOverride: 0,
    isPublic: false,
    membershipType: BUNGIE_NET,
    membershipId: person.bungieMembershipId,
    displayName: person.name,
    bungieGlobalDisplayName: person.name,
    bungieGlobalDisplayNameCode: person.nameCode,
  };
}

export function playerCard(player: Player, account: Account): Wire<GroupUserInfoCard> {
  return { ...seen(account.displayName, account.membershipType), ...userInfoCard(player, account) };
}

/** Made without opening the account, since a roster shows a hundred of them. */
export function strangerCard(stranger: Stranger): Wire<GroupUserInfoCard> {
  const displayName = displayNameOf(stranger);
  return {
    ...seen(displayName, stranger.membershipType),
    iconPath: platformLogo(stranger.membershipType),
    crossSaveOverride: 0,
    applicableMembershipTypes: [stranger.membershipType],
    isPublic: !stranger.hidesInventory,
    membershipType: stranger.membershipType,
    membershipId: stranger.membershipId,
    displayName,
    bungieGlobalDisplayName: stranger.name,
    bungieGlobalDisplayNameCode: stranger.nameCode,
  };
}
