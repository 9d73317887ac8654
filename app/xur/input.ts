import { z } from "zod";
import { CLASS_NAMES } from "#lib/game/character.ts";

/** What the page's address may ask for; anything else is as if it were not there. */
export const XurQuery = z.object({
  class: z.enum(CLASS_NAMES).nullable().catch(null).default(null),
  show: z.literal("new").nullable().catch(null).default(null),
});
export type XurQuery = z.infer<typeof XurQuery>;

export const ArchiveQuery = z.object({
  before: z.string().max(20).nullable().catch(null).default(null),
});
