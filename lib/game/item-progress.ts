import type { Item, PlugObjective } from "./item.ts";
import type { ItemDefinition, ObjectiveDefinition } from "./item-definition.ts";

type Plugs = ReadonlyMap<number, ItemDefinition>;
type Objectives = ReadonlyMap<number, ObjectiveDefinition>;

/** What a weapon has counted, and by which plug. */
export interface KillTracker {
  readonly plug: ItemDefinition;
  readonly count: number;
}

/** How far an exotic weapon's catalyst is. */
export interface Catalyst {
  /** Null: nothing is known of it but its empty socket. */
  readonly plug: ItemDefinition | null;
  /** `missing`: not found yet; `counting`: found, its tasks are not done; `ready`: done, to be put in; `in`. */
  readonly state: "missing" | "counting" | "ready" | "in";
  readonly tasks: readonly Task[];
}

export interface Task {
  readonly objectiveHash: number;
  /** Empty when the definitions have no words for it. */
  readonly description: string;
  readonly progress: number;
  readonly completionValue: number;
}

export interface Masterwork {
  readonly level: number;
  readonly fullLevel: number;
  /** The stat it raises; null when it raises none or several. */
  readonly statHash: number | null;
}

const WEAPON = 3;
const ARMOR = 2;
const FULL_WEAPON = 10;
const FULL_ARMOR = 5;
const EMPTY_CATALYST = "v400.empty.exotic.masterwork";
const ARMOR_MASTERWORK = "v460.plugs.armor.masterworks";

export function isKillTracker({ plugCategory }: ItemDefinition): boolean {
  return plugCategory?.endsWith(".trackers") ?? false;
}

/** Plugs that raise a weapon or a piece of armour level by level. */
export function isMasterworkPlug({ plugCategory }: ItemDefinition): boolean {
  return plugCategory === ARMOR_MASTERWORK || (plugCategory?.includes(".weapons.masterworks.stat.") ?? false);
}

/** Catalysts of exotic weapons, the empty socket of one included. */
export function isCatalystPlug({ plugCategory }: ItemDefinition): boolean {
  return /(^catalysts|[._]masterwork)$/.test(plugCategory ?? "");
}

/** What the weapon has counted with the tracker that it shows; null when it shows none. */
export function killTrackerOf({ sockets, plugObjectives }: Item, plugs: Plugs): KillTracker | null {
  for (const { plugHash } of sockets) {
    const plug = plugHash === null ? undefined : plugs.get(plugHash);
    const counted = plugObjectives.find((one) => one.plugHash === plugHash);
    if (plug && counted && isKillTracker(plug)) return { plug, count: counted.progress };
  }
  return null;
}

/** The catalyst of an exotic weapon; null for what has none. */
export function catalystOf(item: Item, plugs: Plugs, objectives: Objectives): Catalyst | null {
  if (item.definition?.itemType !== WEAPON || item.definition.rarity !== "exotic") return null;
  const inside = item.sockets.flatMap(({ plugHash }) =>
    plugHash === null ? [] : (plugs.get(plugHash) ?? []),
  );
  const socketed = inside.find(isCatalystPlug);
  if (!socketed) return null;
  const plug = isEmptyCatalyst(socketed) ? countedCatalyst(item, plugs) : socketed;
  if (!plug) return { plug: null, state: "missing", tasks: [] };
  const mine = item.plugObjectives.filter(({ plugHash }) => plugHash === plug.itemHash);
  const isDone = mine.every(({ isComplete }) => isComplete);
  const tasks = isDone ? [] : mine.map((one) => toTask(one, objectives));
  // Some can be put in before their tasks are done; they do nothing until then.
  const state = !isDone ? "counting" : plug === socketed ? "in" : mine.length > 0 ? "ready" : "missing";
  return { plug, state, tasks };
}

function isEmptyCatalyst({ plugCategory, name }: ItemDefinition): boolean {
  return plugCategory === EMPTY_CATALYST || name.startsWith("Empty");
}

function countedCatalyst({ plugObjectives, sockets }: Item, plugs: Plugs): ItemDefinition | null {
  const mentioned = [
    ...plugObjectives.map(({ plugHash }) => plugHash),
    ...sockets.flatMap(({ options }) => options),
  ];
  const found = mentioned.flatMap((hash) => plugs.get(hash) ?? []);
  return found.find((plug) => isCatalystPlug(plug) && !isEmptyCatalyst(plug)) ?? null;
}

function toTask({ objectiveHash, progress, completionValue }: PlugObjective, objectives: Objectives): Task {
  const description = objectives.get(objectiveHash)?.description ?? "";
  return { objectiveHash, description, progress: Math.min(progress, completionValue), completionValue };
}

/** How far a copy is masterworked; null for what cannot be, or where nothing is known of it. */
export function masterworkOf(item: Item, plugs: Plugs): Masterwork | null {
  const itemType = item.definition?.itemType;
  if (itemType !== WEAPON && itemType !== ARMOR) return null;
  const fullLevel = itemType === WEAPON ? FULL_WEAPON : FULL_ARMOR;
  const plug = item.sockets
    .flatMap(({ plugHash }) => (plugHash === null ? [] : (plugs.get(plugHash) ?? [])))
    .find(isMasterworkPlug);
  // Weapons name the stat they raise first; armour raises what its archetype leaves out, on condition.
  const raised =
    plug?.investmentStats.filter(({ isConditional }) => isConditional === (itemType === ARMOR)) ?? [];
  const [first] = raised;
  const level = Math.min(fullLevel, Math.max(0, ...raised.map(({ value }) => Math.abs(value))));
  const statHash = itemType === WEAPON && first ? first.statHash : null;
  if (item.isMasterwork) return { level: fullLevel, fullLevel, statHash };
  return plug ? { level, fullLevel, statHash } : null;
}
