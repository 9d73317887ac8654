import type {
  DestinyItemInstanceComponent,
  DestinyItemObjectivesComponent,
  DestinyItemPerksComponent,
  DestinyItemPlugObjectivesComponent,
  DestinyItemRenderComponent,
  DestinyItemReusablePlugsComponent,
  DestinyItemSocketsComponent,
  DestinyItemStatsComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { BUCKET } from "./buckets.ts";
import { ANY_CLASS, CATALOG, type CatalogItem, catalogItem } from "./catalog.ts";
import { definitionRow } from "./components/definition-rows.ts";
import { itemObjectives, plugObjectives } from "./components/item-objectives.ts";
import { energyOfCopy } from "./definitions/plug-stats.ts";
import type { HeldItem } from "./holdings.ts";
import { DAMAGE } from "./item-definitions.ts";
import { requiredLevelOf } from "./item-rules.ts";
import { gearTierOf, type Socket, socketsOf } from "./sockets.ts";
import { ATTACK, DEFENSE, statsOfCopy } from "./stats.ts";

const NO_UNLOCK = 2166136261;
const ANY_ENERGY = 1198124803;
const ANY_ENERGY_TYPE = 0;
const GHOST_ENERGY = 3340383460;
const GHOST_ENERGY_TYPE = 4;
const SPARROW_SPEED = 1501155019;
const SPEED = 160;

/** EquipFailureReason, the bits that the profile capture shows. */
export const CANNOT_EQUIP = { uniqueWorn: 2, wrongClass: 4, levelTooLow: 8, notCarried: 16 } as const;

/** What a copy of an item is made of; wares have one too, without being held by anybody. */
export interface Copy {
  readonly item: CatalogItem;
  readonly seed: string;
  readonly power: number;
  readonly masterwork: boolean;
  readonly equipped: boolean;
  /** False when the asking character's class cannot wear it. */
  readonly canEquip: boolean;
  /** Bits of why it cannot be worn now; left out, wrong class is the only reason there can be. */
  readonly cannotEquipReason?: number;
  /** Plugs chosen by its owner, by socket index. */
  readonly plugs?: Readonly<Record<number, number>>;
}

/** The copy that a held item is, seen by a character of that class (null: by nobody in particular). */
export function copyOf(held: HeldItem, classType: number | null, cannotEquipReason = 0): Copy {
  const item = catalogItem(held.itemHash);
  const rightClass = item.classType === ANY_CLASS || classType === null || item.classType === classType;
  const reason = cannotEquipReason | (item.equippable && !rightClass ? CANNOT_EQUIP.wrongClass : 0);
  return {
    item,
    seed: held.itemInstanceId ?? "",
    power: held.power,
    masterwork: (held.stateBits & 4) !== 0,
    equipped: held.equipped,
    canEquip: item.equippable && reason === 0,
    cannotEquipReason: item.equippable ? reason : 0,
    ...(held.plugs && { plugs: held.plugs }),
  };
}

export function instanceComponent(copy: Copy): Wire<DestinyItemInstanceComponent> {
  const { item, power } = copy;
  const isWeapon = item.kind === "weapon";
  const isGear = isWeapon || item.kind === "armor";
  const damage = isWeapon && item.element ? DAMAGE[item.element] : undefined;
  const { breakerType, breakerTypeHash } =
    definitionRow("DestinyInventoryItemDefinition", item.itemHash) ?? {};
  return {
    damageType: damage?.damageType ?? 0,
    ...(damage && { damageTypeHash: damage.damageTypeHash }),
    ...primaryStatOf(copy),
    itemLevel: isGear ? Math.floor(power / 10) : 0,
    quality: isGear ? power % 10 : 0,
    isEquipped: copy.equipped,
    canEquip: copy.canEquip,
    equipRequiredLevel: requiredLevelOf(item),
    unlockHashesRequiredToEquip: [item.equippable ? NO_UNLOCK : 0],
    cannotEquipReason:
      copy.cannotEquipReason ?? (copy.canEquip || !item.equippable ? 0 : CANNOT_EQUIP.wrongClass),
    ...(breakerType !== undefined && breakerType > 0 && { breakerType }),
    ...(breakerTypeHash !== undefined && { breakerTypeHash }),
    ...energyOf(copy),
    ...(isGear && { gearTier: gearTierOf(item, copy.seed) }),
  };
}

function primaryStatOf({ item, power }: Copy): Pick<Wire<DestinyItemInstanceComponent>, "primaryStat"> {
  if (item.kind === "weapon") return { primaryStat: { statHash: ATTACK, value: power } };
  if (item.kind === "armor") return { primaryStat: { statHash: DEFENSE, value: power } };
  if (item.kind === "sparrow") return { primaryStat: { statHash: SPARROW_SPEED, value: SPEED } };
  return {};
}

/** Recorded: armour and ghosts have energy. */
function energyOf(copy: Copy): Pick<Wire<DestinyItemInstanceComponent>, "energy"> {
  const { item } = copy;
  if (item.kind === "ghost") return { energy: energy(GHOST_ENERGY, GHOST_ENERGY_TYPE, 10, 0) };
  if (item.kind !== "armor") return {};
  const made = energyOfCopy(plugHashesOf(copy));
  return made ? { energy: energy(ANY_ENERGY, ANY_ENERGY_TYPE, made.capacity, made.used) } : {};
}

function energy(energyTypeHash: number, energyType: number, energyCapacity: number, energyUsed: number) {
  const energyUnused = energyCapacity - energyUsed;
  return { energyTypeHash, energyType, energyCapacity, energyUsed, energyUnused };
}

export function statsComponent(copy: Copy): Wire<DestinyItemStatsComponent> | null {
  const { item } = copy;
  if (item.kind !== "weapon" && item.kind !== "armor") return null;
  const values = Object.entries(statsOfCopy(item, plugHashesOf(copy)));
  const stats = values.map(([statHash, value]) => [statHash, { statHash: Number(statHash), value }]);
  return { stats: Object.fromEntries(stats) };
}

const plugHashesOf = (copy: Copy) => pluggedSockets(copy).flatMap(({ plugHash }) => plugHash || []);

// Several components of one answer need them; a copy does not live longer than the answer.
const known = new WeakMap<Copy, readonly Socket[]>();

/** The sockets of a copy with what is in them now. */
export function pluggedSockets(copy: Copy): readonly Socket[] {
  const made = known.get(copy);
  if (made) return made;
  const { plugs } = copy;
  const sockets = socketsOf(copy.item, copy.seed, copy.masterwork).map((socket, at) => {
    const plugHash = plugs?.[at];
    return plugHash === undefined ? socket : { ...socket, plugHash };
  });
  known.set(copy, sockets);
  return sockets;
}

/** A socket without a plug is neither enabled nor visible, and names none (profile capture). */
export function socketsComponent(copy: Copy): Wire<DestinyItemSocketsComponent> | null {
  const sockets = pluggedSockets(copy);
  if (sockets.length === 0) return null;
  return {
    sockets: sockets.map(({ plugHash, isHidden }) =>
      plugHash === 0
        ? { isEnabled: false, isVisible: false }
        : { plugHash, isEnabled: true, isVisible: !isHidden },
    ),
  };
}

export function reusablePlugsComponent(copy: Copy): Wire<DestinyItemReusablePlugsComponent> | null {
  const plugs = pluggedSockets(copy).flatMap((socket, at) =>
    socket.options.length === 0
      ? []
      : [[at, socket.options.map((plugItemHash) => ({ plugItemHash, canInsert: true, enabled: true }))]],
  );
  return plugs.length === 0 ? null : { plugs: Object.fromEntries(plugs) };
}

export function perksComponent(copy: Copy): Wire<DestinyItemPerksComponent> | null {
  const perks = pluggedSockets(copy).flatMap(({ plugHash }) => {
    const plug = CATALOG.get(plugHash);
    if (!plug || plug.sandboxPerkHash === null) return [];
    return [{ perkHash: plug.sandboxPerkHash, iconPath: plug.iconPath, isActive: true, visible: true }];
  });
  return perks.length === 0 ? null : { perks };
}

export function objectivesComponent(copy: Copy): Wire<DestinyItemObjectivesComponent> | null {
  const objectives = itemObjectives(copy.item, copy.seed);
  return objectives.length === 0 ? null : { objectives };
}

// Small pools are those of trackers and catalysts; what is in a large one asks nothing.
const SMALL_POOL = 8;

/** Counters of what is in the sockets, and of what could be. */
export function plugObjectivesComponent(copy: Copy): Wire<DestinyItemPlugObjectivesComponent> | null {
  const perPlug: Record<string, ReturnType<typeof plugObjectives>> = {};
  for (const { plugHash, options, pool } of pluggedSockets(copy)) {
    for (const hash of [plugHash, ...options, ...(pool.plugs.length <= SMALL_POOL ? pool.plugs : [])]) {
      const objectives = hash in perPlug ? [] : plugObjectives(hash, copy.seed, copy.masterwork);
      if (objectives.length > 0) perPlug[hash] = objectives;
    }
  }
  return Object.keys(perPlug).length === 0 ? null : { objectivesPerPlug: perPlug };
}

/** Models are not here, so no region of one is replaced. */
export function renderComponent({ item }: Copy): Wire<DestinyItemRenderComponent> | null {
  return item.kind === "weapon" || item.kind === "armor" ? { useCustomDyes: true, artRegions: {} } : null;
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
