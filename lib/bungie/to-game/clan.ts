import type { ClanHead, ClanMember, ClanRole } from "#lib/game/clan.ts";
import type { WireGroup, WireGroupMember } from "../wire/groups.ts";
import { toInstant } from "./instant.ts";
import { toBungieName } from "./memberships.ts";
import { toPicturePath } from "./picture-path.ts";
import { toPlainLine, toPlainText } from "./plain-text.ts";

/** The clan's own level among its progressions. Source: a captured answer of GetGroup of 2022-02, read 2026-11-22. */
const CLAN_LEVEL = "584850370";

/** Source: OpenAPI `GroupsV2.RuntimeGroupMemberType`, read 2026-11-22. */
const ROLES: Readonly<Record<number, ClanRole>> = {
  1: "beginner",
  2: "member",
  3: "admin",
  4: "acting-founder",
  5: "founder",
};

/** No date of a clan can be older than this: the first Destiny came out. */
const EARLIEST_MS = Date.UTC(2014, 8, 9);
/** Clocks differ; a date beyond this is not of now. */
const AHEAD_MS = 3_600_000;

/** What a clan says of itself. */
export function toClanHead(wire: WireGroup): ClanHead {
  const { clanInfo } = wire;
  const progression = clanInfo?.d2ClanProgressions?.[CLAN_LEVEL];
  return {
    groupId: wire.groupId,
    name: toPlainLine(wire.name),
    motto: toPlainLine(wire.motto),
    callSign: toPlainLine(clanInfo?.clanCallsign),
    about: toPlainText(wire.about).trim(),
    level: progression?.level ?? null,
    levelCap: progression?.levelCap ?? null,
    memberCount: wire.memberCount ?? null,
    memberLimit: wire.features?.maximumMembers ?? null,
    foundedAt: toInstant(wire.creationDate),
    banner: clanInfo?.clanBannerData ?? null,
  };
}

/**
 * One row of a roster; null for one without a Destiny account, which nobody could open.
 *
 * `answeredAt` tells which dates cannot be true.
 */
export function toClanMember(wire: WireGroupMember, answeredAt: Date): ClanMember | null {
  const card = wire.destinyUserInfo;
  if (!card) return null;
  const { membershipType, membershipId, applicableMembershipTypes = [] } = card;
  const others = applicableMembershipTypes.filter((type) => type !== membershipType);
  return {
    membershipType,
    membershipId,
    bungieName: toBungieName(card),
    platformName: toPlainLine(card.LastSeenDisplayName || card.displayName),
    platforms: [membershipType, ...others],
    iconPath: toPicturePath(card.iconPath),
    role: ROLES[wire.memberType ?? 0] ?? "unknown",
    isOnline: wire.isOnline ?? null,
    lastSeenAt: toBelievable(toSecondsInstant(wire.lastOnlineStatusChange), answeredAt),
    joinedAt: toBelievable(toInstant(wire.joinDate), answeredAt),
  };
}

function toSecondsInstant(told: string | number | undefined): Date | null {
  const seconds = Number(told);
  return Number.isFinite(seconds) && seconds > 0 ? new Date(seconds * 1_000) : null;
}

function toBelievable(at: Date | null, answeredAt: Date): Date | null {
  if (at === null) return null;
  const ms = at.getTime();
  return ms >= EARLIEST_MS && ms <= answeredAt.getTime() + AHEAD_MS ? at : null;
}
