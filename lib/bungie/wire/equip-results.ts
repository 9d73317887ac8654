import { z } from "zod";

/** `DestinyEquipItemResults`: a number of PlatformErrorCodes for each item, 1 for success. */
export const WireEquipResults = z.object({
  equipResults: z.array(z.object({ itemInstanceId: z.string(), equipStatus: z.number().int() })),
});
