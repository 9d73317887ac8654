import { z } from "zod";

/** What people type in. Anything that is no text, or far too long, is a wrong confirmation and no error. */
export const TypedInput = z.object({
  typed: z
    .string()
    .catch("")
    .transform((typed) => typed.slice(0, 200)),
});
