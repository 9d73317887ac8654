import { madeUpPicturePath } from "../../icons/picture-path.ts";
import type { Element, Tier } from "../facts/rows.ts";
import { DAMAGE, TIER } from "../item-definitions.ts";
import { fnv, type SeededRandom, seededRandom } from "../seeded-random.ts";
import type { Row, Table } from "./authored-tables.ts";
import { fullRow } from "./full-row.ts";
import { ALL_SHARES, MADE_UP_KINDS, type MadeUpKind } from "./made-up-kinds.ts";
import { madeUpDeed, madeUpName, madeUpSaying } from "./made-up-names.ts";
import { withLength } from "./row-length.ts";

/** A written row that others are made from, with the blocks of a real one. */
interface Pattern {
  readonly row: Row;
  readonly bytes: number;
  readonly tier: Tier;
}

const LOOKS_VARIANTS = 32;
// An odd factor permutes all 32-bit numbers, so that two rows never get one hash.
const SCATTER = 0x9e3779b1;
const NEXT_TRY = 1 << 22;

/**
 * Items that nobody wrote: each a variation of a written one, so that whatever it names exists.
 *
 * A row is a function of seed and index alone. The proportions are those of the real table.
 */
export class MadeUpItems {
  readonly #seed: string;
  readonly #written: Table;

  constructor(seed: string, written: Table) {
    this.#seed = seed;
    this.#written = written;
  }

  /** The hash of the row made for an index; no written item and no other index has it. */
  hashAt(index: number): number {
    for (let shift = 0; ; shift += NEXT_TRY) {
      const hash = (Math.imul(index + shift + 1, SCATTER) + fnv(`made up ${this.#seed}`)) >>> 0;
      if (hash !== 0 && this.#written[hash] === undefined) return hash;
    }
  }

  /** `position` is the row's place in the whole table. */
  rowAt(index: number, position: number): Row {
    const random = seededRandom(`${this.#seed} made up ${index}`);
    const kind = pickKind(random);
    const { byKind, plugHashes } = materialOf(this.#written);
    const pattern = pickPattern(kind, byKind.get(kind), random);
    const hash = this.hashAt(index);
    const row = { ...vary(kind, pattern, random), hash, index: position };
    const wanted = Math.round(kind.bytes * (0.75 + random.below(51) / 100));
    return withLength(row, pattern.bytes, wanted, plugHashes, random);
  }
}

type ByTier = ReadonlyMap<Tier, readonly Pattern[]>;

/** What rows are made from; the same for every seed, and costly enough to be collected once. */
interface Material {
  readonly byKind: ReadonlyMap<MadeUpKind, ByTier>;
  readonly plugHashes: readonly number[];
}

const materials = new WeakMap<Table, Material>();

function materialOf(written: Table): Material {
  const known = materials.get(written);
  if (known) return known;
  const rows = Object.values(written);
  const full = new Map<Row, Pattern>();
  const made = {
    byKind: new Map(MADE_UP_KINDS.map((kind) => [kind, patternsFor(kind, rows, full)])),
    plugHashes: rows.filter(({ plug }) => plug !== undefined).map((row) => Number(row.hash)),
  };
  materials.set(written, made);
  return made;
}

function pickPattern(kind: MadeUpKind, byTier: ByTier | undefined, random: SeededRandom): Pattern {
  const tier = pickTier(kind, random);
  return random.pick(byTier?.get(tier) ?? [...(byTier?.values() ?? [])].flat());
}

const BY_TIER_NAME = new Map(
  Object.entries(TIER).map(([tier, { tierTypeName }]) => [tierTypeName, tier as Tier]),
);
const BY_DAMAGE = new Map(
  Object.entries(DAMAGE).map(([element, { damageType }]) => [damageType, element as Element]),
);

const typeNameOf = (row: Row) => String(row.itemTypeDisplayName ?? "");

function tierOf(row: Row): Tier {
  const { tierTypeName } = (row.inventory ?? {}) as { tierTypeName?: string };
  return BY_TIER_NAME.get(tierTypeName ?? "") ?? "common";
}

/** Rows of the first item type that is written down, of the same name if there are such; by tier. */
function patternsFor(kind: MadeUpKind, rows: readonly Row[], known: Map<Row, Pattern>): ByTier {
  const itemType = kind.from.find((type) => rows.some((row) => row.itemType === type));
  const sameType = rows.filter((row) => row.itemType === itemType);
  const sameName = sameType.filter((row) => kind.typeNames?.includes(typeNameOf(row)));
  const fitting = sameName.length > 0 ? sameName : sameType;
  const byTier = new Map<Tier, Pattern[]>();
  for (const row of fitting.length > 0 ? fitting : rows) {
    const pattern = known.get(row) ?? toPattern(row);
    known.set(row, pattern);
    const same = byTier.get(pattern.tier) ?? [];
    same.push(pattern);
    byTier.set(pattern.tier, same);
  }
  return byTier;
}

function toPattern(row: Row): Pattern {
  const full = fullRow(row);
  return { row: full, bytes: Buffer.byteLength(JSON.stringify(full)), tier: tierOf(row) };
}

function pickKind(random: SeededRandom): MadeUpKind {
  let left = random.below(ALL_SHARES);
  for (const kind of MADE_UP_KINDS) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  throw new Error("the shares of made-up kinds do not add up");
}

function pickTier(kind: MadeUpKind, random: SeededRandom): Tier {
  let left = random.below(100);
  for (const [tier, share] of kind.tiers) {
    left -= share;
    if (left < 0) return tier;
  }
  return "legendary";
}

const isGear = ({ itemType }: MadeUpKind) => itemType === 2 || itemType === 3;

function vary(kind: MadeUpKind, { row, tier: ownTier }: Pattern, random: SeededRandom): Row {
  const tier = isGear(kind) ? ownTier : pickTier(kind, random);
  const own = typeNameOf(row);
  const typeName = !kind.typeNames || kind.typeNames.includes(own) ? own : random.pick(kind.typeNames);
  const name = madeUpName(random);
  const description = kind.hasDeed ? madeUpDeed(random) : "";
  const looks = {
    kind: kind.look,
    typeName,
    tier,
    element: (isGear(kind) && BY_DAMAGE.get(Number(row.defaultDamageType))) || null,
    classType: Number(row.classType ?? 3),
    variant: random.below(LOOKS_VARIANTS),
  };
  return {
    ...row,
    displayProperties: { description, name, icon: madeUpPicturePath(looks, "jpg"), hasIcon: true },
    itemTypeDisplayName: typeName,
    itemTypeAndTierDisplayName: `${TIER[tier].tierTypeName} ${typeName}`.trim(),
    flavorText: kind.speaks ? madeUpSaying(random) : "",
    inventory: { ...(row.inventory as Row), ...TIER[tier] },
    itemType: kind.itemType,
    ...varyStats(row, random),
  };
}

interface Stat {
  readonly statHash: number;
  readonly value: number;
}

/** A few points more or less on every stat that is not a plain zero, the same in both places that state it. */
function varyStats(row: Row, random: SeededRandom): Row {
  const block = row.stats as { readonly stats: Readonly<Record<string, Stat>> } | undefined;
  if (!block?.stats) return {};
  const stats = Object.fromEntries(
    Object.entries(block.stats).map(([hash, stat]) => [
      hash,
      stat.value > 10 ? { ...stat, value: stat.value - 5 + random.below(11) } : stat,
    ]),
  );
  const investment = row.investmentStats as readonly { statTypeHash: number; value: number }[] | undefined;
  return {
    stats: { ...block, stats },
    investmentStats: investment?.map((entry) => ({
      ...entry,
      value: stats[entry.statTypeHash]?.value ?? entry.value,
    })),
  };
}
