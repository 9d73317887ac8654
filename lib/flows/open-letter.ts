import { findLetterByToken, findLetterOf, findLettersOf, type LetterRecord } from "#lib/db/letters.ts";
import { findSuppression } from "#lib/db/suppressions.ts";
import { type LetterSettings, type LetterStanding, letterStanding } from "#lib/game/letter-settings.ts";
import type { Services } from "./services.ts";
import { isToken } from "./subscription-tokens.ts";

/** By what somebody reaches an address's letters: a link of one of them, or their account. */
export interface LetterKey {
  /** What the links of its letters carry; empty without. */
  readonly token: string;
  /** Which of the signed-in player's own; empty without. */
  readonly letterId: string;
}

export interface Asker {
  readonly key: LetterKey;
  /** Who is signed in; null for nobody. */
  readonly playerId: string | null;
}

/** An address's letters as their reader sees them. */
export interface LetterView {
  readonly letterId: string;
  readonly address: string;
  readonly standing: LetterStanding;
  /** When its pause ends; null unless it is paused. */
  readonly pausedUntil: Date | null;
  readonly settings: LetterSettings;
  /** The Bungie name of the account it is on; null for nobody's. */
  readonly linkedTo: string | null;
  /** Whether that account is the asker's. */
  readonly isOwn: boolean;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly testedAt: Date | null;
  /** Why nothing can be sent to it; null when something can. */
  readonly suppressed: { readonly reason: "bounced" | "complained"; readonly at: Date } | null;
}

/**
 * The letters that a key opens: a token by itself, for whoever reads them; an id only for the player they are on.
 *
 * Null for a key that opens nothing, whatever the reason.
 */
export async function openLetter(
  { db }: Services,
  { key: { token, letterId }, playerId }: Asker,
): Promise<LetterRecord | null> {
  if (token !== "") return isToken(token) ? findLetterByToken(db, token) : null;
  return playerId !== null && letterId !== "" ? findLetterOf(db, playerId, letterId) : null;
}

/** What a page shows of the letters that a key opens; null when it opens none. */
export async function loadLetter(services: Services, asker: Asker, now: Date): Promise<LetterView | null> {
  const letter = await openLetter(services, asker);
  return letter && toView(services, letter, asker.playerId, now);
}

/** All letters on a player's account. */
export async function loadOwnLetters(services: Services, playerId: string, now: Date): Promise<LetterView[]> {
  const letters = await findLettersOf(services.db, playerId);
  return Promise.all(letters.map((letter) => toView(services, letter, playerId, now)));
}

async function toView(
  { db }: Services,
  letter: LetterRecord,
  playerId: string | null,
  now: Date,
): Promise<LetterView> {
  const { subscriptionId, address, pausedUntil, settings, linkedTo, createdAt, confirmedAt } = letter;
  const standing = letterStanding(letter, now);
  return {
    letterId: subscriptionId,
    address,
    standing,
    pausedUntil: standing === "paused" ? pausedUntil : null,
    settings,
    linkedTo: linkedTo?.bungieName ?? null,
    isOwn: linkedTo !== null && linkedTo.playerId === playerId,
    askedAt: createdAt,
    confirmedAt,
    testedAt: letter.testedAt,
    suppressed: standing === "suppressed" ? await findSuppression(db, address) : null,
  };
}
