import { z } from "zod";
import { SELECT_PAGES } from "../../_ui/select-pages.ts";

/** Hidden fields of the form that selects a character. */
export const SelectInput = z.object({
  characterId: z.string().regex(/^\d{1,20}$/),
  from: z.enum(SELECT_PAGES),
  // Sent from inside <noscript> alone.
  nojs: z.literal("1").optional(),
});
