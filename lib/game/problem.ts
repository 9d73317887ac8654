import type { Place } from "./place.ts";

/** Everything a player can be told went otherwise than asked: a kind with facts, no prose (app/_ui/problem-text.ts words it). */
export type Problem =
  | { readonly kind: "no-room"; readonly place: Place; readonly bucketHash: number }
  | { readonly kind: "already-there"; readonly place: Place }
  /** What could be moved aside, were others allowed to be moved: the first to go first. */
  | {
      readonly kind: "in-the-way";
      readonly place: Place;
      readonly bucketHash: number;
      readonly itemHashes: readonly number[];
    }
  /** Several were to be equipped without being brought, and this one lies elsewhere. */
  | { readonly kind: "not-here"; readonly place: Place }
  /** More than one plan may hold, or than are tagged at once. */
  | { readonly kind: "too-many-items"; readonly count: number; readonly most: number }
  /** Everything that was meant is so already. */
  | { readonly kind: "nothing-to-do" }
  /** A part of the search means nothing, so that nobody knows which items are meant. */
  | { readonly kind: "faulty-search" }
  /** Two items of one wish list for one slot. */
  | { readonly kind: "same-slot" }
  /** None of several wishes can be fulfilled. */
  | { readonly kind: "none-possible" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "declined" }
  /** Nothing of a plan can be undone, or returned. */
  | { readonly kind: "nothing-to-undo" }
  /** Nothing goes back to the postmaster. */
  | { readonly kind: "from-postmaster" }
  /** Bungie confirmed an equip that its own later answer does not show. */
  | { readonly kind: "equip-not-seen" }
  | { readonly kind: "unknown-plan" }
  /** It has to end before it can be undone. */
  | { readonly kind: "plan-not-over" }
  | { readonly kind: "not-transferable" }
  | { readonly kind: "not-lockable" }
  | { readonly kind: "wrong-class" }
  | { readonly kind: "not-equippable" }
  | { readonly kind: "exotic-conflict"; readonly wornItemHash: number }
  | { readonly kind: "is-equipped" }
  | { readonly kind: "in-activity" }
  | { readonly kind: "item-gone" }
  | { readonly kind: "unknown-item" }
  | { readonly kind: "unknown-character" }
  | { readonly kind: "busy"; readonly retryAfterMs: number }
  | { readonly kind: "maintenance" }
  | { readonly kind: "no-answer" }
  /** Bungie answered what nobody can explain; our log tells more under this number. */
  | { readonly kind: "unexplained"; readonly logNumber: string }
  /** Bungie refuses this site, whoever asks: its key or its settings. Our log tells more under this number. */
  | { readonly kind: "not-let-in"; readonly logNumber: string }
  | { readonly kind: "bad-amount" }
  | { readonly kind: "superseded" }
  | { readonly kind: "too-late" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "no-destiny-account" }
  | { readonly kind: "no-characters" }
  | { readonly kind: "private" }
  /** Bungie left out a part of the account, as it sometimes does with the vault (Bungie-net/api#290). */
  | { readonly kind: "incomplete" }
  /** Nobody on the roster of the player's own clan. */
  | { readonly kind: "not-a-clan-mate" }
  /** Of a clan mate's account: hidden whole, no longer there, or nothing to see in it. */
  | { readonly kind: "mate-private" }
  | { readonly kind: "mate-vanished" }
  | { readonly kind: "mate-without-characters" }
  | { readonly kind: "vendor-away" }
  | { readonly kind: "definitions-missing" }
  /** None of the player's own sessions is called that. */
  | { readonly kind: "unknown-session" }
  /** What was typed to confirm a deletion is neither the player's name nor the word asked for. */
  | { readonly kind: "wrong-confirmation" }
  /** A form for several items came with none of them ticked. */
  | { readonly kind: "nothing-chosen" }
  /** A note or a search that was typed cannot be kept. */
  | { readonly kind: "long-note" }
  | { readonly kind: "unshowable-note" }
  | { readonly kind: "bad-search" }
  | { readonly kind: "too-many-searches"; readonly most: number }
  /** A loadout wears two things in one slot, or two exotics of one label. */
  | { readonly kind: "two-for-a-slot"; readonly itemNames: readonly [string, string] }
  | { readonly kind: "two-exotics"; readonly itemNames: readonly [string, string] }
  /** Nothing of a loadout is in the account, or nothing is worn that it could hold. */
  | { readonly kind: "empty-loadout" }
  | { readonly kind: "unknown-loadout" }
  | { readonly kind: "bad-loadout-name" }
  | { readonly kind: "too-many-loadouts"; readonly most: number }
  | { readonly kind: "too-many-loadout-items"; readonly most: number }
  /** Can neither be worn nor brought to anybody. */
  | { readonly kind: "not-for-loadout" }
  /** What was pasted is neither the link of a loadout nor the text of its file. */
  | { readonly kind: "bad-loadout-file" }
  /** A link shows its loadout no more, or never did. */
  | { readonly kind: "not-shared" };

/** The answer of anything that can be refused. */
export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem };
