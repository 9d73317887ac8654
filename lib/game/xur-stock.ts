import type { ClassName } from "./character.ts";
import type { ShownWare } from "./shown-ware.ts";

/** One stat of a ware's roll, ready to be drawn. Units: the game's own numbers, as an item's page shows them. */
export interface WareStat {
  readonly statHash: number;
  readonly name: string;
  readonly value: number;
  /** The number that fills a bar; null: a number alone. */
  readonly maximum: number | null;
}

/** One perk of a ware's roll. */
export interface WarePerk {
  readonly plugHash: number;
  readonly name: string;
  readonly description: string;
  readonly iconPath: string | null;
}

/** A ware as a visit keeps it: named, pictured and rolled, so that it can be shown for ever after. */
export interface XurWare extends ShownWare {
  readonly vendorHash: number;
  /** Its row in the collections; null when it has none. */
  readonly collectibleHash: number | null;
  /** Empty where Bungie told none: without a reader, or of what has no roll. */
  readonly stats: readonly WareStat[];
  readonly perks: readonly WarePerk[];
  /** Only characters of its own class were shown it, so that whoever asks with another class misses it. */
  readonly isOwnClassOnly?: boolean;
}

/** What a stock can be complete in. */
export interface StockCoverage {
  /** The classes whose own wares were read; all three with a vendor reader that has all three. */
  readonly classes: readonly ClassName[];
  readonly hasRolls: boolean;
}

/** What he sold from an instant on. */
export interface XurStock {
  /** From 1; grows with each change during a visit. 0: found by one look and not yet believed. */
  readonly revision: number;
  readonly seenAt: Date;
  readonly wares: readonly XurWare[];
  readonly coverage: StockCoverage;
}

/** A stock that one look found; another that agrees makes it his. `seenAt` is Bungie's date. */
export type StockCandidate = Omit<XurStock, "revision">;

/** What one look showed and another has to agree with: other wares, or that he has left. */
export type XurCandidate =
  | ({ readonly kind: "wares" } & StockCandidate)
  | { readonly kind: "away"; readonly seenAt: Date };

/** What came, went or costs otherwise between two revisions. */
export interface StockChange {
  readonly kind: "came" | "went" | "price" | "roll";
  readonly ware: XurWare;
  /** What it was before; null when it came. */
  readonly before: XurWare | null;
}
