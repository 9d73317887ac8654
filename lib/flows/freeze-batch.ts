import {
  type BatchReader,
  type Fate,
  holdBatch,
  recordAttempt,
  recordFrozen,
  type TakenBatch,
} from "#lib/db/deliveries.ts";
import type { EditionRecord } from "#lib/db/editions.ts";
import { findLetterFacts } from "#lib/db/letter-facts.ts";
import type { EditionTemplate, LetterReader } from "#lib/mail/edition-letters.ts";
import {
  type FrozenLetter,
  type FrozenLetters,
  packLetters,
  unpackLetters,
} from "#lib/mail/frozen-letters.ts";
import { letterLinks } from "#lib/mail/letter-links.ts";
import type { Services } from "./services.ts";

export interface Frozen {
  readonly letters: FrozenLetters;
  /** How many readers get none. */
  readonly skipped: number;
}

/**
 * The letters of a batch as they were frozen; at its first attempt, for those who may still get one.
 *
 * Null: another run ended it, or froze it meanwhile. Once frozen, who unsubscribes is asked for with the others again:
 * see lib/mail/README.md.
 */
export async function freezeBatch(
  { db, env }: Services,
  { batchId, body }: TakenBatch,
  edition: EditionRecord,
  { template, now }: { readonly template: EditionTemplate; readonly now: Date },
): Promise<Frozen | null> {
  if (body) {
    await recordAttempt(db, batchId, now);
    return { letters: unpackLetters(body), skipped: 0 };
  }
  return db.$transaction(async (transaction) => {
    const readers = await holdBatch(transaction, batchId, now);
    if (!readers) return null;
    const playerIds = readers.flatMap(({ playerId }) => playerId ?? []);
    const facts =
      playerIds.length === 0
        ? new Map()
        : await findLetterFacts(transaction, edition.editionId, playerIds, edition.wares);
    const written: FrozenLetter[] = [];
    const fates = readers.map((reader): Fate => {
      const { subscriptionId } = reader;
      const skipped = whySkipped(reader, edition);
      if (skipped) return { subscriptionId, skipped };
      const known = toLetterReader(reader, facts, env.AUTH_URL);
      const letter = template.write(known);
      if (!letter) return { subscriptionId, skipped: "nothing-lacking" };
      written.push(letter);
      return { subscriptionId, written: known.kind };
    });
    const letters = { from: env.MAIL_FROM, fragments: template.fragments, letters: written };
    await recordFrozen(transaction, batchId, { body: packLetters(letters), fates }, now);
    return { letters, skipped: readers.length - written.length };
  });
}

/** What has changed since they were claimed. */
function whySkipped({ state, isPaused, corrections }: BatchReader, { kind }: EditionRecord): string | null {
  if (state !== "confirmed") return state;
  if (isPaused) return "paused";
  return kind === "correction" && !corrections ? "no-corrections" : null;
}

type Facts = Awaited<ReturnType<typeof findLetterFacts>>;

function toLetterReader(reader: BatchReader, facts: Facts, siteUrl: string): LetterReader {
  const { subscriptionId, address, unsubscribeToken, playerId, classes, onlyLacking, zone, locale } = reader;
  const known = playerId === null ? NOT_LINKED : (facts.get(playerId) ?? NO_ANSWER);
  const links = letterLinks(siteUrl, unsubscribeToken);
  return { subscriptionId, address, classes, onlyLacking, zone, locale, ...known, links };
}

const NOT_LINKED = { kind: "not-linked", facts: null } as const;
/** What the edition means to them was not learned in time. */
const NO_ANSWER = { kind: "no-answer", facts: null } as const;
