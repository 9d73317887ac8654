import { z } from "zod";
import { guessLocale } from "#lib/game/reader-locale.ts";
import { isZone } from "#lib/game/reader-zone.ts";

/** What people type in. 254 letters is the longest address that can be mailed to (RFC 5321, erratum 1690). */
export const AddressInput = z.object({
  address: z.string().trim().toLowerCase().max(254).pipe(z.email()),
});

/** What a letter's link carries. It was never typed in, so a bad one is not worth a message. */
export const TokenInput = z.object({ token: z.string().max(200) });

/** What the browser tells of its reader beside the token: whatever it is, something is made of it. */
export const ConfirmInput = TokenInput.extend({
  zone: z
    .string()
    .max(64)
    .default("UTC")
    .transform((zone) => (isZone(zone) ? zone : "UTC")),
  locale: z.string().max(200).default("").transform(guessLocale),
});
