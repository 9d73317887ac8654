import { z } from "zod";

/** What people type in. 254 letters is the longest address that can be mailed to (RFC 5321, erratum 1690). */
export const AddressInput = z.object({
  address: z.string().trim().toLowerCase().max(254).pipe(z.email()),
});

/** What a letter's link carries. It was never typed in, so a bad one is not worth a message. */
export const TokenInput = z.object({ token: z.string().max(200) });
