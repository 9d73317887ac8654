import { z } from "zod";
import { GROUPINGS, SORTS, TILE_SIZES } from "#lib/game/view-settings.ts";

/** A row of the page: a bucketHash, or the postmaster. */
const Row = z.string().regex(/^(postmaster|\d{1,10})$/);
/** Longer than any search that a person types. */
const LONGEST_QUERY = 2_000;

/** What a button of the view's form says; each of them names one thing. */
export const ViewInput = z.object({
  sort: z.enum(SORTS).optional(),
  grouping: z.enum(GROUPINGS).optional(),
  tileSize: z.enum(TILE_SIZES).optional(),
  fold: Row.optional(),
  unfold: Row.optional(),
  /** The search to come back to. */
  q: z.string().max(LONGEST_QUERY).optional(),
  nojs: z.literal("1").optional(),
});

const Word = z
  .preprocess((given) => (Array.isArray(given) ? given[0] : given), z.string().max(LONGEST_QUERY))
  .catch("");

/** What the page's address asks for. Anybody can type one: what makes no sense is as good as absent. */
export const AskedGear = z.object({
  q: Word,
  only: Word.transform((only) => only === "1"),
  fresh: Word.transform((fresh) => fresh === "1"),
  character: Word,
});

export type AskedGear = z.infer<typeof AskedGear>;
