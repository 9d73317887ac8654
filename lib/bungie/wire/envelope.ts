import { z } from "zod";

/** What every answer of /Platform is wrapped in. Success is ErrorCode 1. */
export const WireEnvelope = z.object({
  Response: z.unknown().optional(),
  ErrorCode: z.number().int(),
  ThrottleSeconds: z.number().optional(),
});
