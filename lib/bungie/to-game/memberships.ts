import type { DestinyMembership, LinkedMemberships } from "#lib/game/choose-membership.ts";
import type { WireLinkedProfiles, WireMembershipCard, WireMembershipData } from "../wire/memberships.ts";
import { toInstant } from "./instant.ts";
import { toPicturePath } from "./picture-path.ts";
import { toPlainLine } from "./plain-text.ts";

/** GetLinkedProfiles in the game's words: the accounts that answer, then those that cannot. */
export function toLinkedProfiles(wire: WireLinkedProfiles): LinkedMemberships {
  const answering = wire.profiles.map(
    (profile): DestinyMembership => ({
      ...toRef(profile),
      standing: profile.isOverridden ? "overridden" : "active",
      isCrossSavePrimary: profile.isCrossSavePrimary,
      lastPlayedAt: toInstant(profile.dateLastPlayed),
    }),
  );
  const failing = wire.profilesWithErrors.flatMap(({ infoCard }): DestinyMembership[] =>
    infoCard ? [{ ...toRef(infoCard), ...toStanding(infoCard, "unavailable"), lastPlayedAt: null }] : [],
  );
  return {
    bungieMembershipId: wire.bnetMembership?.membershipId ?? null,
    bungieName: toBungieName(wire.bnetMembership ?? wire.profiles[0] ?? {}),
    avatarPath: toPicturePath(wire.bnetMembership?.iconPath),
    memberships: [...answering, ...failing],
  };
}

/**
 * GetMembershipsForCurrentUser in the game's words.
 *
 * It lists memberships that hold no Destiny account at all as if they did; only GetLinkedProfiles tells them apart.
 */
export function toMemberships(wire: WireMembershipData): LinkedMemberships {
  const user = wire.bungieNetUser;
  return {
    bungieMembershipId: user?.membershipId ?? null,
    bungieName:
      (user?.uniqueName && toPlainLine(user.uniqueName)) ??
      toBungieName(wire.destinyMemberships[0] ?? user ?? {}),
    avatarPath: toPicturePath(user?.profilePicturePath),
    memberships: wire.destinyMemberships.map((card) => ({
      ...toRef(card),
      ...toStanding(card, "active"),
      lastPlayedAt: null,
    })),
  };
}

function toRef(
  card: WireMembershipCard,
): Pick<DestinyMembership, "membershipType" | "membershipId" | "displayName" | "iconPath"> {
  const { membershipType, membershipId, displayName, iconPath } = card;
  return {
    membershipType,
    membershipId,
    displayName: toPlainLine(displayName),
    iconPath: toPicturePath(iconPath),
  };
}

function toStanding(
  { crossSaveOverride, membershipType }: WireMembershipCard,
  otherwise: DestinyMembership["standing"],
): Pick<DestinyMembership, "standing" | "isCrossSavePrimary"> {
  const isJoined = crossSaveOverride !== 0;
  if (isJoined && crossSaveOverride !== membershipType)
    return { standing: "overridden", isCrossSavePrimary: false };
  return { standing: otherwise, isCrossSavePrimary: isJoined };
}

interface BungieNameParts {
  readonly displayName?: string | null | undefined;
  readonly bungieGlobalDisplayName?: string | null | undefined;
  readonly bungieGlobalDisplayNameCode?: number | null | undefined;
}

/** "Ada Sundance#1234"; the code is shown with four digits. Accounts from before codes have none. */
export function toBungieName(parts: BungieNameParts): string {
  const name = toPlainLine(parts.bungieGlobalDisplayName || parts.displayName || "");
  const code = parts.bungieGlobalDisplayNameCode;
  return code === undefined || code === null || !parts.bungieGlobalDisplayName
    ? name
    : `${name}#${String(code).padStart(4, "0")}`;
}
