import { z } from "zod";

export const PickInput = z.object({ membershipId: z.string().regex(/^\d{1,20}$/) });
