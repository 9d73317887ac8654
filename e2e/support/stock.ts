import { Bucket } from "#lib/game/bucket.ts";
import { type Place, placeKey } from "#lib/game/place.ts";
import { noteWrite } from "../sandbox/controls/staleness.ts";
import { accountOf, type Sandbox } from "../sandbox/sandbox.ts";
import { nextNumber } from "../sandbox/state.ts";
import { ANY_CLASS, CATALOG, type CatalogItem, catalogItem } from "../sandbox/world/catalog.ts";
import { type Account, type HeldItem, type Player, slotsFree } from "../sandbox/world/holdings.ts";
import { ownedAs } from "./holdings.ts";

const WEAPONS: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];
const POCKETS: readonly number[] = [Bucket.Consumables, Bucket.Modifications];
const FIRST_ID = 6_917_530_900_000_000_000n;

/** What an item shall be. Left out: legendary, not worn, not locked, of a kind that the player has none of yet. */
export interface Wanted {
  readonly exotic?: boolean;
  readonly worn?: boolean;
  readonly waiting?: boolean;
  readonly locked?: boolean;
  readonly power?: number;
  /** Of armour: 0 Titan, 1 Hunter, 2 Warlock. Left out, of the one who holds it. */
  readonly classType?: number;
}

/** What a player of the sandbox holds, laid out as a test needs it, and changed as the player would in the game. */
export class Stock {
  readonly #sandbox: Sandbox;
  readonly #player: Player;
  /** What is no more: pieces by the name of an instance or by the hash of a stack. */
  static readonly #dismantled = new WeakMap<Player, Map<string, number>>();

  constructor(sandbox: Sandbox, membershipId: string) {
    const found = accountOf(sandbox, membershipId);
    if (!found) throw new Error(`The sandbox knows no account ${membershipId}.`);
    this.#sandbox = sandbox;
    this.#player = found.player;
  }

  get dismantled(): ReadonlyMap<string, number> {
    return this.#gone;
  }

  get #gone(): Map<string, number> {
    const gone = Stock.#dismantled.get(this.#player) ?? new Map<string, number>();
    Stock.#dismantled.set(this.#player, gone);
    return gone;
  }

  get #account(): Account {
    const [account] = this.#player.accounts;
    if (!account) throw new Error("The sandbox's player has no account.");
    return account;
  }

  /** Takes everything away but what is worn, and what is worn is nothing exotic. */
  clear(): void {
    const isKept = (item: HeldItem) =>
      item.equipped || (item.place === "profile" && !POCKETS.includes(item.bucketHash));
    this.#account.items = this.#account.items.filter(isKept).map((item) => {
      if (catalogItem(item.itemHash).uniqueLabel === null) return item;
      const { itemHash } = this.#kind(item.bucketHash, item.place, {});
      return { ...item, itemHash };
    });
  }

  /** Puts an item somewhere; what was worn there is worn no more if it is to be. Returns its id. */
  put(bucketHash: number, place: Place, wanted: Wanted = {}): string {
    return this.#add(this.#kind(bucketHash, placeKey(place), wanted), place, wanted);
  }

  /** Fills a slot of a character, or the vault with items of a slot, until so many are free. Returns the new ids. */
  fill(bucketHash: number, place: Place, free = 0, wanted: Wanted = {}): string[] {
    const there = place.kind === "vault" ? Bucket.Vault : bucketHash;
    const count = slotsFree(this.#account, placeKey(place), there) - free;
    const kinds = this.#kinds(bucketHash, placeKey(place), wanted);
    return Array.from({ length: Math.max(0, count) }, (_, nth) => {
      const kind = kinds[nth % kinds.length];
      if (!kind) throw new Error(`The sandbox has no kind for bucket ${bucketHash}.`);
      return this.#add(kind, place, wanted);
    });
  }

  #add({ itemHash, homeBucketHash }: CatalogItem, place: Place, wanted: Wanted): string {
    const { worn = false, waiting = false, locked = false, power = 420 } = wanted;
    const key = placeKey(place);
    if (worn) for (const item of this.#in(key, homeBucketHash)) item.equipped = false;
    const itemInstanceId = String(FIRST_ID + BigInt(nextNumber(this.#sandbox.state)));
    const there = place.kind === "vault" ? Bucket.Vault : homeBucketHash;
    this.#account.items.push({
      ...{ itemInstanceId, itemHash, quantity: 1, place: key, equipped: worn, locked, power, stateBits: 0 },
      bucketHash: waiting ? Bucket.Postmaster : there,
    });
    return itemInstanceId;
  }

  /** Puts pieces of a stack somewhere: in the vault, with everybody, or waiting for a character. Returns its hash. */
  putStack(kind: StackKind, place: Place, quantity: number, { waiting = false } = {}): number {
    const { itemHash, homeBucketHash } = stackKind(kind);
    const isVault = place.kind === "vault";
    const there = isVault ? Bucket.Vault : waiting ? Bucket.Postmaster : homeBucketHash;
    const held = { itemInstanceId: null, equipped: false, locked: false, stateBits: 0, power: 0 };
    const lies = isVault ? "vault" : waiting ? placeKey(place) : "profile";
    this.#account.items.push({ ...held, itemHash, quantity, place: lies, bucketHash: there });
    return itemHash;
  }

  /** Moves an instance as the player would in the game: nobody waits for a gap, and no call is counted. */
  moves(itemInstanceId: string, to: Place): void {
    noteWrite(this.#sandbox, this.#player, this.#account);
    const item = this.#held(itemInstanceId);
    item.place = placeKey(to);
    item.bucketHash = to.kind === "vault" ? Bucket.Vault : catalogItem(item.itemHash).homeBucketHash;
  }

  /** Puts something on as the player would in the game. */
  puts(itemInstanceId: string): void {
    noteWrite(this.#sandbox, this.#player, this.#account);
    const item = this.#held(itemInstanceId);
    for (const one of this.#in(item.place, item.bucketHash)) one.equipped = one === item;
  }

  /** Takes an item, or pieces of a stack in the vault or the pockets, out of the world. */
  dismantles(name: string | number, quantity = 1): void {
    noteWrite(this.#sandbox, this.#player, this.#account);
    const item = this.#account.items.find((one) => one.itemInstanceId === name || one.itemHash === name);
    if (!item) throw new Error(`The sandbox's player does not hold ${name}.`);
    item.quantity -= quantity;
    const key = ownedAs(item);
    this.#gone.set(key, (this.#gone.get(key) ?? 0) + quantity);
    this.#account.items = this.#account.items.filter((one) => one.quantity > 0);
  }

  /** What is worn in a slot. */
  wornIn(bucketHash: number, place: Place): string {
    const worn = this.#in(placeKey(place), bucketHash).find(({ equipped }) => equipped);
    if (!worn?.itemInstanceId) throw new Error("The sandbox's player wears nothing there.");
    return worn.itemInstanceId;
  }

  #in(place: string, bucketHash: number): HeldItem[] {
    return this.#account.items.filter((item) => item.place === place && item.bucketHash === bucketHash);
  }

  #held(itemInstanceId: string): HeldItem {
    const item = this.#account.items.find((one) => one.itemInstanceId === itemInstanceId);
    if (!item) throw new Error(`The sandbox's player does not hold ${itemInstanceId}.`);
    return item;
  }

  /** A kind of which the player holds the fewest, so that tests can tell things by name. */
  #kind(bucketHash: number, place: string, wanted: Wanted): CatalogItem {
    const [rarest] = this.#kinds(bucketHash, place, wanted);
    if (!rarest) throw new Error(`The sandbox has no kind for bucket ${bucketHash}.`);
    return rarest;
  }

  /** Kinds that fit, the rarest first. */
  #kinds(bucketHash: number, place: string, { exotic = false, classType }: Wanted): CatalogItem[] {
    const holder = this.#account.characters.find(({ characterId }) => characterId === place);
    const wearer = classType ?? holder?.classType ?? this.#account.characters[0]?.classType;
    const fits = [...CATALOG.values()].filter(
      (one) =>
        one.homeBucketHash === bucketHash &&
        one.instanced &&
        (one.classType === ANY_CLASS || one.classType === wearer) &&
        (one.uniqueLabel !== null) === exotic &&
        (exotic || one.tier === "legendary" || !WEAPONS.includes(bucketHash)),
    );
    const held = new Map<number, number>();
    for (const { itemHash } of this.#account.items) held.set(itemHash, (held.get(itemHash) ?? 0) + 1);
    const count = ({ itemHash }: CatalogItem) => held.get(itemHash) ?? 0;
    return fits.toSorted((a, b) => count(a) - count(b) || a.itemHash - b.itemHash);
  }
}

/** `plain` takes any number of slots, `unique` has one stack a place. */
export type StackKind = "plain" | "unique";

function stackKind(kind: StackKind): CatalogItem {
  const found = [...CATALOG.values()].find(
    (one) =>
      !one.instanced &&
      one.transferable &&
      one.homeBucketHash === Bucket.Consumables &&
      one.maxStackSize === 999 &&
      one.uniqueStack === (kind === "unique"),
  );
  if (!found) throw new Error(`The sandbox has no ${kind} stack that travels.`);
  return found;
}
