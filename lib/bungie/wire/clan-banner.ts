import { z } from "zod";

const Color = z.object({ red: z.number(), green: z.number(), blue: z.number() });
/** One unreadable row must not take the others with it. */
const rows = <T>(row: z.ZodType<T>) => z.record(z.string(), row.nullable().catch(null)).default({});
const Path = z.string();
const Decal = z.object({ foregroundPath: z.string().optional(), backgroundPath: z.string().optional() });

/**
 * The answer of `Destiny2.GetClanBannerSource`.
 *
 * OpenAPI names no fields of it; these are what clients read (Bungie-net/api#1684, read 2026-11-22).
 */
export const WireBannerSource = z.object({
  clanBannerDecals: rows(Decal),
  clanBannerDecalPrimaryColors: rows(Color),
  clanBannerDecalSecondaryColors: rows(Color),
  clanBannerGonfalonColors: rows(Color),
  clanBannerGonfalonDetails: rows(Path),
  clanBannerGonfalonDetailColors: rows(Color),
});
export type WireBannerSource = z.infer<typeof WireBannerSource>;
