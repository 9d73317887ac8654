import { priceWords } from "#lib/game/ware-words.ts";
import { type LetterWare, rollWords } from "./letter-ware.ts";

/** What changed about one of his wares, as a correction prints it. */
export interface LetterChange {
  readonly kind: "came" | "went" | "price" | "roll";
  readonly ware: LetterWare;
  readonly before: LetterWare | null;
}

/** "Not sold", "23 Strange Coins", "Roll 63: Health 28, …": how it was. */
export function beforeWords({ kind, ware, before }: LetterChange, locale: string): string {
  if (kind === "came") return "not sold";
  return sideWords(kind, before ?? ware, locale);
}

export function nowWords({ kind, ware }: LetterChange, locale: string): string {
  return kind === "went" ? "no longer sold" : sideWords(kind, ware, locale);
}

function sideWords(kind: LetterChange["kind"], ware: LetterWare, locale: string): string {
  const roll = rollWords(ware);
  if (kind === "roll" && roll) return roll;
  return priceWords(ware.costs, locale);
}
