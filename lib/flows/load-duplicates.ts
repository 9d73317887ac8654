import { SLOTS } from "#lib/game/bucket.ts";
import { type Contender, toContender } from "#lib/game/contender.ts";
import { groupDuplicates, kindName } from "#lib/game/duplicates.ts";
import type { Item } from "#lib/game/item.ts";
import { outdoneCopies } from "#lib/game/outdone-copies.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { homeBucketOf } from "#lib/game/room.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadGearFacts } from "./load-gear-facts.ts";
import { type Inventory, loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

/** Copies of one kind. */
export interface DuplicateGroup {
  readonly key: string;
  readonly name: string;
  /** The strongest first. */
  readonly copies: readonly Contender[];
  /** By item key: the copy that has all this one has. */
  readonly outdone: ReadonlyMap<string, Contender>;
}

/** The kinds of one slot that are there more than once, and how many kinds each other slot has. */
export interface DuplicatesView {
  readonly inventory: Inventory;
  readonly slots: readonly { readonly bucketHash: number; readonly kindCount: number }[];
  /** Null: there are no duplicates at all. */
  readonly bucketHash: number | null;
  readonly groups: readonly DuplicateGroup[];
}

/** Reads what a player has more than once, slot by slot: the slot that is asked for, else the first with a duplicate. */
export async function loadDuplicates(
  services: Services,
  player: Player,
  wantedBucket: number | null,
  now: Date,
): Promise<Outcome<{ readonly view: DuplicatesView }>> {
  return inFlow("load-duplicates", async () => {
    const loaded = await loadInventory(services, player, now);
    if (!loaded.ok) return loaded;
    const { inventory } = loaded;
    const kinds = [...groupDuplicates(inventory.account.items)].filter(([, copies]) => copies.length > 1);
    const slots = SLOTS.flatMap(({ bucketHash }) => {
      const kindCount = kinds.filter(([, copies]) => isIn(bucketHash, copies)).length;
      return kindCount > 0 ? [{ bucketHash, kindCount }] : [];
    });
    const open = slots.find(({ bucketHash }) => bucketHash === wantedBucket) ?? slots[0];
    const bucketHash = open?.bucketHash ?? null;
    const shown = kinds.filter(([, copies]) => bucketHash !== null && isIn(bucketHash, copies));
    const facts = await loadGearFacts(
      inventory,
      shown.flatMap(([, copies]) => copies),
    );
    const groups = shown.map(([key, copies]) =>
      toGroup(key, copies, (item) => toContender(item, facts), inventory),
    );
    return { ok: true, view: { inventory, slots, bucketHash, groups: groups.toSorted(byName) } };
  });
}

function toGroup(
  key: string,
  items: readonly Item[],
  toOne: (item: Item) => Contender,
  { marks }: Inventory,
): DuplicateGroup {
  const copies = items.toSorted((a, b) => (b.power ?? 0) - (a.power ?? 0)).map(toOne);
  const [first] = items;
  return { key, name: first ? kindName(first) : "", copies, outdone: outdoneCopies(copies, marks) };
}

const isIn = (bucketHash: number, [first]: readonly Item[]) =>
  first !== undefined && homeBucketOf(first) === bucketHash;

const byName = (a: DuplicateGroup, b: DuplicateGroup) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
