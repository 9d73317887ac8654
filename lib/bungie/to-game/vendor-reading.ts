import type { HeldItem } from "#lib/game/item.ts";
import { VAULT } from "#lib/game/place.ts";
import { refuse } from "../wire/check.ts";
import { wireItemComponents } from "../wire/profile.ts";
import { WireOneVendor } from "../wire/vendors.ts";
import { toHeldItem } from "./held-item.ts";
import { type ItemParts, toItemParts } from "./held-item-parts.ts";

/** An answer of GetVendor of which every part has been looked at. */
export interface VendorReading {
  readonly wire: WireOneVendor;
  /** What is on sale as copies, by vendorItemIndex; without those of which Bungie told nothing. */
  readonly copies: ReadonlyMap<number, HeldItem>;
}

type ItemComponents = Parameters<typeof toItemParts>[0]["itemComponents"];

/** Nobody holds what is on sale; that it lies in the vault means nothing. */
const ON_SALE = "on sale";
const LYING = { place: VAULT, isEquipped: false, isAccountWide: false };

/** Where a schema of GetVendor is expected. */
export const VendorReading = {
  safeParse(value: unknown) {
    const wire = WireOneVendor.safeParse(value);
    if (!wire.success) return wire;
    try {
      return { success: true, data: { wire: wire.data, copies: toCopies(wire.data) } } as const;
    } catch (error) {
      if (error instanceof Error) return { success: false, error } as const;
      throw error;
    }
  },
};

function toCopies({ itemComponents, sales }: WireOneVendor): Map<number, HeldItem> {
  if (itemComponents == null) return new Map();
  if (wireItemComponents(itemComponents)) refuse(["itemComponents"], wireItemComponents, itemComponents);
  const parts = toItemParts({ itemComponents: itemComponents as ItemComponents });
  const known = Object.values(sales?.data ?? {}).filter(
    ({ vendorItemIndex: at }) => parts.stats.has(String(at)) || parts.sockets[at] !== undefined,
  );
  return new Map(
    known.map(({ vendorItemIndex, itemHash, quantity }) => [
      vendorItemIndex,
      toHeldItem({ itemInstanceId: ON_SALE, itemHash, quantity }, partsOf(parts, vendorItemIndex), LYING),
    ]),
  );
}

/** Parts of one row, told by its index, which can be 0: the id that means "no instance" elsewhere. */
function partsOf(parts: ItemParts, index: number): ItemParts {
  const at = String(index);
  const only = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> => {
    const part = record[at];
    return part === undefined ? {} : { [ON_SALE]: part };
  };
  return {
    instances: only(parts.instances),
    stats: new Map([[ON_SALE, parts.stats.get(at) ?? []]]),
    sockets: only(parts.sockets),
    reusablePlugs: only(parts.reusablePlugs),
    plugObjectives: new Map(),
  };
}
