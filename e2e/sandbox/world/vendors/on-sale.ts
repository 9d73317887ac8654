import {
  isXurHere,
  nextDailyResetAt,
  nextEarlyResetAt,
  nextWeeklyResetAt,
  nextXurRefreshAt,
  wholeSeconds,
  xurStock,
} from "../calendar.ts";
import { ANY_CLASS, catalogItem } from "../catalog.ts";
import { seededRandom } from "../seeded-random.ts";
import type { XurState } from "../xur-states.ts";
import type { OnSale, Vendor, Ware } from "./vendor.ts";
import { PREVIEW_VENDOR, XUR, XUR_VENDORS } from "./vendor-hashes.ts";

/** When it is, and what Xûr was told. */
export interface Market {
  readonly now: Date;
  readonly xur: XurState;
}

const NEVER = "9999-12-31T23:59:59.999Z";
const SUB_VENDORS: ReadonlySet<number> = new Set(Object.values(PREVIEW_VENDOR));

/** Only Xûr himself comes and goes; his sub-vendors and everybody else are always listed. */
export function isListed(vendor: Vendor, { now, xur }: Market): boolean {
  return vendor.vendorHash !== XUR || isXurHere(now, xur);
}

export function nextRefreshDate(vendor: Vendor, { now, xur }: Market): string {
  if (vendor.refresh === "xur") return wholeSeconds(nextXurRefreshAt(now, xur));
  if (vendor.refresh === "daily") return wholeSeconds(nextDailyResetAt(now));
  if (vendor.refresh === "weekly") return wholeSeconds(nextWeeklyResetAt(now));
  return vendor.refresh === "weekly-early" ? wholeSeconds(nextEarlyResetAt(now)) : NEVER;
}

/** The name of what a vendor has in stock: the same name, the same wares and rolls. */
function stockOf(vendor: Vendor, { now, xur }: Market): string {
  if (XUR_VENDORS.has(vendor.vendorHash)) return xurStock(now, xur);
  if (vendor.refresh === "daily") return `until ${nextDailyResetAt(now).getTime()}`;
  return `until ${nextWeeklyResetAt(now).getTime()}`;
}

function onShelves(vendor: Vendor, stock: string): Set<number> {
  const chosen = new Set<number>();
  for (const [shelf, count] of Object.entries(vendor.shelves)) {
    const rows = vendor.wares.flatMap((row, at) => (row.shelf === shelf ? [at] : []));
    const random = seededRandom(`${stock} ${vendor.vendorHash} ${shelf}`);
    const want = Math.min(count, rows.length);
    for (let taken = 0; taken < want; ) {
      const row = random.pick(rows);
      if (!chosen.has(row)) taken += 1;
      chosen.add(row);
    }
  }
  return chosen;
}

// The choice is the same for everybody until the stock changes, and costs more than an answer should.
const choices = new Map<number, { readonly stock: string; readonly chosen: Set<number> }>();

function chosenRows(vendor: Vendor, stock: string): Set<number> {
  const known = choices.get(vendor.vendorHash);
  if (known?.stock === stock) return known.chosen;
  const chosen = onShelves(vendor, stock);
  choices.set(vendor.vendorHash, { stock, chosen });
  return chosen;
}

/** What a vendor lists for a character of that class. */
export function onSale(vendor: Vendor, classType: number, market: Market): OnSale[] {
  const { xur } = market;
  const isXurs = XUR_VENDORS.has(vendor.vendorHash);
  if (xur.emptySubVendors === true && SUB_VENDORS.has(vendor.vendorHash)) return [];
  const chosen = chosenRows(vendor, stockOf(vendor, market));
  const seenClass = isXurs ? (xur.leakedClass ?? xur.onlyClass ?? classType) : classType;
  return vendor.wares.flatMap((row, vendorItemIndex) => {
    const shown = row.shelf === null || chosen.has(vendorItemIndex);
    const forClass = row.classType === null || row.classType === seenClass;
    const hidden = isXurs && xur.onlyClass !== undefined && !isFor(row, xur.onlyClass);
    return shown && forClass && !hidden ? [{ ...row, vendorItemIndex }] : [];
  });
}

function isFor(row: Ware, classType: number): boolean {
  const item = catalogItem(row.itemHash);
  return item.classType === ANY_CLASS || item.classType === classType;
}

/** The seed of a roll on sale: fixed for the stock, another one for the next. */
export function rollSeed(vendor: Vendor, row: OnSale, market: Market): string {
  return `roll ${stockOf(vendor, market)} ${vendor.vendorHash} ${row.vendorItemIndex}`;
}
