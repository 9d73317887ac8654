import { linkLetter, saveLetterSettings, setPause } from "#lib/db/letters.ts";
import { unsubscribeByToken } from "#lib/db/subscriptions.ts";
import { type LetterSettings, type PauseLength, pauseEnd } from "#lib/game/letter-settings.ts";
import { startOfDay } from "#lib/game/reader-zone.ts";
import { type Asker, openLetter } from "./open-letter.ts";
import type { Services } from "./services.ts";

/** What became of a change; `unknown`: the key opens no letters. */
export type Changed = "done" | "unknown";

/** Keeps what a reader wants their letters to be like, from the next batch on. */
export async function changeLetterSettings(
  services: Services,
  asker: Asker,
  settings: LetterSettings,
): Promise<Changed> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown";
  await saveLetterSettings(services.db, letter.subscriptionId, settings);
  return "done";
}

/** As forms name it: a day is one of the reader's own zone, and letters rest until it begins. */
export type PauseWish = Exclude<PauseLength["kind"], "until"> | { readonly until: string };

/** Lets letters rest; `bad-date`: what was typed is no day to come. */
export async function pauseLetters(
  services: Services,
  asker: Asker,
  wish: PauseWish,
  now: Date,
): Promise<Changed | "bad-date"> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown";
  const length = toLength(wish, letter.settings.zone);
  const end = length && pauseEnd(length, now);
  if (!end || end <= now) return "bad-date";
  await setPause(services.db, letter.subscriptionId, end);
  return "done";
}

function toLength(wish: PauseWish, zone: string): PauseLength | null {
  if (typeof wish === "string") return { kind: wish };
  const at = startOfDay(wish.until, zone);
  return at && { kind: "until", at };
}

/** Ends a pause: the next letter comes. */
export async function resumeLetters(services: Services, asker: Asker): Promise<Changed> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown";
  await setPause(services.db, letter.subscriptionId, null);
  return "done";
}

/**
 * Puts an address's letters on the account of whoever asks, so that they tell what it lacks.
 *
 * Only by a token: it was in a letter, so that whoever holds it reads that mailbox. An address that somebody else once
 * typed in while signed in changes to its reader's account in this way, too.
 */
export async function linkOwnLetter(
  services: Services,
  { key, playerId }: Asker & { readonly playerId: string },
): Promise<Changed> {
  const letter = await openLetter(services, { key: { ...key, letterId: "" }, playerId });
  if (!letter) return "unknown";
  await linkLetter(services.db, letter.subscriptionId, playerId);
  return "done";
}

/** Takes an address's letters off whatever account they are on: they go on, and tell about nobody. */
export async function unlinkLetter(services: Services, asker: Asker): Promise<Changed> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown";
  await linkLetter(services.db, letter.subscriptionId, null);
  return "done";
}

/** Ends the letters that a key opens, from the next batch on. */
export async function endLetters(services: Services, asker: Asker, now: Date): Promise<Changed> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown";
  await unsubscribeByToken(services.db, letter.unsubscribeToken, now);
  return "done";
}
