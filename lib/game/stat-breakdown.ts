import type { Item } from "./item.ts";
import type { ItemDefinition, NamedDefinition, ScaledStat, StatGroupDefinition } from "./item-definition.ts";
import { fullBar, isLessBetter, shownStat } from "./stat-curve.ts";
import { IN_HEADLINE, plainStatLines } from "./stat-lines.ts";

/** One stat of a copy, ready to print: `base + fromParts` is `total`. */
export interface StatLine {
  readonly statHash: number;
  readonly name: string;
  /** What the copy has now, all counted. */
  readonly total: number;
  /** What it has by itself, its frame or archetype counted. */
  readonly base: number;
  /** What perks, mods and masterwork add; negative when they take. */
  readonly fromParts: number;
  /** Each part's own share of `fromParts`, in the order of the sockets. */
  readonly parts: readonly StatPart[];
  /** The number that fills a bar; null: a number alone. */
  readonly maximum: number | null;
  readonly isLessBetter: boolean;
}

export interface StatPart {
  readonly plugHash: number;
  readonly name: string;
  readonly value: number;
}

/** What has to be looked up for a copy's stats. */
export interface StatFacts {
  /** The item's own `statGroupHash`; null when it has none. */
  readonly group: StatGroupDefinition | null;
  /** By stat hash. */
  readonly names: ReadonlyMap<number, NamedDefinition>;
  /** What is in the copy's sockets, by hash. */
  readonly plugs: ReadonlyMap<number, ItemDefinition>;
}

const ARMOR = 2;
/** Frames and the stat rolls of armour are no additions: they are what the item is. */
const OWN_PARTS = new Set(["intrinsics", "armor_stats"]);

/**
 * Takes a copy's stats apart, in the order of its kind's stat group: bars first, then bare numbers.
 *
 * The totals are Bungie's live ones of this copy where it sent them, else reckoned from what is invested. What a plug
 * invests only under circumstances counts where the live total cannot be explained without it.
 */
export function statBreakdown(item: Item, { group, names, plugs }: StatFacts): StatLine[] {
  const { definition } = item;
  if (!definition) return [];
  if (!group) return plainStatLines(item, names);
  const isArmor = definition.itemType === ARMOR;
  const inside = item.sockets.flatMap(({ plugHash, isEnabled }) => {
    const plug = plugHash !== null && isEnabled ? plugs.get(plugHash) : undefined;
    return plug ? [plug] : [];
  });
  const lines = group.scaledStats.flatMap((stat) => {
    const name = names.get(stat.statHash)?.name;
    if (!name || IN_HEADLINE.has(stat.statHash)) return [];
    const line = { name, ...takeApart(item, definition, stat, inside) };
    return isArmor || line.total !== 0 || line.fromParts !== 0 ? [line] : [];
  });
  return lines.toSorted((a, b) => Number(b.maximum !== null) - Number(a.maximum !== null));
}

/** Armour's sum over its stats, the line that people compare by; null for what is no armour. */
export function armorTotal(
  { definition }: Item,
  lines: readonly StatLine[],
): Pick<StatLine, "total" | "base" | "fromParts"> | null {
  if (definition?.itemType !== ARMOR || lines.length < 2) return null;
  const sum = (of: "total" | "base" | "fromParts") => lines.reduce((before, line) => before + line[of], 0);
  return { total: sum("total"), base: sum("base"), fromParts: sum("fromParts") };
}

interface Investment {
  readonly plug: ItemDefinition;
  readonly value: number;
  readonly isConditional: boolean;
}

function takeApart(
  item: Item,
  definition: ItemDefinition,
  stat: ScaledStat,
  inside: readonly ItemDefinition[],
): Omit<StatLine, "name"> {
  const { statHash } = stat;
  const live = item.stats.find((one) => one.statHash === statHash)?.value;
  const own = sumOf(investedBy(definition, statHash).filter(({ isConditional }) => !isConditional));
  const all = inside.flatMap((plug) => investedBy(plug, statHash));
  const counted = explain(all, live, (some) => shownStat(stat, own + sumOf(some)));
  const [intrinsic, added] = [counted.filter(isOwn), counted.filter((one) => !isOwn(one))];
  let invested = own + sumOf(intrinsic);
  const without = shownStat(stat, invested);
  const parts = added.map(({ plug: { itemHash, name }, value }) => {
    const before = shownStat(stat, invested);
    invested += value;
    return { plugHash: itemHash, name, value: shownStat(stat, invested) - before };
  });
  const fromParts = shownStat(stat, invested) - without;
  const reckoned = item.sockets.length > 0 || !definition.stats[statHash];
  const total = live ?? (reckoned ? without + fromParts : (definition.stats[statHash] ?? 0));
  return {
    statHash,
    total,
    base: total - fromParts,
    fromParts,
    parts: parts.filter(({ value }) => value !== 0),
    maximum: stat.isNumeric ? null : fullBar(stat),
    isLessBetter: isLessBetter(stat),
  };
}

/** A plug can list a stat twice; it counts as one sum. */
function investedBy(plug: ItemDefinition, statHash: number): Investment[] {
  const mine = plug.investmentStats.filter((one) => one.statHash === statHash && one.value !== 0);
  return [false, true].flatMap((isConditional) => {
    const some = mine.filter((one) => one.isConditional === isConditional);
    return some.length > 0 ? [{ plug, value: sumOf(some), isConditional }] : [];
  });
}

/** What counts: everything unconditional, and of the conditional what the live value shows to be active. */
function explain(
  all: readonly Investment[],
  live: number | undefined,
  shown: (some: readonly Investment[]) => number,
): readonly Investment[] {
  const sure = all.filter(({ isConditional }) => !isConditional);
  const maybe = all.filter(({ isConditional }) => isConditional);
  if (live === undefined || maybe.length === 0) return sure;
  const guesses = [
    sure,
    all,
    ...maybe.map((one) => all.filter((other) => !other.isConditional || other === one)),
  ];
  return guesses.find((guess) => shown(guess) === live) ?? sure;
}

const isOwn = ({ plug }: Investment) => OWN_PARTS.has(plug.plugCategory ?? "");

const sumOf = (some: readonly { readonly value: number }[]) =>
  some.reduce((sum, { value }) => sum + value, 0);
