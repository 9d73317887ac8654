import { z } from "zod";
import { returnPath } from "#lib/auth/return-path.ts";

/** Where the player was going; anything but a path of ours is as good as none. */
const ReturnTo = z.unknown().transform((wanted) => returnPath(wanted));

export const PickInput = z.object({ membershipId: z.string().regex(/^\d{1,20}$/), returnTo: ReturnTo });

export const ReloadInput = z.object({ returnTo: ReturnTo });
