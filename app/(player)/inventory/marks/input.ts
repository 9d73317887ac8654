import { z } from "zod";
import { TAGS } from "#lib/game/item-mark.ts";

/** What "no tag" is called in a form, where a button must send something. */
const NO_TAG = "none";

/** More than an account can hold in one slot of all its places. */
const MOST_ITEMS = 1_000;

// Where the forms stand. Nothing else is led back to.
const PAGES = /^\/(item\/[\w-]{1,60}|inventory\/(compare|duplicates)(\?[\w.=&,%+-]{0,2000})?)$/;

const ItemKey = z.string().regex(/^(\d{1,20}|stack-\d{1,10}-\w{1,20})$/);

/** Hidden fields and buttons of the forms that mark items; only the note is typed, and the flow looks at that. */
export const MarkInput = z
  .object({
    itemKeys: z.array(ItemKey).max(MOST_ITEMS),
    tag: z.enum([...TAGS, NO_TAG]).optional(),
    note: z.string().max(20_000).optional(),
    // The page to come back to without scripts.
    from: z.string().regex(PAGES).optional(),
    // From scripts that draw the change themselves.
    quiet: z.literal("1").optional(),
    // Sent from inside <noscript> alone.
    nojs: z.literal("1").optional(),
  })
  .transform(({ tag, ...rest }) => ({ ...rest, tag: tag === NO_TAG ? null : tag }));
