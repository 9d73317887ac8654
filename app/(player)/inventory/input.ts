import { z } from "zod";

/** Hidden fields: a bad one is a bug or an attack, so it is thrown, not explained. */
export const SelectInput = z.object({ characterId: z.string().regex(/^\d{1,20}$/) });
