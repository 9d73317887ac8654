import { CLASS_NAMES, type ClassName } from "./character.ts";
import type { HeldItem } from "./item.ts";
import type { ItemDefinition } from "./item-definition.ts";
import { showWares } from "./shown-ware.ts";
import { NO_ROLL, type RollFacts, wareRoll } from "./ware-roll.ts";
import { keyed } from "./xur-changes.ts";
import { coveredClasses, toCoverage } from "./xur-enrich.ts";
import type { XurWare } from "./xur-stock.ts";
import { WARE_GROUPS, type Ware, XUR, type XurVendors, xurWares } from "./xur-wares.ts";
import type { FoundStock } from "./xur-watch.ts";

/** What the three vendors told one who asked. */
export interface Asker {
  /** Null: nobody in particular, who is shown the armour of some class. */
  readonly className: ClassName | null;
  readonly sales: XurVendors["sales"];
  /** Copies on sale by `copyKey`; empty where none were told. */
  readonly copies: ReadonlyMap<string, HeldItem>;
}

export const copyKey = (vendorHash: number, vendorItemIndex: number) => `${vendorHash} ${vendorItemIndex}`;

/** Every hash that has to be looked up before the wares can be named. */
export function saleHashes(askers: readonly Pick<Asker, "sales">[]): Set<number> {
  const sales = askers.flatMap((asker) => XUR_VENDORS.flatMap((hash) => asker.sales.get(hash) ?? []));
  return new Set(sales.flatMap(({ itemHash, costs }) => [itemHash, ...costs.map((cost) => cost.itemHash)]));
}

/**
 * One stock of several views of it: whatever anybody was shown, once.
 *
 * No view is the stock: what a player can afford, or may buy at a rank, is theirs, and armour is listed for the asking
 * character's class only.
 */
export function mergeAskers(
  askers: readonly Asker[],
  definitions: ReadonlyMap<number, ItemDefinition>,
  facts: RollFacts,
): FoundStock {
  const shown = askers.map((asker) => ({ asker, wares: keyed(listWares(asker, definitions, facts)) }));
  const merged = new Map<string, XurWare>();
  for (const { wares } of shown) {
    for (const [key, ware] of wares) {
      const known = merged.get(key);
      if (!known || known.stats.length + known.perks.length === 0) merged.set(key, ware);
    }
  }
  const views = shown.map(({ asker, wares }) => ({ className: classOf(asker, [...wares.values()]), wares }));
  const wares = [...merged].map(([key, ware]) => {
    const viewers = new Set(views.flatMap((view) => (view.wares.has(key) ? [view.className] : [])));
    return toOwnClass(ware, viewers, new Set(views.map(({ className }) => className)));
  });
  wares.sort((a, b) => WARE_GROUPS.indexOf(a.group) - WARE_GROUPS.indexOf(b.group));
  const whole = isWhole(askers);
  // Of a list with a gap nobody can say whose armour is complete.
  const classes = whole ? coveredClasses(wares, askedClasses(askers)) : [];
  return { wares, coverage: toCoverage(classes, wares), isWhole: whole };
}

/** Nobody in particular may have been shown the armour of any class. */
function askedClasses(askers: readonly Asker[]): readonly ClassName[] {
  const asked = askers.flatMap(({ className }) => className ?? []);
  return asked.length < askers.length ? CLASS_NAMES : asked;
}

type Viewers = ReadonlySet<ClassName | null>;

/**
 * Says of a ware whether only characters of its own class were shown it.
 *
 * The exotic class item is sold as a placeholder that names no class: it is of the class that is shown it
 * ("Relativism" in captured answers of 2025-07-15 and 2026-06-09, read 2026-11-22).
 */
function toOwnClass(ware: XurWare, viewers: Viewers, askers: Viewers): XurWare {
  const [only = null, ...more] = viewers;
  if (only === null || more.length > 0) return ware;
  if (ware.className === only) return { ...ware, isOwnClassOnly: true };
  const isToldByAsking = ware.className === null && (askers.size > 1 || ware.group === "exotic-armor");
  return isToldByAsking ? { ...ware, className: only, isOwnClassOnly: true } : ware;
}

const XUR_VENDORS = [XUR.vendorHash, ...XUR.subVendorHashes];

function listWares(
  { sales, copies }: Asker,
  definitions: ReadonlyMap<number, ItemDefinition>,
  facts: RollFacts,
): XurWare[] {
  const vendors = new Map(XUR_VENDORS.map((hash) => [hash, { nextRefreshAt: null }]));
  const listed = xurWares({ vendors, sales }, definitions).wares;
  const shown = showWares(listed, definitions);
  return listed.flatMap((ware, at) => {
    const words = shown[at];
    return words ? [{ ...words, ...toFacts(ware, copies, facts) }] : [];
  });
}

function toFacts(
  { vendorHash, vendorItemIndex, definition }: Ware,
  copies: Asker["copies"],
  facts: RollFacts,
): Pick<XurWare, "vendorHash" | "collectibleHash" | "stats" | "perks"> {
  const copy = copies.get(copyKey(vendorHash, vendorItemIndex));
  const roll = copy && definition ? wareRoll(copy, definition, facts) : NO_ROLL;
  return { vendorHash, collectibleHash: definition?.collectibleHash ?? null, ...roll };
}

/** Whose view it is; of nobody in particular, the one class that is shown all its armour. */
function classOf({ className }: Asker, wares: readonly XurWare[]): ClassName | null {
  if (className) return className;
  const [only, ...more] = coveredClasses(wares.filter((ware) => ware.className !== null));
  return only && more.length === 0 ? only : null;
}

/** Each row that opens a vendor opens one that sells something. */
function isWhole(askers: readonly Asker[]): boolean {
  const rows = (vendorHash: number) => askers.flatMap(({ sales }) => sales.get(vendorHash) ?? []);
  const doors: readonly number[] = XUR.doorwayItemHashes;
  return rows(XUR.vendorHash).every(({ itemHash }) => {
    const behind = XUR.subVendorHashes[doors.indexOf(itemHash)];
    return behind === undefined || rows(behind).length > 0;
  });
}
