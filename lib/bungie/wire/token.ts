import { z } from "zod";

/** Answer of /Platform/App/OAuth/Token/, which has no envelope. Lifetimes are seconds. */
export const WireToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  // Public clients get none (Bungie-net/api#24, read 2026-11-22); we are a confidential one.
  refresh_token: z.string().min(1),
  refresh_expires_in: z.number().positive(),
  membership_id: z.string().min(1),
});

/** Its refusals follow OAuth, not the envelope; some carry Bungie's envelope nevertheless. */
export const WireTokenRefusal = z.object({
  error: z.string().optional(),
  error_description: z.string().optional(),
  ErrorCode: z.number().int().optional(),
});
