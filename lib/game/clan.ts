/** What a member may do in the clan; `unknown` for a rank Bungie adds one day. */
export type ClanRole = "founder" | "acting-founder" | "admin" | "member" | "beginner" | "unknown";

/** Somebody on a clan's roster. Bungie is unsure of much here, so a null means: not told, or not believable. */
export interface ClanMember {
  /** With `membershipId` the account that opens. */
  readonly membershipType: number;
  readonly membershipId: string;
  /** With its code: "Ada Sundance#1234". Members from before codes have none. */
  readonly bungieName: string;
  /** What their platform calls them; often the same without the code. */
  readonly platformName: string;
  /** Membership types of the platforms they play on, their own first. */
  readonly platforms: readonly number[];
  /** Their platform's picture, below Bungie's origin. */
  readonly iconPath: string | null;
  readonly role: ClanRole;
  /** Lags minutes (Bungie-net/api#962, read 2026-11-22); null for a copy of earlier. */
  readonly isOnline: boolean | null;
  /** A hint: Bungie's date is often days off (Bungie-net/api#1040, read 2026-11-22). */
  readonly lastSeenAt: Date | null;
  /** Sometimes the day of the invitation (Bungie-net/api#1155, read 2026-11-22). */
  readonly joinedAt: Date | null;
}

/** The seven numbers a clan's banner is made of; `ClanBanner` is what they stand for. */
export interface ClanBannerNumbers {
  readonly decalId: number;
  readonly decalColorId: number;
  readonly decalBackgroundColorId: number;
  readonly gonfalonId: number;
  readonly gonfalonColorId: number;
  readonly gonfalonDetailId: number;
  readonly gonfalonDetailColorId: number;
}

/** A clan without its roster. */
export interface ClanHead {
  readonly groupId: string;
  readonly name: string;
  readonly motto: string;
  /** Without brackets; empty when there is none. */
  readonly callSign: string;
  /** What the clan says of itself; may have several lines. */
  readonly about: string;
  /** Null when Bungie told none. */
  readonly level: number | null;
  readonly levelCap: number | null;
  /** As Bungie counts them, which can differ from the roster for a while. */
  readonly memberCount: number | null;
  readonly memberLimit: number | null;
  readonly foundedAt: Date | null;
  readonly banner: ClanBannerNumbers | null;
}

export interface Clan extends ClanHead {
  /** Everybody once, in Bungie's order. */
  readonly members: readonly ClanMember[];
}

/** A clan as of earlier: who plays now is not known from it. */
export function withoutPresence(clan: Clan): Clan {
  return { ...clan, members: clan.members.map((member) => ({ ...member, isOnline: null })) };
}

/** The member that is this account; undefined when nobody is. Ids alone do not do: they belong to a type. */
export function findMember(
  clan: Clan,
  wanted: Pick<ClanMember, "membershipType" | "membershipId">,
): ClanMember | undefined {
  return clan.members.find(
    ({ membershipType, membershipId }) =>
      membershipId === wanted.membershipId && membershipType === wanted.membershipType,
  );
}

/** The pages of a roster as one: who joins or leaves while they are read can stand on two of them. */
export function joinRoster(pages: readonly (readonly ClanMember[])[]): readonly ClanMember[] {
  const byAccount = new Map<string, ClanMember>();
  for (const member of pages.flat()) {
    const key = `${member.membershipType} ${member.membershipId}`;
    if (!byAccount.has(key)) byAccount.set(key, member);
  }
  return [...byAccount.values()];
}
