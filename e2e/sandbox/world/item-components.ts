import type {
  DestinyItemComponent,
  DestinyItemInstanceComponent,
  DestinyItemPerksComponent,
  DestinyItemReusablePlugsComponent,
  DestinyItemSocketsComponent,
  DestinyItemStatsComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { BUCKET, bucketOf } from "./buckets.ts";
import { ANY_CLASS, CATALOG, type CatalogItem, catalogItem } from "./catalog.ts";
import { type HeldItem, VAULT } from "./holdings.ts";
import { isLockable } from "./item-actions.ts";
import { DAMAGE } from "./item-definitions.ts";
import { type Socket, socketsOf } from "./sockets.ts";
import { ATTACK, armorStats, DEFENSE, weaponStats } from "./stats.ts";

const NO_UNLOCK = 2166136261;
const ANY_ENERGY = 1198124803;
const GHOST_ENERGY = 3340383460;
const EQUIPPED = 1;
const NOT_TRANSFERABLE = 2;
const WRONG_CLASS = 1;

/** What a copy of an item is made of; wares have one too, without being held by anybody. */
export interface Copy {
  readonly item: CatalogItem;
  readonly seed: string;
  readonly power: number;
  readonly masterwork: boolean;
  readonly equipped: boolean;
  /** False when the asking character's class cannot wear it. */
  readonly canEquip: boolean;
}

export function copyOf(held: HeldItem, classType: number | null): Copy {
  const item = catalogItem(held.itemHash);
  const rightClass = item.classType === ANY_CLASS || classType === null || item.classType === classType;
  return {
    item,
    seed: held.itemInstanceId ?? "",
    power: held.power,
    masterwork: (held.stateBits & 4) !== 0,
    equipped: held.equipped,
    canEquip: item.equippable && rightClass,
  };
}

/** `dismantlePermission` is in every recorded item, though not in the generated type. */
export function itemComponent(held: HeldItem): Wire<DestinyItemComponent> & { dismantlePermission: number } {
  const item = catalogItem(held.itemHash);
  const home = bucketOf(item.homeBucketHash);
  const stuck = !item.transferable || !home.hasTransferDestination;
  return {
    itemHash: held.itemHash,
    ...(held.itemInstanceId !== null && { itemInstanceId: held.itemInstanceId }),
    quantity: held.quantity,
    bindStatus: 0,
    // In the capture of 2021 postmaster items have location 1, so only their bucket tells them apart.
    location: held.place === VAULT ? 2 : 1,
    bucketHash: held.bucketHash,
    transferStatus: (held.equipped ? EQUIPPED : 0) | (stuck ? NOT_TRANSFERABLE : 0),
    lockable: isLockable(held.itemHash),
    state: (held.locked ? 1 : 0) | held.stateBits,
    dismantlePermission: held.itemInstanceId === null ? 0 : 2,
    isWrapper: false,
    tooltipNotificationIndexes: [],
    ...((item.kind === "weapon" || item.kind === "armor") && { versionNumber: 0 }),
  };
}

export function instanceComponent(copy: Copy): Wire<DestinyItemInstanceComponent> {
  const { item, power } = copy;
  const isWeapon = item.kind === "weapon";
  const isGear = isWeapon || item.kind === "armor";
  const damage = isWeapon && item.element ? DAMAGE[item.element] : undefined;
  return {
    damageType: damage?.damageType ?? 0,
    ...(damage && { damageTypeHash: damage.damageTypeHash }),
    ...(isGear && { primaryStat: { statHash: isWeapon ? ATTACK : DEFENSE, value: power } }),
    itemLevel: isGear ? Math.floor(power / 10) : 0,
    quality: isGear ? power % 10 : 0,
    isEquipped: copy.equipped,
    canEquip: copy.canEquip,
    equipRequiredLevel: 0,
    unlockHashesRequiredToEquip: [NO_UNLOCK],
    cannotEquipReason: copy.canEquip ? 0 : WRONG_CLASS,
    ...energyOf(copy),
    ...(isGear && { gearTier: item.tier === "legendary" ? 1 + (power % 5) : 0 }),
  };
}

function energyOf({ item, masterwork }: Copy): Pick<Wire<DestinyItemInstanceComponent>, "energy"> {
  if (item.kind !== "armor" && item.kind !== "ghost") return {};
  const energyCapacity = masterwork ? 10 : 7;
  const energyUsed = Math.min(energyCapacity, 4);
  return {
    energy: {
      energyTypeHash: item.kind === "ghost" ? GHOST_ENERGY : ANY_ENERGY,
      energyType: item.kind === "ghost" ? 4 : 0,
      energyCapacity,
      energyUsed,
      energyUnused: energyCapacity - energyUsed,
    },
  };
}

const ARMOR_TOTAL = { exotic: 63, legendary: 75, rare: 48, uncommon: 30, common: 18 } as const;

export function statsComponent(copy: Copy): Wire<DestinyItemStatsComponent> | null {
  const { item, seed } = copy;
  if (item.kind !== "weapon" && item.kind !== "armor") return null;
  const values = item.kind === "weapon" ? weaponStats(item) : armorStats(seed, ARMOR_TOTAL[item.tier]);
  const bonus = copy.masterwork && item.kind === "weapon" ? 5 : 0;
  const stats = Object.entries(values).map(([statHash, value]) => [
    statHash,
    { statHash: Number(statHash), value: bonus > 0 && value < 90 ? value + bonus : value },
  ]);
  return { stats: Object.fromEntries(stats) };
}

const socketsOfCopy = (copy: Copy): Socket[] => socketsOf(copy.item, copy.seed);

export function socketsComponent(copy: Copy): Wire<DestinyItemSocketsComponent> | null {
  const sockets = socketsOfCopy(copy);
  if (sockets.length === 0) return null;
  return { sockets: sockets.map(({ plugHash }) => ({ plugHash, isEnabled: true, isVisible: true })) };
}

export function reusablePlugsComponent(copy: Copy): Wire<DestinyItemReusablePlugsComponent> | null {
  const plugs = socketsOfCopy(copy).flatMap((socket, at) =>
    socket.options.length === 0
      ? []
      : [[at, socket.options.map((plugItemHash) => ({ plugItemHash, canInsert: true, enabled: true }))]],
  );
  return plugs.length === 0 ? null : { plugs: Object.fromEntries(plugs) };
}

export function perksComponent(copy: Copy): Wire<DestinyItemPerksComponent> | null {
  const perks = socketsOfCopy(copy).flatMap(({ plugHash }) => {
    const plug = CATALOG.get(plugHash);
    if (!plug || plug.sandboxPerkHash === null) return [];
    return [{ perkHash: plug.sandboxPerkHash, iconPath: plug.iconPath, isActive: true, visible: true }];
  });
  return perks.length === 0 ? null : { perks };
}

/** Power of a character: the mean of what is worn in weapon and armour slots. */
export function powerOf(items: readonly HeldItem[], characterId: string): number {
  const worn = items.filter((item) => item.place === characterId && item.equipped && item.power > 0);
  const total = worn.reduce((sum, item) => sum + item.power, 0);
  return worn.length === 0 ? 0 : Math.floor(total / worn.length);
}

export function wornEmblem(items: readonly HeldItem[], characterId: string): HeldItem | undefined {
  return items.find(
    (item) => item.place === characterId && item.equipped && item.bucketHash === BUCKET.emblem,
  );
}
