import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import type { Item } from "../item.ts";
import { itemKey } from "../item.ts";
import { atCharacter, type Place, VAULT } from "../place.ts";
import { canTravel, homeBucketOf, isSharedBucket } from "../room.ts";
import { type Holdings, holdingsOf } from "./holdings.ts";
import { type AsideFacts, firstAside } from "./rank-aside.ts";
import type { Scene } from "./scene.ts";

/** Beyond these of each kind another candidate makes no plan shorter; a third is for the one Bungie may refuse. */
const MOST_OF_A_KIND = 3;

/** What may be done beside moving the item that was asked for. */
export interface Cast {
  /** Who may play a part, and how reluctantly: 0 for the first choice. */
  readonly others: ReadonlyMap<Item, number>;
  /**
   * The slots in which something else may be put on, by `slotName`: what is worn elsewhere stays worn. With each, how
   * many could be put on there.
   */
  readonly slots: ReadonlyMap<string, number>;
}

/** The slot of a character as one string. */
export function slotName(characterId: string, bucketHash: number): string {
  return `${characterId} ${bucketHash}`;
}

interface Casting {
  readonly item: Item;
  readonly to: Place;
  readonly equip: boolean;
  readonly facts: AsideFacts;
  /** What must stay where it is: parts of the same request, and what Bungie refused to move. */
  readonly untouchable: ReadonlySet<Item>;
}

/** What a plan comes to that moves nothing else: who wears what counts where something is put on, and stays. */
export function nobodyElse(account: Account, { item, equip }: Pick<Casting, "item" | "equip">): Cast {
  const worn = equip ? holdingsOf(account).worn.filter((one) => one !== item) : [];
  return { others: new Map(worn.map((one) => [one, 0])), slots: new Map() };
}

/** Picks the few items that a plan can need: what stands in the way, what can be worn instead, what makes room. */
export function castFor(scene: Scene, casting: Casting): Cast {
  const { account } = scene;
  const { item, facts } = casting;
  const held = holdingsOf(account);
  const isIdle = idleness(account, casting);
  const isFree = (one: Item) => isIdle(one) && canTravel(account, one);
  const cast = new Map<Item, number>();
  const add = (items: readonly Item[]) => {
    for (const [nth, one] of items.entries())
      if (!isTwinCast(cast, one)) cast.set(one, Math.min(nth, cast.get(one) ?? nth));
  };
  const slots = slotsToFill(held, casting).map((slot) => {
    const instead = wearable(account, isIdle, slot);
    add(instead.slice(0, MOST_OF_A_KIND));
    return [slotName(slot.characterId, slot.bucketHash), slot.bucketHash, instead.length] as const;
  });
  const buckets = new Set([homeBucketOf(item), ...slots.map(([, bucketHash]) => bucketHash)]);
  for (const bucketHash of buckets) {
    if (bucketHash === null) continue;
    const loose = account.items.filter(
      (one) => one.bucketHash === bucketHash && !one.isEquipped && isFree(one),
    );
    if (isSharedBucket(account, bucketHash)) add(firstAside(loose, facts, null, MOST_OF_A_KIND));
    else
      for (const { characterId, className } of account.characters) {
        const here = loose.filter((one) => isWith(one, characterId));
        add(firstAside(here, facts, className === "unknown" ? null : className, MOST_OF_A_KIND));
      }
  }
  if (scene.freeSlots(item, VAULT) < slots.length + 2)
    for (const leaving of leavingVault(scene, isFree, casting)) add(leaving);
  for (const worn of held.worn)
    if (worn !== item && worn.place.kind === "character") cast.set(worn, cast.get(worn) ?? 0);
  return { others: cast, slots: new Map(slots.map(([name, , count]) => [name, count])) };
}

/**
 * Tells what may be let do something: no part of the request, and no other stack of the kind that comes, which would
 * only make room for itself. Of several stacks of a kind in a place the largest: its pieces leave no other behind.
 */
function idleness({ items }: Account, { item, untouchable }: Casting): (one: Item) => boolean {
  return (one) => {
    if (one === item || untouchable.has(one)) return false;
    if (one.itemInstanceId !== null) return true;
    if (one.itemHash === item.itemHash) return false;
    return items.every(
      (twin) =>
        twin.itemHash !== one.itemHash || twin.quantity <= one.quantity || itemKey(twin) !== itemKey(one),
    );
  };
}

/** Two stacks of a kind would count on the same room beside a third. */
function isTwinCast(cast: ReadonlyMap<Item, number>, one: Item): boolean {
  if (one.itemInstanceId !== null) return false;
  return [...cast.keys()].some((other) => other !== one && other.itemHash === one.itemHash);
}

function isWith({ place, isAccountWide }: Item, characterId: string): boolean {
  return !isAccountWide && place.kind === "character" && place.characterId === characterId;
}

interface Slot {
  readonly characterId: string;
  readonly bucketHash: number;
}

/** Slots in which something else has to be worn: where the item is worn now, and where another exotic gives way. */
function slotsToFill({ worn }: Holdings, { item, to, equip }: Casting): readonly Slot[] {
  const slots: Slot[] = [];
  if (item.isEquipped && item.place.kind === "character")
    slots.push({ characterId: item.place.characterId, bucketHash: item.bucketHash });
  const label = item.definition?.uniqueLabel;
  if (!equip || !label || to.kind !== "character") return slots;
  for (const other of worn) {
    const isRival =
      other.definition?.uniqueLabel === label && other.bucketHash !== homeBucketOf(item) && other !== item;
    if (isRival && isWith(other, to.characterId))
      slots.push({ characterId: to.characterId, bucketHash: other.bucketHash });
  }
  return slots;
}

/** What a character can wear in a slot instead, the best first: there already, no exotic, the higher power. */
function wearable(
  account: Account,
  isIdle: (one: Item) => boolean,
  { characterId, bucketHash }: Slot,
): readonly Item[] {
  const className = account.characters.find((one) => one.characterId === characterId)?.className;
  const isFor = ({ definition, itemInstanceId }: Item) =>
    itemInstanceId !== null &&
    definition?.isEquippable === true &&
    (definition.className === null || definition.className === className);
  const fits = account.items.filter(
    (one) => homeBucketOf(one) === bucketHash && !one.isEquipped && isFor(one) && isIdle(one),
  );
  const isThere = (one: Item) => one.bucketHash === bucketHash && isWith(one, characterId);
  const groups = [
    fits.filter(isThere),
    fits.filter((one) => one.bucketHash === Bucket.Vault && canTravel(account, one)),
    fits.filter((one) => one.bucketHash === bucketHash && !isThere(one) && canTravel(account, one)),
  ];
  return groups.flatMap((group) => group.toSorted(byWorth).slice(0, MOST_OF_A_KIND - 1));
}

function byWorth(a: Item, b: Item): number {
  const isExotic = (item: Item) => Number(Boolean(item.definition?.uniqueLabel));
  return isExotic(a) - isExotic(b) || (b.power ?? 0) - (a.power ?? 0);
}

/** What can leave a full vault: for a free slot of some character, or for the one that the item itself leaves. */
function leavingVault(
  scene: Scene,
  isFree: (one: Item) => boolean,
  { item, facts }: Casting,
): readonly (readonly Item[])[] {
  const { characters } = scene.account;
  const hasRoom = (one: Item) =>
    characters.some(({ characterId }) => scene.hasRoom(one, atCharacter(characterId)));
  const first = (items: readonly Item[]) => firstAside(items, facts, null, MOST_OF_A_KIND);
  const byHome = new Map<number | null, Item[]>();
  for (const one of scene.account.items) {
    if (one.bucketHash !== Bucket.Vault || !isFree(one)) continue;
    const home = homeBucketOf(one);
    byHome.set(home, byHome.get(home) ?? []);
    byHome.get(home)?.push(one);
  }
  const groups = [...byHome].map(([home, stored]) => ({
    home,
    stored,
    fitting: first(stored.filter(hasRoom)),
  }));
  const replacing = groups.find(({ home }) => home === homeBucketOf(item))?.stored ?? [];
  const firstOfEach = groups.map(({ fitting }) => fitting.slice(0, 1));
  return [first(groups.flatMap(({ fitting }) => fitting)), first(replacing), ...firstOfEach];
}
