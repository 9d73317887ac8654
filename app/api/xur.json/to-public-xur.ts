import { pictureAddress } from "#lib/game/picture-address.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { StockChange, XurWare } from "#lib/game/xur-stock.ts";

/** What addresses in the answer begin with. No trailing slashes. */
export interface PublicOrigins {
  readonly site: string;
  readonly pictures: string;
}

/** Grows when a field changes its meaning or goes; new fields may come at any time. Documented on /xur/json. */
export const PUBLIC_VERSION = 1;

export type PublicXur = ReturnType<typeof toPublicXur>;

/** What programs are told of Xûr: plain data, the same for everybody. */
export function toPublicXur(xur: XurNow, origins: PublicOrigins) {
  const { state, visit, next, stock, changes, problem } = xur;
  return {
    version: PUBLIC_VERSION,
    state,
    answeredAt: toText(xur.answeredAt),
    visit: {
      day: visitDay(visit.startsAt),
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      url: `${origins.site}/xur/${visitDay(visit.startsAt)}`,
    },
    next: { startsAt: next.startsAt.toISOString(), endsAt: next.endsAt.toISOString() },
    place: xur.place,
    isConfirmed: stock !== null && state !== "arriving",
    revision: stock?.revision ?? null,
    seenAt: toText(stock?.seenAt ?? null),
    coverage: {
      classes: [...(stock?.coverage.classes ?? [])],
      hasRolls: stock?.coverage.hasRolls ?? false,
    },
    wares: (stock?.wares ?? []).map((ware) => toPublicWare(ware, origins.pictures)),
    changes: changes.map((change) => toPublicChange(change)),
    problem: problem?.kind ?? null,
  };
}

function toPublicWare(ware: XurWare, pictures: string) {
  const iconUrl = (path: string | null) => pictureAddress(pictures, path);
  return {
    itemHash: ware.itemHash,
    vendorHash: ware.vendorHash,
    collectibleHash: ware.collectibleHash,
    name: ware.name,
    group: ware.group,
    rarity: ware.rarity,
    type: ware.typeName,
    element: ware.element,
    class: ware.className,
    quantity: ware.quantity,
    iconUrl: iconUrl(ware.iconPath),
    costs: ware.costs.map(({ itemHash, name, quantity, iconPath }) => ({
      itemHash,
      name,
      quantity,
      iconUrl: iconUrl(iconPath),
    })),
    perks: ware.perks.map(({ plugHash, name, description, iconPath }) => ({
      plugHash,
      name,
      description,
      iconUrl: iconUrl(iconPath),
    })),
    stats: ware.stats.map(({ statHash, name, value, maximum }) => ({ statHash, name, value, maximum })),
  };
}

function toPublicChange({ kind, ware }: StockChange) {
  return { kind, itemHash: ware.itemHash, name: ware.name };
}

function toText(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
