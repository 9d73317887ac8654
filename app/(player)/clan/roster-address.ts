import type { Route } from "next";
import type { ClanMember } from "#lib/game/clan.ts";
import { type RosterView, WHOLE_ROSTER } from "#lib/game/clan-roster.ts";

/** The page that shows a view of the roster; `fresh` asks Bungie anew. */
export function rosterAddress(view: RosterView, { fresh = false } = {}): Route {
  const fields = {
    name: view.name,
    role: view.role,
    platform: view.platform,
    online: view.onlyOnline ? 1 : null,
    sort: view.sort === WHOLE_ROSTER.sort ? null : view.sort,
    fresh: fresh ? 1 : null,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value) query.set(name, String(value));
  return (query.size > 0 ? `/clan?${query}` : "/clan") as Route;
}

/** A member's own page. */
export function memberAddress({
  membershipType,
  membershipId,
}: Pick<ClanMember, "membershipType" | "membershipId">): Route {
  return `/clan/${membershipType}/${membershipId}` as Route;
}
