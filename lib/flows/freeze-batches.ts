import { setImmediate } from "node:timers/promises";
import type { DbOrTransaction } from "#lib/db/client.ts";
import {
  type BatchFrozen,
  type BatchReader,
  findReaders,
  recordFrozen,
  type SkippedReader,
  type TakenBatch,
  type TakeTerms,
  takeBatches,
} from "#lib/db/deliveries.ts";
import type { EditionRecord } from "#lib/db/editions.ts";
import { findLetterFacts, type KnownFacts } from "#lib/db/letter-facts.ts";
import type { EditionTemplate, LetterReader } from "#lib/mail/edition-letters.ts";
import type { FrozenLetter, FrozenLetters } from "#lib/mail/frozen-letters.ts";
import { packLetters, unpackLetters } from "#lib/mail/pack-letters.ts";
import type { Services } from "./services.ts";

/** A batch that was taken, and its letters; without any when nobody in it gets one. */
export interface FrozenBatch {
  readonly batch: TakenBatch;
  readonly letters: FrozenLetters;
  /** How many readers get none. */
  readonly skipped: number;
}

export interface FreezeTerms extends TakeTerms {
  /** Asked for only when a batch is to be frozen. */
  readonly letter: () => Promise<EditionTemplate>;
}

/**
 * Takes the next batches of an edition, with their letters as they were frozen; at a batch's first attempt, for those
 * who may still get one. Empty: none is due.
 *
 * All in one transaction, so that a process that dies meanwhile leaves them as they were, for others to take at once.
 * Once frozen, who unsubscribes is asked for with the others again: see lib/mail/README.md.
 */
export async function freezeBatches(
  { db, env }: Services,
  edition: EditionRecord,
  terms: FreezeTerms,
): Promise<FrozenBatch[]> {
  return db.$transaction(
    async (transaction) => {
      const batches = await takeBatches(transaction, edition.editionId, terms);
      const fresh = batches.flatMap(({ batchId, body }) => (body ? [] : [batchId]));
      if (fresh.length === 0)
        return batches.flatMap((batch) => (batch.body ? unpacked(batch, batch.body) : []));
      const template = await terms.letter();
      const readers = await findReaders(transaction, fresh, terms.now);
      const facts = await factsOf(transaction, edition, [...readers.values()].flat());
      const toLetter = writer({ edition, template, facts });
      const frozen: Freezing[] = [];
      for (const batch of batches) {
        // Calls whose turn it is leave in between: one that leaves late is too near to those after it.
        await setImmediate();
        const mine = readers.get(batch.batchId) ?? [];
        frozen.push(
          batch.body
            ? unpacked(batch, batch.body)
            : freeze(batch, mine, { toLetter, from: env.MAIL_FROM, template }),
        );
      }
      await recordFrozen(
        transaction,
        frozen.flatMap(({ toRecord }) => toRecord ?? []),
        terms.now,
      );
      return frozen;
    },
    { timeout: WAIT_MS, maxWait: WAIT_MS },
  );
}

// A few batches take a tenth of a second; the first of an edition is rendered meanwhile.
const WAIT_MS = 30_000;

interface Freezing extends FrozenBatch {
  readonly toRecord?: BatchFrozen;
}

function unpacked(batch: TakenBatch, body: Uint8Array): Freezing {
  return { batch, letters: unpackLetters(body), skipped: 0 };
}

interface Writing {
  readonly toLetter: (reader: BatchReader) => Written;
  readonly template: EditionTemplate;
  readonly from: string;
}

function freeze(
  batch: TakenBatch,
  readers: readonly BatchReader[],
  { toLetter, template, from }: Writing,
): Freezing {
  const skipped: SkippedReader[] = [];
  const written: FrozenLetter[] = [];
  for (const reader of readers) {
    const letter = toLetter(reader);
    if (typeof letter === "string") skipped.push({ subscriptionId: reader.subscriptionId, why: letter });
    else written.push(letter);
  }
  const letters = { from, links: template.links, fragments: template.fragments, letters: written };
  const toRecord = { batchId: batch.batchId, body: packLetters(letters), skipped };
  return { batch, letters, skipped: skipped.length, toRecord };
}

/** A letter, or why there is none. */
type Written = FrozenLetter | string;

interface WriteTerms {
  readonly edition: EditionRecord;
  readonly template: EditionTemplate;
  readonly facts: Facts;
}

function writer({ edition, template, facts }: WriteTerms): (reader: BatchReader) => Written {
  return (reader) => {
    const skipped = whySkipped(reader, edition);
    return skipped ?? template.write(toLetterReader(reader, facts)) ?? "nothing-lacking";
  };
}

/** What has changed since they were claimed. */
function whySkipped({ state, isPaused, corrections }: BatchReader, { kind }: EditionRecord): string | null {
  if (state !== "confirmed") return state;
  if (isPaused) return "paused";
  return kind === "correction" && !corrections ? "no-corrections" : null;
}

type Facts = ReadonlyMap<string, KnownFacts>;

async function factsOf(
  transaction: DbOrTransaction,
  { editionId, wares }: EditionRecord,
  readers: readonly BatchReader[],
): Promise<Facts> {
  const playerIds = readers.flatMap(({ playerId }) => playerId ?? []);
  if (playerIds.length === 0) return new Map();
  return findLetterFacts(transaction, editionId, playerIds, wares);
}

function toLetterReader(reader: BatchReader, facts: Facts): LetterReader {
  const { subscriptionId, address, unsubscribeToken, playerId, classes, onlyLacking, zone, locale } = reader;
  const known = playerId === null ? NOT_LINKED : (facts.get(playerId) ?? NO_ANSWER);
  return { subscriptionId, address, unsubscribeToken, classes, onlyLacking, zone, locale, ...known };
}

const NOT_LINKED = { kind: "not-linked", facts: null } as const;
/** What the edition means to them was not learned in time. */
const NO_ANSWER = { kind: "no-answer", facts: null } as const;
