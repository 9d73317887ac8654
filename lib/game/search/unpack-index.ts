import { CLASS_NAMES } from "../character.ts";
import { ELEMENTS } from "../element.ts";
import { TAGS } from "../item-mark.ts";
import {
  CATALYST_STATES,
  COPY_WORDS,
  EQUIPPED_BIT,
  type PackedIndex,
  POSTMASTER_BIT,
} from "./packed-index.ts";
import type { SearchableItem, SearchKind, SearchPerk, SearchWorld } from "./searchable-item.ts";
import type { CopyWord } from "./words.ts";

/** The world that was packed. Its kinds and perks are shared again, as they were. */
export function unpackIndex(packed: PackedIndex): SearchWorld {
  const { texts, selectedCharacterId } = packed;
  const text = (index: number | undefined) => texts[index ?? -1] ?? "";
  const perks: SearchPerk[] = packed.perks.name.map((name, index) => ({
    name,
    description: packed.perks.description[index] ?? "",
    typeName: text(packed.perks.type[index]),
  }));
  const kinds = packed.kinds.name.map((_, index) => toKind(packed.kinds, index, text));
  const statNames = packed.kinds.stats.map((names) => names.map(text));
  const stacks = new Map<string, number>();
  const items = packed.items.kind.map((kind, index) => {
    const item = toItem(packed, index, kinds[kind] as SearchKind, perks);
    const nth = stacks.get(item.key) ?? 0;
    stacks.set(item.key, nth + 1);
    return { ...item, nth, stats: statsOf(statNames[kind] ?? [], packed.items.stats[index] ?? []) };
  });
  for (const [index, tier, stat] of packed.masterworks) {
    set(items, index, { masterwork: { tier, stat: texts[stat] ?? null } });
  }
  for (const [index, state] of packed.catalysts)
    set(items, index, { catalyst: CATALYST_STATES[state] ?? null });
  for (const [index, what, count] of packed.kills) {
    set(items, index, { kills: { ...items[index]?.kills, [text(what)]: count } });
  }
  for (const [index, note] of packed.notes) set(items, index, { note });
  const characters = packed.characters.map(([characterId, className]) => ({ characterId, className }));
  return { items, characters, selectedCharacterId };
}

function set(items: SearchableItem[], index: number, some: Partial<SearchableItem>): void {
  const item = items[index];
  if (item) items[index] = { ...item, ...some };
}

function toKind(
  kinds: PackedIndex["kinds"],
  index: number,
  text: (index: number | undefined) => string,
): SearchKind {
  const copies = kinds.copies[index] ?? -1;
  return {
    itemHash: kinds.itemHash[index] ?? 0,
    name: kinds.name[index] ?? "",
    typeName: text(kinds.type[index]),
    description: kinds.description[index] ?? "",
    className: CLASS_NAMES[kinds.class[index] ?? -1] ?? null,
    bucketHash: orNull(kinds.bucketHash[index]),
    words: new Set((kinds.words[index] ?? []).map(text)),
    copiesKey: copies < 0 ? null : String(copies),
    seasonNumber: orNull(kinds.season[index]),
    maxStackSize: kinds.maxStackSize[index] ?? 1,
    isEquippable: kinds.isEquippable[index] === 1,
    source: text(kinds.source[index]),
  };
}

const NOTHING = { masterwork: null, catalyst: null, kills: {}, note: "" } as const;

function toItem(
  { items, places }: PackedIndex,
  index: number,
  kind: SearchKind,
  perks: readonly SearchPerk[],
) {
  const place = places[items.place[index] ?? -1] ?? "vault";
  const itemInstanceId = items.id[index] || null;
  const bits = items.bits[index] ?? 0;
  const isInPostmaster = (bits & POSTMASTER_BIT) > 0;
  return {
    // As `itemKey` makes it.
    key: itemInstanceId ?? `stack-${kind.itemHash}-${isInPostmaster ? "p" : ""}${place}`,
    itemInstanceId,
    kind,
    quantity: items.quantity[index] ?? 1,
    place,
    isEquipped: (bits & EQUIPPED_BIT) > 0,
    isInPostmaster,
    words: wordsOf(bits),
    element: ELEMENTS[items.element[index] ?? -1] ?? null,
    power: orNull(items.power[index]),
    gearTier: orNull(items.gearTier[index]),
    energyCapacity: orNull(items.energyCapacity[index]),
    tag: TAGS[items.tag[index] ?? -1] ?? null,
    perks: (items.perks[index] ?? []).flatMap((perk) => perks[perk] ?? []),
    ...NOTHING,
  };
}

const wordsOfBits = new Map<number, ReadonlySet<CopyWord>>();

/** Many copies have the same words; they share the set. */
function wordsOf(bits: number): ReadonlySet<CopyWord> {
  const known = wordsOfBits.get(bits);
  if (known) return known;
  const words = new Set(COPY_WORDS.filter((_, index) => (bits & (2 ** index)) > 0)) as Set<CopyWord>;
  wordsOfBits.set(bits, words);
  return words;
}

function statsOf(names: readonly string[], values: readonly number[]): Record<string, number> {
  const stats: Record<string, number> = {};
  names.forEach((name, index) => {
    const value = values[index] ?? -1;
    if (value !== -1) stats[name] = value;
  });
  return stats;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || value === -1 ? null : value;
