import { z } from "zod";

/** A hidden field: a bad one is a bug or an attack. */
export const SessionInput = z.object({ handle: z.string().regex(/^[\w-]{1,64}$/) });
