import { z } from "zod";

// Sent from inside <noscript> alone.
const nojs = z.literal("1").optional();

/** More than any text that is kept: the flows say what is too long. */
const Typed = z.string().max(40_000);

export const SaveInput = z.object({ characterId: z.string().regex(/^\d{1,20}$/), name: Typed, nojs });

export const ImportInput = z.object({ text: Typed, nojs });
