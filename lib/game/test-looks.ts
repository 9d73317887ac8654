import { CLASS_NAMES, type ClassName } from "./character.ts";
import { aWare } from "./test-wares.ts";
import { coveredClasses, toCoverage } from "./xur-enrich.ts";
import type { XurWare } from "./xur-stock.ts";
import { XUR } from "./xur-wares.ts";
import type { XurLook, XurMemory } from "./xur-watch.ts";

const GEAR = XUR.subVendorHashes[1];

const aGun = (itemHash: number) => aWare(itemHash, { vendorHash: GEAR });
const anEngram = aWare(7, { vendorHash: GEAR, group: "engrams" });

/** A week's wares as a reader with these classes sees them: exotic armor of every class, other armor of theirs. */
export function aWeek(week: number, asked: readonly ClassName[] = CLASS_NAMES): XurWare[] {
  const at = week * 100;
  const armor = CLASS_NAMES.map((className, nth) => aWare(at + nth, { group: "exotic-armor", className }));
  const sets = asked.map((className) =>
    aWare(at + 50 + CLASS_NAMES.indexOf(className), {
      vendorHash: GEAR,
      group: "legendary-armor",
      rarity: "legendary",
      className,
      isOwnClassOnly: true,
    }),
  );
  return [...armor, aGun(at + 10), aGun(at + 11), ...sets, anEngram];
}

/** What one look of a test found; null: he is away. */
export function aLook(at: string, wares: readonly XurWare[] | null, isWhole = true): XurLook {
  const answeredAt = new Date(at);
  if (!wares) return { answeredAt, found: null };
  return { answeredAt, found: { wares, coverage: toCoverage(coveredClasses(wares), wares), isWhole } };
}

/** Before the first look. */
export const NOTHING_KNOWN: XurMemory = {
  state: "unknown",
  candidate: null,
  visit: null,
  stock: null,
  earlier: null,
};
