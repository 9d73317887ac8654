import { z } from "zod";
import { CLAN_ROLES, ROSTER_SORTS, type RosterView, WHOLE_ROSTER } from "#lib/game/clan-roster.ts";

/** Longer than any name. Units: characters. */
export const LONGEST_NAME = 100;

/** Those a member can be on now. Source: OpenAPI `BungieMembershipType`, read 2026-11-22. */
export const CLAN_PLATFORMS = [1, 2, 3, 6] as const;

/** One value of an address; what makes no sense is as good as absent. Anybody can type one. */
const one = <T>(schema: z.ZodType<T>) =>
  z.preprocess((given) => (Array.isArray(given) ? given[0] : given), schema.nullable().catch(null));

/** What the address of the clan's page asks for. */
export const AskedRoster = z
  .object({
    name: one(z.string().trim().max(LONGEST_NAME)),
    role: one(z.enum(CLAN_ROLES)),
    platform: one(z.coerce.number().pipe(z.literal([...CLAN_PLATFORMS]))),
    online: one(z.literal("1")),
    sort: one(z.enum(ROSTER_SORTS)),
    fresh: one(z.literal("1")),
  })
  .transform(({ name, role, platform, online, sort, fresh }) => {
    const view: RosterView = {
      name: name ?? "",
      role,
      platform,
      onlyOnline: online !== null,
      sort: sort ?? WHOLE_ROSTER.sort,
    };
    return { view, fresh: fresh !== null };
  });
