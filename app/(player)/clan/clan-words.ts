import type { ClanMember, ClanRole } from "#lib/game/clan.ts";
import type { RosterSort } from "#lib/game/clan-roster.ts";

export const ROLE_WORDS: Readonly<Record<ClanRole, string>> = {
  founder: "Founder",
  "acting-founder": "Acting founder",
  admin: "Admin",
  member: "Member",
  beginner: "Beginner",
  unknown: "Another rank",
};

export const SORT_WORDS: Readonly<Record<RosterSort, string>> = {
  online: "Playing now first",
  name: "Name",
  role: "Role",
  platform: "Platform",
  joined: "Longest in the clan",
  newest: "Newest in the clan",
  seen: "Last seen",
};

/** What a member is called; Bungie knows some by no name. */
export function memberName({ bungieName }: Pick<ClanMember, "bungieName">): string {
  return bungieName || "A member without a name";
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

/** When somebody was last seen, no finer than Bungie knows it: "about 12 days ago". */
export function lastSeenWords(at: Date | null, now: Date): string {
  if (!at) return "not told";
  const days = Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));
  if (days === 0) return "in the last day";
  if (days < 3 * WEEK_DAYS) return about(days, "day");
  if (days < 2 * MONTH_DAYS) return about(Math.round(days / WEEK_DAYS), "week");
  if (days < 2 * YEAR_DAYS) return about(Math.round(days / MONTH_DAYS), "month");
  return about(Math.round(days / YEAR_DAYS), "year");
}

function about(count: number, unit: string): string {
  return `about ${count} ${unit}${count === 1 ? "" : "s"} ago`;
}

interface Shown {
  readonly shown: number;
  readonly of: number;
  /** Others are still on their way. */
  readonly isPart: boolean;
  readonly isFiltered: boolean;
}

/** How many members a list shows: "100 members", "7 of 100 members". */
export function shownWords({ shown, of, isPart, isFiltered }: Shown): string {
  const members = `${of} ${of === 1 ? "member" : "members"}`;
  if (isPart) return isFiltered ? `${shown} of the first ${members}` : `The first ${members}`;
  return isFiltered ? `${shown} of ${members}` : members;
}
