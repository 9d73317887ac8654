import { z } from "zod";

/** The page's address: which slot is chosen from, and what is replaced. Anything odd counts as not said. */
export const AskedChoices = z.object({
  slot: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .nullable()
    .default(null)
    .catch(null),
  q: z.string().max(500).default("").catch(""),
  instead: z
    .string()
    .regex(/^(\d{1,20}|hash-\d{1,10})$/)
    .nullable()
    .default(null)
    .catch(null),
});
