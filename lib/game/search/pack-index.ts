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

/** A list in which everything stands once, and where. */
class Once<T> {
  readonly list: T[] = [];
  private readonly indexes = new Map<T, number>();

  at(value: T): number {
    const known = this.indexes.get(value);
    if (known !== undefined) return known;
    const index = this.list.push(value) - 1;
    this.indexes.set(value, index);
    return index;
  }
}

/** Packs a world for the browser; `unpackIndex` is the way back. */
export function packIndex(world: SearchWorld, mintedAt: Date): PackedIndex {
  const { items, characters, selectedCharacterId } = world;
  const texts = new Once<string>();
  const places = new Once<string>();
  const kinds = new Once<SearchKind>();
  const perks = perksByUse(items);
  const statsOf = statNamesByKind(items);
  const packedItems = {
    kind: items.map(({ kind }) => kinds.at(kind)),
    id: items.map(({ itemInstanceId }) => itemInstanceId ?? ""),
    place: items.map(({ place }) => places.at(place)),
    quantity: items.map(({ quantity }) => quantity),
    bits: items.map(bitsOf),
    element: items.map(({ element }) => (element === null ? -1 : ELEMENTS.indexOf(element))),
    power: items.map(({ power }) => power ?? -1),
    gearTier: items.map(({ gearTier }) => gearTier ?? -1),
    energyCapacity: items.map(({ energyCapacity }) => energyCapacity ?? -1),
    tag: items.map(({ tag }) => (tag === null ? -1 : TAGS.indexOf(tag))),
    stats: items.map(({ kind, stats }) => (statsOf.get(kind) ?? []).map((name) => stats[name] ?? -1)),
    perks: items.map((item) => item.perks.map((perk) => perks.at(perk))),
  };
  const statIndex = (stat: string | null) => (stat === null ? -1 : texts.at(stat));
  return {
    mintedAtMs: mintedAt.getTime(),
    selectedCharacterId,
    characters: characters.map(({ characterId, className }) => [characterId, className]),
    perks: {
      name: perks.list.map(({ name }) => name),
      description: perks.list.map(({ description }) => description),
      type: perks.list.map(({ typeName }) => texts.at(typeName)),
    },
    kinds: packKinds(kinds.list, statsOf, texts),
    items: packedItems,
    masterworks: items.flatMap(({ masterwork }, index) =>
      masterwork ? [[index, masterwork.tier, statIndex(masterwork.stat)] as const] : [],
    ),
    catalysts: items.flatMap(({ catalyst }, index) =>
      catalyst ? [[index, CATALYST_STATES.indexOf(catalyst)] as const] : [],
    ),
    kills: items.flatMap(({ kills }, index) =>
      Object.entries(kills).map(([what, count]) => [index, texts.at(what), count] as const),
    ),
    notes: items.flatMap(({ note }, index) => (note === "" ? [] : [[index, note] as const])),
    places: places.list,
    texts: texts.list,
  };
}

function packKinds(
  kinds: readonly SearchKind[],
  statsOf: ReadonlyMap<SearchKind, readonly string[]>,
  texts: Once<string>,
): PackedIndex["kinds"] {
  const copies = new Once<string>();
  return {
    itemHash: kinds.map(({ itemHash }) => itemHash),
    name: kinds.map(({ name }) => name),
    type: kinds.map(({ typeName }) => texts.at(typeName)),
    description: kinds.map(({ description }) => description),
    class: kinds.map(({ className }) => (className === null ? -1 : CLASS_NAMES.indexOf(className))),
    bucketHash: kinds.map(({ bucketHash }) => bucketHash ?? -1),
    words: kinds.map(({ words }) => [...words].map((word) => texts.at(word))),
    copies: kinds.map(({ copiesKey }) => (copiesKey === null ? -1 : copies.at(copiesKey))),
    season: kinds.map(({ seasonNumber }) => seasonNumber ?? -1),
    maxStackSize: kinds.map(({ maxStackSize }) => maxStackSize),
    isEquippable: kinds.map(({ isEquippable }) => Number(isEquippable)),
    source: kinds.map(({ source }) => texts.at(source)),
    stats: kinds.map((kind) => (statsOf.get(kind) ?? []).map((name) => texts.at(name))),
  };
}

function bitsOf({ words, isEquipped, isInPostmaster }: SearchableItem): number {
  const held: ReadonlySet<string> = words;
  const ofWords = COPY_WORDS.reduce((bits, word, index) => bits + (held.has(word) ? 2 ** index : 0), 0);
  return ofWords + (isEquipped ? EQUIPPED_BIT : 0) + (isInPostmaster ? POSTMASTER_BIT : 0);
}

/** Perks that many items have come first: their numbers are short. */
function perksByUse(items: readonly SearchableItem[]): Once<SearchPerk> {
  const uses = new Map<SearchPerk, number>();
  for (const { perks } of items) for (const perk of perks) uses.set(perk, (uses.get(perk) ?? 0) + 1);
  const once = new Once<SearchPerk>();
  for (const [perk] of [...uses].sort(([, a], [, b]) => b - a)) once.at(perk);
  return once;
}

function statNamesByKind(items: readonly SearchableItem[]): ReadonlyMap<SearchKind, readonly string[]> {
  const names = new Map<SearchKind, Set<string>>();
  for (const { kind, stats } of items) {
    const known = names.get(kind) ?? new Set<string>();
    for (const name of Object.keys(stats)) known.add(name);
    names.set(kind, known);
  }
  return new Map([...names].map(([kind, known]) => [kind, [...known]]));
}
