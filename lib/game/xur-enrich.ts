import { CLASS_NAMES, type ClassName } from "./character.ts";
import { keyed, type SeenStock, wouldList } from "./xur-changes.ts";
import type { StockCoverage, XurWare } from "./xur-stock.ts";
import { WARE_GROUPS, type WareGroup } from "./xur-wares.ts";

const ARMOR_GROUPS: readonly WareGroup[] = ["exotic-armor", "legendary-armor"];

/**
 * The same stock, known better: names, rolls and class armour that another reading had are added, nothing is taken.
 *
 * Only for two readings without changes between them.
 */
export function enrich(known: SeenStock, found: SeenStock): SeenStock {
  const [old, now] = [keyed(known.wares), keyed(found.wares)];
  const wares = [...old].map(([key, ware]) => {
    const other = now.get(key);
    return other ? richer(ware, other) : ware;
  });
  const added = [...now].flatMap(([key, ware]) => (old.has(key) ? [] : [ware]));
  return {
    wares: inOrder([...wares, ...added]),
    coverage: toCoverage([...known.coverage.classes, ...found.coverage.classes], [...wares, ...added]),
  };
}

/**
 * A stock that has changed, from a reading that may see less than the one before: what it could not have listed stays,
 * unless everything that lay beside it has changed.
 */
export function succeed(before: SeenStock, found: SeenStock): SeenStock {
  const [old, now] = [keyed(before.wares), keyed(found.wares)];
  const entries = [...old];
  const kept = entries.flatMap(([key, ware]) => {
    if (now.has(key) || wouldList(found, ware)) return [];
    const beside = entries.filter(
      ([, one]) => one.vendorHash === ware.vendorHash && one.group === ware.group && wouldList(found, one),
    );
    return beside.length === 0 || beside.some(([other]) => now.has(other)) ? [ware] : [];
  });
  const wares = [...now].map(([key, ware]) => {
    const was = old.get(key);
    return was && !hasRoll(ware) ? richer(was, ware) : ware;
  });
  const keptClasses = kept.flatMap(({ className, isOwnClassOnly }) =>
    className && isOwnClassOnly ? [className] : [],
  );
  return {
    wares: inOrder([...wares, ...kept]),
    coverage: toCoverage([...found.coverage.classes, ...keptClasses], [...wares, ...kept]),
  };
}

/**
 * The classes whose own wares a reading shows: of every kind of armour that is on sale it lists a piece of theirs.
 *
 * So a reading that shows every asker the armour of one class (Bungie-net/api#844, #1656) covers that class alone.
 */
export function coveredClasses(
  wares: readonly Pick<XurWare, "className" | "group">[],
  asked: readonly ClassName[] = CLASS_NAMES,
): ClassName[] {
  // A class item of nobody knows which class: those of the others are missing.
  if (wares.some(({ group, className }) => group === "exotic-armor" && className === null)) return [];
  const sold = ARMOR_GROUPS.filter((group) =>
    wares.some((ware) => ware.group === group && ware.className !== null),
  );
  return asked.filter((className) =>
    sold.every((group) => wares.some((ware) => ware.group === group && ware.className === className)),
  );
}

export function toCoverage(classes: readonly ClassName[], wares: readonly XurWare[]): StockCoverage {
  return {
    classes: CLASS_NAMES.filter((className) => classes.includes(className)),
    hasRolls: wares.some(hasRoll),
  };
}

function richer(ware: XurWare, other: XurWare): XurWare {
  // A definition that was lost does not take a name away, nor a reading of one class the class of a class item.
  const words = other.name === null && ware.name !== null ? ware : other;
  const { isOwnClassOnly: _, ...facts } = {
    ...words,
    className: other.className ?? ware.className,
    stats: other.stats.length > 0 ? other.stats : ware.stats,
    perks: other.perks.length > 0 ? other.perks : ware.perks,
  };
  const isOwnClassOnly = ware.isOwnClassOnly && (other.isOwnClassOnly || other.className !== ware.className);
  return isOwnClassOnly ? { ...facts, isOwnClassOnly } : facts;
}

const hasRoll = ({ stats, perks }: XurWare) => stats.length + perks.length > 0;

/** By group, as pages and letters show them; within a group as they came. */
function inOrder(wares: readonly XurWare[]): XurWare[] {
  return wares.toSorted((a, b) => WARE_GROUPS.indexOf(a.group) - WARE_GROUPS.indexOf(b.group));
}
