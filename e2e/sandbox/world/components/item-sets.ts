import type { DestinyItemComponentSetOfint64 } from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { catalogItem } from "../catalog.ts";
import { type Account, type HeldItem, isInPostmaster, VAULT } from "../holdings.ts";
import {
  CANNOT_EQUIP,
  type Copy,
  copyOf,
  instanceComponent,
  objectivesComponent,
  perksComponent,
  pluggedSockets,
  plugObjectivesComponent,
  renderComponent,
  reusablePlugsComponent,
  socketsComponent,
  statsComponent,
} from "../item-components.ts";
import { levelOf, requiredLevelOf } from "../item-rules.ts";

/** Component, name of its set, and what it says of one copy; null where it has nothing to say. */
export const ITEM_SETS: readonly (readonly [number, string, (copy: Copy) => object | null])[] = [
  [300, "instances", instanceComponent],
  [301, "objectives", objectivesComponent],
  [302, "perks", perksComponent],
  [303, "renderData", renderComponent],
  [304, "stats", statsComponent],
  [305, "sockets", socketsComponent],
  // Talent grids went with the subclasses of Destiny 2's first years.
  [306, "talentGrids", () => null],
  [309, "plugObjectives", plugObjectivesComponent],
  [310, "reusablePlugs", reusablePlugsComponent],
];

export const PLUG_STATES = 308;

/** State of each plug that is in a socket or could be, keyed by the plug: one state for all copies. */
export function plugStates(copies: Iterable<Copy>): Record<string, object> {
  const states: Record<string, object> = {};
  for (const copy of copies) {
    for (const { plugHash } of pluggedSockets(copy)) {
      if (plugHash !== 0) states[plugHash] = { plugItemHash: plugHash, canInsert: true, enabled: true };
    }
  }
  return states;
}

/** Data of instanced items, one set per asked component, keyed by whatever the copies are keyed by. */
export function componentSets<Key extends string | number>(
  copies: Iterable<readonly [Key, Copy]>,
  asked: ReadonlySet<number>,
  privacy: number,
): Wire<DestinyItemComponentSetOfint64> {
  const all = [...copies];
  const sets: Record<string, { data: Record<string, object>; privacy: number }> = {};
  for (const [component, name, make] of ITEM_SETS) {
    if (!asked.has(component)) continue;
    const data: Record<string, object> = {};
    for (const [key, copy] of all) {
      const made = make(copy);
      if (made) data[String(key)] = made;
    }
    sets[name] = { data, privacy };
  }
  if (asked.has(PLUG_STATES)) sets.plugStates = { data: plugStates(all.map(([, copy]) => copy)), privacy };
  return sets;
}

/** Makes the copies of one account's items, each with the reasons why it cannot be worn where it is. */
export function copyMaker(account: Account): (held: HeldItem) => Copy {
  const characters = new Map(account.characters.map((one) => [one.characterId, one]));
  const wornLabels = new Map<string, number>();
  for (const held of account.items) {
    const label = held.equipped && catalogItem(held.itemHash).uniqueLabel;
    if (label) wornLabels.set(`${held.place} ${label}`, held.bucketHash);
  }
  return (held) => {
    const character = characters.get(held.place);
    if (!character || held.place === VAULT || isInPostmaster(held))
      return copyOf(held, null, CANNOT_EQUIP.notCarried);
    const item = catalogItem(held.itemHash);
    const wornIn = item.uniqueLabel ? wornLabels.get(`${held.place} ${item.uniqueLabel}`) : undefined;
    const clash = !held.equipped && wornIn !== undefined && wornIn !== held.bucketHash;
    const low = levelOf(character) < requiredLevelOf(item);
    const reason = (clash ? CANNOT_EQUIP.uniqueWorn : 0) | (low ? CANNOT_EQUIP.levelTooLow : 0);
    return copyOf(held, character.classType, reason);
  };
}

/** The instanced ones among the items, each with the copy that it is. */
export function copiesOf(account: Account, items: readonly HeldItem[]): (readonly [string, Copy])[] {
  const copy = copyMaker(account);
  return items.flatMap((held) =>
    held.itemInstanceId === null ? [] : [[held.itemInstanceId, copy(held)] as const],
  );
}
