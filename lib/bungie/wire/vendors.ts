import { z } from "zod";

const WireVendor = z.object({ vendorHash: z.number().optional(), nextRefreshDate: z.string().optional() });

export const WireSaleItem = z.object({
  vendorItemIndex: z.number().int(),
  itemHash: z.number(),
  quantity: z.number().int().default(1),
  costs: z.array(z.object({ itemHash: z.number(), quantity: z.number().int() })).default([]),
  saleStatus: z.number().int().default(0),
});
export type WireSaleItem = z.infer<typeof WireSaleItem>;

/** GetVendors and GetPublicVendors with components 400 and 402. A component without `data` was hidden or is down. */
export const WireVendors = z.object({
  vendors: z.object({ data: z.record(z.string(), WireVendor).optional() }).optional(),
  sales: z
    .object({
      data: z.record(z.string(), z.object({ saleItems: z.record(z.string(), WireSaleItem) })).optional(),
    })
    .optional(),
});
export type WireVendors = z.infer<typeof WireVendors>;

/** GetVendor: one vendor, so its sales lie one level higher. */
export const WireOneVendor = z.object({
  vendor: z.object({ data: WireVendor.optional() }),
  sales: z.object({ data: z.record(z.string(), WireSaleItem).optional() }).optional(),
  /** Looked at by `wireItemComponents`, as those of a profile. */
  itemComponents: z.unknown().optional(),
});
export type WireOneVendor = z.infer<typeof WireOneVendor>;
