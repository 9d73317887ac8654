import type { Account, Character, Player } from "../holdings.ts";

/** What of an account a caller sees. */
export interface View {
  readonly player: Player;
  readonly account: Account;
  readonly now: Date;
  /** The caller's bearer is the player's own. */
  readonly isOwner: boolean;
  /** Inventories: the owner's, unless the player hides them. */
  readonly seesInside: boolean;
  /** Who plays: everybody's, unless the player hides their characters. */
  readonly seesCharacters: boolean;
  /** What is worn: everybody's, unless the player hides it or the characters. */
  readonly seesGear: boolean;
  /** Ranks, triumphs, collections, activities: everybody's, unless the player hides them. */
  readonly seesProgress: boolean;
}

/** Who gets to see a component: everybody, those who may see the part of the account it belongs to, the owner. */
export type Audience = "everybody" | "characters" | "gear" | "progress" | "inside" | "owner";

const PUBLIC = 1;
const PRIVATE = 2;
export const HIDDEN = { privacy: PRIVATE } as const;

export function isVisible(view: View, audience: Audience): boolean {
  if (audience === "inside") return view.seesInside;
  if (audience === "progress") return view.seesProgress;
  if (audience === "characters") return view.seesCharacters;
  if (audience === "gear") return view.seesGear;
  return audience === "everybody" || view.isOwner;
}

/** Recorded: inventories are marked 2 even with data, characters, equipment and plug sets 1. */
export function privacyOf(audience: Audience): number {
  return audience === "inside" || audience === "owner" ? PRIVATE : PUBLIC;
}

export function perCharacter<T>(account: Account, make: (character: Character) => T): Record<string, T> {
  return Object.fromEntries(account.characters.map((one) => [one.characterId, make(one)]));
}
