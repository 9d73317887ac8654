import { Bucket } from "#lib/game/bucket.ts";
import type { ClassName } from "#lib/game/character.ts";
import type { ItemDefinition } from "#lib/game/item-definition.ts";
import { SHARED_BUCKETS } from "./item-kinds.ts";

/** Where a thing lies: "vault", "shared", a characterId, or "p" and the id of whose postmaster keeps it. */
export type Spot = string;

/** One instance or stack of the simulated game; never changed, only replaced. */
export interface Thing {
  readonly serial: number;
  readonly instanceId: string | null;
  readonly kind: ItemDefinition;
  readonly count: number;
  readonly spot: Spot;
  readonly isWorn: boolean;
  readonly isLocked: boolean;
}

export interface Hero {
  readonly characterId: string;
  readonly className: ClassName;
}

/** Numbers of Bungie's, as far as the simulated game says them. */
export const Code = {
  Success: 1,
  NotFound: 1623,
  NoRoom: 1642,
  Worn: 1656,
  NotTransferable: 1660,
  NotUnique: 1648,
  NotEquippable: 1640,
  Exotic: 1641,
  InActivity: 1671,
} as const;

/** What a carrying call names: the stack it is taken from is the game's own choice. */
export interface Carrying {
  readonly instanceId: string | null;
  readonly itemHash: number;
  readonly count: number;
  readonly characterId: string;
}

/** A game with rules of its own: it shares none with lib/game, so that a misreading there shows here. */
export class SimulatedGame {
  readonly heroes: readonly Hero[];
  readonly capacities: ReadonlyMap<number, number>;
  /** What Bungie refuses for reasons that no account shows, by serial. */
  readonly stuck: Set<number> = new Set();
  readonly unwearable: Set<number> = new Set();
  isInActivity = false;
  #things: readonly Thing[] = [];
  #serials = 0;

  constructor(heroes: readonly Hero[], capacities: ReadonlyMap<number, number>) {
    this.heroes = heroes;
    this.capacities = capacities;
  }

  get things(): readonly Thing[] {
    return this.#things;
  }

  /** Puts something new in if it fits; false if not. */
  drop(kind: ItemDefinition, spot: Spot, count: number, isLocked = false): boolean {
    this.#serials += 1;
    const instanceId = kind.isInstanced ? String(6917529000000000000n + BigInt(this.#serials)) : null;
    const thing = { serial: this.#serials, instanceId, kind, count, spot, isWorn: false, isLocked };
    if (this.#lands(this.#things, thing) === null) return false;
    this.#things = this.#lands(this.#things, thing) ?? this.#things;
    return true;
  }

  /** Takes something out of the game: dismantled, or eaten up. */
  destroy(thing: Thing): void {
    this.#things = this.#things.filter((one) => one !== thing);
  }

  /** Nothing is refused any more but for reasons that the account shows. */
  forgive(): void {
    this.stuck.clear();
    this.unwearable.clear();
  }

  setLocked(instanceId: string, characterId: string, isLocked: boolean): number {
    const thing = this.#things.find((one) => one.instanceId === instanceId);
    const isHeld = thing && ["vault", characterId, `p${characterId}`].includes(thing.spot);
    if (!thing || !isHeld) return Code.NotFound;
    this.#replace(thing, { ...thing, isLocked });
    return Code.Success;
  }

  toVault({ characterId, ...what }: Carrying, pick: Pick): number {
    const thing = this.#take(what, [characterId, "shared"], pick);
    if (!thing) return Code.NotFound;
    if (thing.isWorn) return Code.Worn;
    return this.#carry(thing, what.count, "vault");
  }

  fromVault({ characterId, ...what }: Carrying, pick: Pick): number {
    const thing = this.#take(what, ["vault"], pick);
    return thing ? this.#carry(thing, what.count, this.homeOf(thing.kind, characterId)) : Code.NotFound;
  }

  pull({ characterId, ...what }: Carrying, pick: Pick): number {
    const thing = this.#take(what, [`p${characterId}`], pick);
    if (!thing) return Code.NotFound;
    return this.#move(thing, what.count, this.homeOf(thing.kind, characterId));
  }

  equip(instanceId: string, characterId: string): number {
    const thing = this.#things.find((one) => one.instanceId === instanceId && one.spot === characterId);
    if (!thing) return Code.NotFound;
    if (this.isInActivity) return Code.InActivity;
    const hero = this.heroes.find((one) => one.characterId === characterId);
    const { kind } = thing;
    const isForOthers = kind.className !== null && kind.className !== hero?.className;
    if (isForOthers || !kind.isEquippable || this.unwearable.has(thing.serial)) return Code.NotEquippable;
    const worn = this.#things.filter((one) => one.isWorn && one.spot === characterId);
    const isSecond = worn.some(
      (one) => one.kind.bucketHash !== kind.bucketHash && one.kind.uniqueLabel === kind.uniqueLabel,
    );
    if (kind.uniqueLabel !== null && isSecond) return Code.Exotic;
    for (const one of worn) if (one.kind.bucketHash === kind.bucketHash) this.#wear(one.serial, false);
    this.#wear(thing.serial, true);
    return Code.Success;
  }

  homeOf(kind: ItemDefinition, characterId: string): Spot {
    return SHARED_BUCKETS.some((bucketHash) => bucketHash === kind.bucketHash) ? "shared" : characterId;
  }

  #wear(serial: number, isWorn: boolean): void {
    this.#things = this.#things.map((one) => (one.serial === serial ? { ...one, isWorn } : one));
  }

  #replace(thing: Thing, by: Thing): void {
    this.#things = this.#things.map((one) => (one === thing ? by : one));
  }

  /** The game gives pieces from any one stack that has them all. */
  #take(what: Omit<Carrying, "characterId">, spots: readonly Spot[], pick: Pick): Thing | null {
    const found = this.#things.filter(
      (one) =>
        spots.includes(one.spot) &&
        one.kind.itemHash === what.itemHash &&
        one.instanceId === what.instanceId &&
        one.count >= what.count,
    );
    return found.length > 0 ? pick(found) : null;
  }

  #carry(thing: Thing, count: number, to: Spot): number {
    if (!thing.kind.isTransferable || this.stuck.has(thing.serial)) return Code.NotTransferable;
    return this.#move(thing, count, to);
  }

  #move(thing: Thing, count: number, to: Spot): number {
    const left = thing.count - count;
    const rest = this.#things.flatMap((one) =>
      one !== thing ? [one] : left > 0 ? [{ ...one, count: left }] : [],
    );
    if (left > 0) this.#serials += 1;
    const serial = left > 0 ? this.#serials : thing.serial;
    const arrived = { ...thing, serial, count, spot: to };
    const after = this.#lands(rest, arrived);
    if (after === null) return thing.kind.isUniqueStack ? Code.NotUnique : Code.NoRoom;
    this.#things = after;
    return Code.Success;
  }

  /** All things with one more, which fills stacks of its kind first; null when there is no room for it. */
  #lands(things: readonly Thing[], arrived: Thing): readonly Thing[] | null {
    const { kind, spot } = arrived;
    const isTwin = (one: Thing) =>
      one.instanceId === null && one.kind === kind && one.spot === spot && arrived.instanceId === null;
    let open = arrived.count;
    const grown = things.map((one) => {
      if (!isTwin(one) || open === 0) return one;
      const more = Math.min(open, kind.maxStackSize - one.count);
      open -= more;
      return more > 0 ? { ...one, count: one.count + more } : one;
    });
    if (open === 0) return grown;
    if (kind.isUniqueStack && things.some(isTwin)) return null;
    if (open > kind.maxStackSize) return null;
    const bucketOf = (one: Thing) =>
      one.spot === "vault" || one.spot.startsWith("p") ? one.spot : `${one.spot} ${one.kind.bucketHash}`;
    const taken = things.filter((one) => bucketOf(one) === bucketOf(arrived)).length;
    return taken < this.#capacityOf(arrived) ? [...grown, { ...arrived, count: open }] : null;
  }

  #capacityOf({ spot, kind }: Thing): number {
    const bucketHash =
      spot === "vault" ? Bucket.Vault : spot.startsWith("p") ? Bucket.Postmaster : kind.bucketHash;
    return this.capacities.get(bucketHash) ?? 0;
  }
}

type Pick = <T>(list: readonly T[]) => T;
