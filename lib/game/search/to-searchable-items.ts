import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import { duplicateKey } from "../duplicates.ts";
import { type Item, itemKey } from "../item.ts";
import type { CollectibleDefinition, ItemDefinition, ObjectiveDefinition } from "../item-definition.ts";
import { type ItemMark, markOf } from "../item-mark.ts";
import { itemElement, itemName } from "../item-name.ts";
import { catalystOf, masterworkOf } from "../item-progress.ts";
import { placeKey } from "../place.ts";
import { homeBucketOf } from "../room.ts";
import { plugHashesOf } from "../socket-groups.ts";
import { copyWords } from "./copy-words.ts";
import { killsOf } from "./kills-of.ts";
import { kindWords } from "./kind-words.ts";
import type { SearchableItem, SearchKind, SearchPerk } from "./searchable-item.ts";
import { STAT_OF_HASH } from "./stat-hashes.ts";

/** What has to be looked up to search an account: every plug its sockets mention, and where things drop. */
export interface SearchFacts {
  readonly marks: ReadonlyMap<string, ItemMark>;
  readonly plugs: ReadonlyMap<number, ItemDefinition>;
  readonly objectives: ReadonlyMap<number, ObjectiveDefinition>;
  readonly collectibles: ReadonlyMap<number, CollectibleDefinition>;
  /** Items of the account that belong to a loadout of its owner. */
  readonly inLoadout: ReadonlySet<Item>;
}

/** An account as searches see it, item by item in its order. */
export function toSearchableItems(account: Account, facts: SearchFacts): SearchableItem[] {
  const kinds = new Map<number, SearchKind>();
  const perks = new Map<number, SearchPerk | null>();
  const stacks = new Map<string, number>();
  return account.items.map((item) => {
    const kind = kinds.get(item.itemHash) ?? toKind(item, facts);
    kinds.set(item.itemHash, kind);
    const key = itemKey(item);
    const nth = stacks.get(key) ?? 0;
    stacks.set(key, nth + 1);
    return { key, nth, kind, ...ofCopy(item, account, facts), perks: perksOf(item, facts.plugs, perks) };
  });
}

function toKind(item: Item, { collectibles }: SearchFacts): SearchKind {
  const { itemHash, definition } = item;
  const bucketHash = homeBucketOf(item);
  return {
    itemHash,
    name: itemName(item),
    typeName: definition?.typeName ?? "",
    description: definition?.isClassified ? "" : (definition?.description ?? ""),
    className: definition?.className ?? null,
    bucketHash,
    words: definition ? kindWords(definition, bucketHash) : new Set(),
    copiesKey: duplicateKey(item),
    seasonNumber: definition?.seasonNumber ?? null,
    maxStackSize: definition?.maxStackSize ?? 1,
    isEquippable: definition?.isEquippable ?? false,
    source: collectibles.get(definition?.collectibleHash ?? 0)?.source ?? "",
  };
}

function ofCopy(
  item: Item,
  account: Account,
  { marks, plugs, objectives, inLoadout }: SearchFacts,
): Omit<SearchableItem, "key" | "nth" | "kind" | "perks"> {
  const { tag, note } = markOf(marks, item);
  const masterwork = masterworkOf(item, plugs);
  const catalyst = catalystOf(item, plugs, objectives)?.state;
  return {
    itemInstanceId: item.itemInstanceId,
    quantity: item.quantity,
    place: item.isAccountWide ? "shared" : placeKey(item.place),
    isEquipped: item.isEquipped,
    isInPostmaster: item.bucketHash === Bucket.Postmaster,
    words: copyWords(item, plugs, { collected: account.collected, inLoadout }),
    element: itemElement(item),
    power: item.power,
    gearTier: item.gearTier,
    energyCapacity: item.energyCapacity,
    masterwork: masterwork && {
      tier: masterwork.level,
      stat: STAT_OF_HASH.get(masterwork.statHash ?? 0) ?? null,
    },
    catalyst: catalyst ? CATALYST_WORDS[catalyst] : null,
    kills: killsOf(item),
    stats: statsOf(item),
    tag,
    note,
  };
}

const CATALYST_WORDS = {
  missing: "missing",
  counting: "incomplete",
  ready: "complete",
  in: "complete",
} as const;

function statsOf({ stats, definition }: Item): Record<string, number> {
  const own = stats.map(({ statHash, value }) => [statHash, value] as const);
  const base = Object.entries(definition?.stats ?? {}).map(([hash, value]) => [Number(hash), value] as const);
  return Object.fromEntries(
    (own.length > 0 ? own : base).flatMap(([hash, value]) => {
      const name = STAT_OF_HASH.get(hash);
      return name ? [[name, value]] : [];
    }),
  );
}

function perksOf(
  item: Item,
  plugs: SearchFacts["plugs"],
  known: Map<number, SearchPerk | null>,
): readonly SearchPerk[] {
  return [...new Set(plugHashesOf(item))].flatMap((hash) => {
    const perk = known.has(hash) ? known.get(hash) : toPerk(plugs.get(hash));
    known.set(hash, perk ?? null);
    return perk ?? [];
  });
}

function toPerk(plug: ItemDefinition | undefined): SearchPerk | null {
  if (!plug || plug.name === "") return null;
  const { name, description, typeName } = plug;
  return { name, description, typeName };
}
