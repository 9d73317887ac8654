import { z } from "zod";

/** The forms that keep or forget a search; its text is typed, and the flow looks at that. */
export const SearchInput = z.object({
  query: z.string().max(20_000),
  // From scripts that draw the change themselves.
  quiet: z.literal("1").optional(),
  // Sent from inside <noscript> alone.
  nojs: z.literal("1").optional(),
});
