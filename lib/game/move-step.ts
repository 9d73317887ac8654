import type { Reason } from "./arrange/act.ts";
import { Bucket } from "./bucket.ts";
import { atCharacter, type Place } from "./place.ts";

/** Why a call is made: asked for, for the sake of what was asked, or to leave nothing half done. */
export type StepReason = Reason | "bring-back" | "put-back";

interface ForWish {
  /** The wish it serves, as its place in the plan's list. */
  readonly wish: number;
  readonly reason: StepReason;
}

interface CarryStep extends ForWish {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  /** The character who gives, takes or collects. */
  readonly characterId: string;
  readonly from: Place;
  readonly to: Place;
  /** The item's bucket with a character; null when nothing defines it. */
  readonly homeBucketHash: number | null;
  /** Pieces of this stack at both ends before the call: what tells a done call from a lost one. Null for instances. */
  readonly quantityBefore: { readonly from: number; readonly to: number } | null;
}

/** One transfer is one call of Bungie's TransferItem: between the vault and one character. */
export interface TransferStep extends CarryStep {
  readonly call: "transfer";
}

/** One call of PullFromPostmaster: both ends are the character it waited for. */
export interface PullStep extends CarryStep {
  readonly call: "pull";
}

/** An item that is put on, and what it takes the place of. */
export interface Equipped extends ForWish {
  readonly itemInstanceId: string;
  readonly itemHash: number;
  readonly replaces: { readonly itemInstanceId: string; readonly itemHash: number } | null;
}

/** One call of EquipItem. */
export interface EquipStep extends Equipped {
  readonly call: "equip";
  readonly characterId: string;
}

/** One call of EquipItems: each item is answered for by itself. */
export interface EquipSeveralStep extends ForWish {
  readonly call: "equip-several";
  readonly characterId: string;
  /** In the order they are put on. */
  readonly items: readonly Equipped[];
}

/** Sets a lock to what it shall be, so that a second call changes nothing more. */
export interface LockStep extends ForWish {
  readonly call: "lock";
  readonly itemInstanceId: string;
  readonly itemHash: number;
  /** Who holds it; for what lies in the vault, anybody of the account. */
  readonly characterId: string;
  /** Where it lies, before the call and after. */
  readonly place: Place;
  readonly isLocked: boolean;
}

/** One write call to Bungie. */
export type MoveStep = TransferStep | PullStep | EquipStep | EquipSeveralStep | LockStep;

/** What Bungie confirmed it wrote: laid over answers it made earlier. */
export interface ConfirmedWrite {
  readonly itemInstanceId: string | null;
  readonly itemHash: number;
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place;
  /** True for what came from the postmaster. */
  readonly pulled?: boolean;
  /** True for an equip: the item is worn now, and what it replaced is not. */
  readonly equipped?: boolean;
  /** What the lock is since; the item lies where it lay. */
  readonly isLocked?: boolean;
  readonly at: Date;
}

/** The bucket a transfer or a pull needs room in; the vault's where nothing defines the item. */
export function receivingBucket({ to, homeBucketHash }: TransferStep | PullStep): number {
  return to.kind === "vault" ? Bucket.Vault : (homeBucketHash ?? Bucket.Vault);
}

/** The wishes that a step serves. */
export function wishesOf(step: MoveStep): readonly number[] {
  return step.call === "equip-several" ? step.items.map(({ wish }) => wish) : [step.wish];
}

/** The items that a step acts on. */
export function itemsOf(
  step: MoveStep,
): readonly { readonly itemInstanceId: string | null; readonly itemHash: number }[] {
  return step.call === "equip-several" ? step.items : [step];
}

/** Where a step takes what it acts on from, and where to; the same where nothing travels. */
export function endsOf(step: MoveStep): { readonly from: Place; readonly to: Place } {
  if (step.call === "transfer" || step.call === "pull") return step;
  const place = step.call === "lock" ? step.place : atCharacter(step.characterId);
  return { from: place, to: place };
}
