import { z } from "zod";
import type { WriteKey } from "#lib/flows/load-activity.ts";
import {
  type ActivityFilter,
  CAUSE_CHOICES,
  OUTCOME_CHOICES,
  PERIOD_DAYS,
  WRITE_KINDS,
} from "#lib/game/activity-filter.ts";

/** Longer than any name in the game. Units: characters. */
export const LONGEST_NAME = 100;

/** One value of an address; what makes no sense is as good as absent. Anybody can type one. */
const one = <T>(schema: z.ZodType<T>) =>
  z.preprocess((given) => (Array.isArray(given) ? given[0] : given), schema.nullable().catch(null));

/** Where a page begins, as `afterWord` writes it. */
const After = z
  .string()
  .regex(/^\d{1,15}-[a-z0-9]{1,40}-\d{1,6}$/)
  .transform((word): WriteKey => {
    const [ms, planId = "", position] = word.split("-");
    return { planStartedAt: new Date(Number(ms)), planId, position: Number(position) };
  });

/** What the address of the page and of its files asks for. */
export const AskedActivity = z
  .object({
    item: one(z.string().trim().max(LONGEST_NAME)),
    what: one(z.enum(WRITE_KINDS)),
    outcome: one(z.enum(OUTCOME_CHOICES)),
    who: one(z.enum(CAUSE_CHOICES)),
    character: one(z.string().regex(/^\d{1,20}$/)),
    days: one(z.coerce.number().pipe(z.literal([...PERIOD_DAYS]))),
    after: one(After),
  })
  .transform(({ item, what, outcome, who, character, days, after }) => {
    const filter: ActivityFilter = {
      itemName: item ?? "",
      kind: what,
      outcome,
      cause: who,
      characterId: character,
      days,
    };
    return { filter, after };
  });
