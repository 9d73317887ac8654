import { z } from "zod";

/** How many seconds the caller lets a call take; a host that ends calls after a minute asks for less. */
export const JobsInput = z.object({ seconds: z.coerce.number().min(1).max(240).default(240) });
