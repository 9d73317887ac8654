import type { Place } from "./place.ts";

/** Everything a player can be told went otherwise than asked: a kind with facts, no prose (app/_ui/problem-text.ts words it). */
export type Problem =
  | { readonly kind: "no-room"; readonly place: Place; readonly bucketHash: number }
  | { readonly kind: "already-there"; readonly place: Place }
  | { readonly kind: "not-transferable" }
  | { readonly kind: "not-lockable" }
  | { readonly kind: "wrong-class" }
  | { readonly kind: "not-equippable" }
  | { readonly kind: "exotic-conflict"; readonly wornItemHash: number }
  | { readonly kind: "is-equipped" }
  | { readonly kind: "in-postmaster" }
  | { readonly kind: "in-activity" }
  | { readonly kind: "item-gone" }
  | { readonly kind: "unknown-item" }
  | { readonly kind: "unknown-character" }
  | { readonly kind: "busy"; readonly retryAfterMs: number }
  | { readonly kind: "maintenance" }
  | { readonly kind: "no-answer" }
  | { readonly kind: "bad-amount" }
  | { readonly kind: "superseded" }
  | { readonly kind: "too-late" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "no-destiny-account" }
  | { readonly kind: "no-characters" }
  | { readonly kind: "private" }
  /** Bungie left out a part of the account, as it sometimes does with the vault (Bungie-net/api#290). */
  | { readonly kind: "incomplete" }
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
  | { readonly kind: "too-many-searches"; readonly most: number };

/** The answer of anything that can be refused. */
export type Outcome<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: Problem };
