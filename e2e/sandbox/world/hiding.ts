import type { Player } from "./holdings.ts";

/** What of an account others do not get to see. To its owner all of it is shown. */
export interface Hiding {
  /** Everybody but its owner is refused with this code when opening the account (1665 hidden, 1601 vanished). */
  refusedWith?: number;
  /** Characters, and with them what they wear, come without data. */
  hidesCharacters?: boolean;
  /** What is worn comes without data. */
  hidesGear?: boolean;
}

/** Reads what a control wishes to be hidden; 0 takes a refusal back. */
export function hideFromOthers(player: Player, wish: Readonly<Record<string, unknown>>): void {
  if (typeof wish.hidesCharacters === "boolean") player.hidesCharacters = wish.hidesCharacters;
  if (typeof wish.hidesGear === "boolean") player.hidesGear = wish.hidesGear;
  if (wish.refusedWith === 0) delete player.refusedWith;
  else if (typeof wish.refusedWith === "number") player.refusedWith = wish.refusedWith;
}

export function hidingOf(player: Player): Required<Hiding> {
  return {
    refusedWith: player.refusedWith ?? 0,
    hidesCharacters: player.hidesCharacters ?? false,
    hidesGear: player.hidesGear ?? false,
  };
}
