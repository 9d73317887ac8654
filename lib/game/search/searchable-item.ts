import type { ClassName } from "../character.ts";
import type { Element } from "../element.ts";
import type { Tag } from "../item-mark.ts";
import type { CopyWord } from "./words.ts";

/** What a search knows of one held item: plain data, the same on the server and in the browser. */
export interface SearchableItem {
  /** As in links: see `itemKey`. */
  readonly key: string;
  /** Which of the stacks that share a key, from 0, in the order of the account. */
  readonly nth: number;
  readonly itemInstanceId: string | null;
  readonly kind: SearchKind;
  readonly quantity: number;
  /** `vault`, `shared` or a characterId; what waits at a postmaster has its character's. */
  readonly place: string;
  readonly isEquipped: boolean;
  readonly isInPostmaster: boolean;
  /** Words of this copy that no other field tells: locked, masterwork, crafted, … */
  readonly words: ReadonlySet<CopyWord>;
  readonly element: Element | null;
  readonly power: number | null;
  readonly gearTier: number | null;
  readonly energyCapacity: number | null;
  readonly masterwork: SearchMasterwork | null;
  readonly catalyst: "missing" | "incomplete" | "complete" | null;
  /** By what was counted: "pve", "pvp", "gambit". */
  readonly kills: Readonly<Record<string, number>>;
  /** By the name a search has for a stat (stat-names.ts); stats without one are left out. */
  readonly stats: Readonly<Record<string, number>>;
  /** What is in its sockets and what could be, each once; one object for all items that share it. */
  readonly perks: readonly SearchPerk[];
  readonly tag: Tag | null;
  readonly note: string;
}

/** What all copies of an item share; one object for all of them. */
export interface SearchKind {
  readonly itemHash: number;
  readonly name: string;
  readonly typeName: string;
  readonly description: string;
  readonly className: ClassName | null;
  /** The bucket it has with a character; null when nothing defines it. */
  readonly bucketHash: number | null;
  /** Every word of `is:` that holds for the kind: rarity, slot, type, … */
  readonly words: ReadonlySet<string>;
  /** The same for all copies of each other, other hashes' too; null for what is never a duplicate (duplicates.ts). */
  readonly copiesKey: string | null;
  readonly seasonNumber: number | null;
  readonly maxStackSize: number;
  /** Can be put on at all: `is:equippable` leaves out what is glued to the character. */
  readonly isEquippable: boolean;
  /** Where the collections say it drops; empty when they say nothing. */
  readonly source: string;
}

/** One part of an item: a perk, mod, barrel, shader, … */
export interface SearchPerk {
  readonly name: string;
  readonly description: string;
  readonly typeName: string;
}

export interface SearchMasterwork {
  /** 1 to 10. */
  readonly tier: number;
  /** By the name a search has for it; null when it raises none that has one. */
  readonly stat: string | null;
}

/** What a search looks at as a whole: some operators compare an item with the others or with the columns. */
export interface SearchWorld {
  readonly items: readonly SearchableItem[];
  /** In the order of the columns. */
  readonly characters: readonly { readonly characterId: string; readonly className: string }[];
  readonly selectedCharacterId: string | null;
}
