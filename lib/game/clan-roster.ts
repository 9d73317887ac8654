import type { ClanMember, ClanRole } from "./clan.ts";

/** What a roster can be ordered by; the first is what a page opens with. */
export const ROSTER_SORTS = ["online", "name", "role", "platform", "joined", "newest", "seen"] as const;
export type RosterSort = (typeof ROSTER_SORTS)[number];

/** From the highest rank down. */
export const CLAN_ROLES = [
  "founder",
  "acting-founder",
  "admin",
  "member",
  "beginner",
  "unknown",
] as const satisfies readonly ClanRole[];

/** Which members a reader wants to see, and in what order. */
export interface RosterView {
  readonly sort: RosterSort;
  /** A part of a name, in whatever letter case; empty for everybody. */
  readonly name: string;
  readonly role: ClanRole | null;
  /** A membership type. */
  readonly platform: number | null;
  readonly onlyOnline: boolean;
}

export const WHOLE_ROSTER: RosterView = {
  sort: "online",
  name: "",
  role: null,
  platform: null,
  onlyOnline: false,
};

export function isFiltered({ name, role, platform, onlyOnline }: RosterView): boolean {
  return name !== "" || role !== null || platform !== null || onlyOnline;
}

/** Whether it is told of anybody who plays now: of a copy of earlier it is not. */
export function knowsPresence(members: readonly ClanMember[]): boolean {
  return members.some(({ isOnline }) => isOnline !== null);
}

/**
 * The members a view shows, in its order; whoever is equal in it stands by name.
 *
 * While nobody's presence is known, `onlyOnline` leaves out nobody: an empty roster would say that nobody plays.
 */
export function arrangeRoster(members: readonly ClanMember[], view: RosterView): readonly ClanMember[] {
  const part = toPlain(view.name);
  const mindsPresence = view.onlyOnline && knowsPresence(members);
  return members
    .filter(
      (member) =>
        (view.role === null || member.role === view.role) &&
        (view.platform === null || member.platforms.includes(view.platform)) &&
        (!mindsPresence || member.isOnline === true) &&
        namesOf(member).some((name) => toPlain(name).includes(part)),
    )
    .toSorted((one, other) => ORDERS[view.sort](one, other) || byName(one, other));
}

type Order = (one: ClanMember, other: ClanMember) => number;

const NAMES = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const byName: Order = (one, other) =>
  NAMES.compare(one.bungieName, other.bungieName) || NAMES.compare(one.membershipId, other.membershipId);
const byRole: Order = (one, other) => CLAN_ROLES.indexOf(one.role) - CLAN_ROLES.indexOf(other.role);
const byPresence: Order = (one, other) => Number(other.isOnline ?? false) - Number(one.isOnline ?? false);

/** What is not known stands last, whichever way the others stand. */
function byInstant(ofMember: (member: ClanMember) => Date | null, sign: 1 | -1): Order {
  return (one, other) => {
    const [first, second] = [ofMember(one), ofMember(other)];
    if (first && second) return sign * (first.getTime() - second.getTime());
    return Number(first === null) - Number(second === null);
  };
}

const byLastSeen = byInstant(({ lastSeenAt }) => lastSeenAt, -1);

const ORDERS: Record<RosterSort, Order> = {
  online: (one, other) => byPresence(one, other) || byRole(one, other),
  name: byName,
  role: byRole,
  platform: (one, other) => one.membershipType - other.membershipType,
  joined: byInstant(({ joinedAt }) => joinedAt, 1),
  newest: byInstant(({ joinedAt }) => joinedAt, -1),
  seen: (one, other) => byPresence(one, other) || byLastSeen(one, other),
};

function namesOf({ bungieName, platformName }: ClanMember): readonly string[] {
  return [bungieName, platformName];
}

/** As people look for a name: without letter case and accents. */
function toPlain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .trim()
    .toLowerCase();
}
