import { Bucket } from "./bucket.ts";
import type { Place } from "./place.ts";

/** One transfer is one call of Bungie's TransferItem: between the vault and one character. */
export interface TransferStep {
  readonly call: "transfer";
  /** What the player asked for, or what had to happen for its sake. */
  readonly cause: "asked" | "side-effect";
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  /** The character who gives or takes. */
  readonly characterId: string;
  readonly from: Place;
  readonly to: Place;
  /** The item's bucket with a character; null when nothing defines it. */
  readonly homeBucketHash: number | null;
  /** Pieces of this stack at both ends before the call: what tells a done call from a lost one. Null for instances. */
  readonly quantityBefore: { readonly from: number; readonly to: number } | null;
}

export interface EquipStep {
  readonly call: "equip";
  readonly cause: "asked" | "side-effect";
  readonly itemInstanceId: string;
  readonly itemHash: number;
  readonly characterId: string;
}

/** Sets a lock to what it shall be, so that a second call changes nothing more. */
export interface LockStep {
  readonly call: "lock";
  readonly cause: "asked" | "side-effect";
  readonly itemInstanceId: string;
  readonly itemHash: number;
  /** Who holds it; for what lies in the vault, anybody of the account. */
  readonly characterId: string;
  /** Where it lies, before the call and after. */
  readonly place: Place;
  readonly isLocked: boolean;
}

/** One write call to Bungie. */
export type MoveStep = TransferStep | EquipStep | LockStep;

/** What Bungie confirmed it wrote: laid over answers it made earlier. */
export interface ConfirmedWrite {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place;
  /** True for an equip: the item is worn now, and what it replaced is not. */
  readonly equipped?: boolean;
  /** What the lock is since; the item lies where it lay. */
  readonly isLocked?: boolean;
  readonly at: Date;
}

/** The bucket a transfer needs room in; the vault's where nothing defines the item. */
export function receivingBucket({ to, homeBucketHash }: TransferStep): number {
  return to.kind === "vault" ? Bucket.Vault : (homeBucketHash ?? Bucket.Vault);
}
