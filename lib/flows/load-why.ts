import { findPastLetters, type PastLetter } from "#lib/db/letters.ts";
import { type Asker, type LetterView, loadLetter } from "./open-letter.ts";
import type { Services } from "./services.ts";

export type { PastLetter };

export interface Why {
  readonly letter: LetterView;
  /** Newest first. */
  readonly past: readonly PastLetter[];
}

const SHOWN = 12;

/** Why somebody gets letters, and which went to them; null for a key that opens none. Changes nothing. */
export async function loadWhy(services: Services, asker: Asker, now: Date): Promise<Why | null> {
  const letter = await loadLetter(services, asker, now);
  return letter && { letter, past: await findPastLetters(services.db, letter.letterId, SHOWN) };
}
