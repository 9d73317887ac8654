import type { ClassName } from "./character.ts";

/** One thing of a loadout: a copy that was worn or carried when it was saved, and how to know it again. */
export interface LoadoutItem {
  /** Null for stacks; of a loadout that came from elsewhere also for a kind of which its owner had no copy. */
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  /** Worn, or only carried along. */
  readonly equip: boolean;
  /** Pieces of a stack; 1 for instances. */
  readonly quantity: number;
  /** Crafted items get a new instance id when they are reshaped: they are known by kind and by this. */
  readonly isCrafted: boolean;
}

/** What a player saved to wear or carry again. */
export interface Loadout {
  readonly loadoutId: string;
  readonly name: string;
  /** Null: for any class. */
  readonly className: ClassName | null;
  /** Empty: none. */
  readonly note: string;
  readonly items: readonly LoadoutItem[];
  /** Part of a link that shows it to anybody; null: it is not shared. */
  readonly shareToken: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Units: characters (code points). */
export const LONGEST_LOADOUT_NAME = 60;
/** How many loadouts a player can keep for one Destiny account, and how many items one can have. */
export const MOST_LOADOUTS = 200;
export const MOST_LOADOUT_ITEMS = 60;
/** More pieces than the game lets anybody hold of anything. */
export const MOST_PIECES = 9_999_999;

/** A name as it is kept: one line, without space around it; null for what cannot be one. */
export function parseLoadoutName(typed: string): string | null {
  const name = typed.replaceAll(/\s+/g, " ").trim();
  const isKept = name !== "" && [...name].length <= LONGEST_LOADOUT_NAME && !/\p{Cc}|\p{Cs}/u.test(name);
  return isKept ? name : null;
}

/** What forms call a thing of a loadout: the instance, or the kind of what has none. No two of a loadout are alike. */
export function loadoutItemKey({
  itemInstanceId,
  itemHash,
}: Pick<LoadoutItem, "itemInstanceId" | "itemHash">) {
  return itemInstanceId ?? `hash-${itemHash}`;
}
