import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import type { ClassName } from "../character.ts";
import type { Item } from "../item.ts";
import { atCharacter, type Place, VAULT } from "../place.ts";
import { canTravel, homeBucketOf } from "../room.ts";
import { type AsideFacts, rankAside } from "./rank-aside.ts";
import type { Scene } from "./scene.ts";

/** Beyond these of each kind another candidate makes no plan shorter; a third is for the one Bungie may refuse. */
const MOST_OF_A_KIND = 3;

/** What may be done beside moving the item that was asked for. */
export interface Cast {
  /** Who may play a part, and how reluctantly: 0 for the first choice. */
  readonly others: ReadonlyMap<Item, number>;
  /** The slots in which something else may be put on, by `slotName`: what is worn elsewhere stays worn. */
  readonly slots: ReadonlySet<string>;
}

/** The slot of a character as one string. */
export function slotName(characterId: string, bucketHash: number): string {
  return `${characterId} ${bucketHash}`;
}

/** What a plan comes to that moves nothing else: who wears what counts, and stays. */
export function nobodyElse(account: Account, item: Item): Cast {
  return {
    others: new Map(account.items.filter((one) => one.isEquipped && one !== item).map((one) => [one, 0])),
    slots: new Set(),
  };
}

interface Casting {
  readonly item: Item;
  readonly to: Place;
  readonly equip: boolean;
  readonly facts: AsideFacts;
  /** What must stay where it is: parts of the same request, and what Bungie refused to move. */
  readonly untouchable: ReadonlySet<Item>;
}

/** Picks the few items that a plan can need: what stands in the way, what can be worn instead, what makes room. */
export function castFor(scene: Scene, casting: Casting): Cast {
  const { account } = scene;
  const { item, untouchable, facts } = casting;
  // Another stack of the kind that comes would only make room for itself.
  const isSameKind = (one: Item) => one.itemInstanceId === null && one.itemHash === item.itemHash;
  const idle = account.items.filter((one) => one !== item && !isSameKind(one) && !untouchable.has(one));
  const free = idle.filter((one) => canTravel(account, one));
  const cast = new Map<Item, number>();
  const add = (items: readonly Item[]) => {
    for (const [nth, one] of items.slice(0, MOST_OF_A_KIND).entries())
      cast.set(one, Math.min(nth, cast.get(one) ?? nth));
  };
  const slots = slotsToFill(scene, casting);
  for (const { characterId, bucketHash } of slots) add(wearable(account, idle, characterId, bucketHash));
  const buckets = new Set([homeBucketOf(item), ...slots.map(({ bucketHash }) => bucketHash)]);
  for (const { characterId, className } of account.characters) {
    for (const bucketHash of buckets) {
      const here = free.filter((one) => one.bucketHash === bucketHash && isLooseAt(one, characterId));
      add(rankAside(here, facts, className === "unknown" ? null : className));
    }
  }
  if (scene.freeSlots(item, VAULT) < slots.length + 2)
    for (const leaving of leavingVault(scene, free, facts, item)) add(leaving);
  for (const worn of account.items) {
    if (worn.isEquipped && worn !== item && worn.place.kind === "character")
      cast.set(worn, cast.get(worn) ?? 0);
  }
  const names = slots.map(({ characterId, bucketHash }) => slotName(characterId, bucketHash));
  return { others: cast, slots: new Set(names) };
}

function isLooseAt(item: Item, characterId: string): boolean {
  const { place, isEquipped, isAccountWide } = item;
  return !isEquipped && !isAccountWide && place.kind === "character" && place.characterId === characterId;
}

function isLooseAnywhere({ bucketHash, isEquipped }: Item, wanted: number): boolean {
  return bucketHash === wanted && !isEquipped;
}

/** Slots in which something else has to be worn: where the item is worn now, and where another exotic gives way. */
function slotsToFill(scene: Scene, { item, to, equip }: Casting) {
  const slots: { characterId: string; bucketHash: number }[] = [];
  if (item.isEquipped && item.place.kind === "character")
    slots.push({ characterId: item.place.characterId, bucketHash: item.bucketHash });
  const label = item.definition?.uniqueLabel;
  if (!equip || !label || to.kind !== "character") return slots;
  for (const other of scene.account.items) {
    const isRival =
      other.isEquipped && other.definition?.uniqueLabel === label && other.bucketHash !== homeBucketOf(item);
    if (isRival && other.place.kind === "character" && other.place.characterId === to.characterId)
      slots.push({ characterId: to.characterId, bucketHash: other.bucketHash });
  }
  return slots;
}

/** What a character can wear in a slot instead, the best first: there already, no exotic, the higher power. */
function wearable(
  account: Account,
  idle: readonly Item[],
  characterId: string,
  bucketHash: number,
): readonly Item[] {
  const className = account.characters.find((one) => one.characterId === characterId)?.className;
  const fits = idle.filter((one) => homeBucketOf(one) === bucketHash && isWearableBy(one, className));
  const groups = [
    fits.filter((one) => isLooseAt(one, characterId) && one.bucketHash === bucketHash),
    fits.filter((one) => one.bucketHash === Bucket.Vault && canTravel(account, one)),
    fits.filter(
      (one) => !isLooseAt(one, characterId) && isLooseAnywhere(one, bucketHash) && canTravel(account, one),
    ),
  ];
  return groups.flatMap((group) => group.toSorted(byWorth).slice(0, MOST_OF_A_KIND - 1)).slice(0, 6);
}

function isWearableBy(
  { itemInstanceId, definition }: Item,
  className: ClassName | "unknown" | undefined,
): boolean {
  if (itemInstanceId === null || !definition?.isEquippable) return false;
  return definition.className === null || definition.className === className;
}

function byWorth(a: Item, b: Item): number {
  const isExotic = (item: Item) => Number(Boolean(item.definition?.uniqueLabel));
  return isExotic(a) - isExotic(b) || (b.power ?? 0) - (a.power ?? 0);
}

/** What can leave a full vault: for a free slot of some character, or for the one that the item itself leaves. */
function leavingVault(scene: Scene, free: readonly Item[], facts: AsideFacts, item: Item) {
  const { characters } = scene.account;
  const inVault = rankAside(
    free.filter((one) => one.bucketHash === Bucket.Vault),
    facts,
    null,
  );
  const hasRoom = (one: Item) =>
    characters.some(({ characterId }) => scene.hasRoom(one, atCharacter(characterId)));
  const fitting = inVault.filter(hasRoom);
  const firstOfEach = [...new Map(fitting.toReversed().map((one) => [homeBucketOf(one), one])).values()];
  const replacing = inVault.filter((one) => homeBucketOf(one) === homeBucketOf(item));
  return [fitting, replacing, ...firstOfEach.map((one) => [one])];
}
