import { type LetterRecord, noteTest } from "#lib/db/letters.ts";
import { findPlayer } from "#lib/db/players.ts";
import { type LetterFacts, type LetterKind, letterFacts } from "#lib/game/letter-facts.ts";
import { letterStanding, nextTest } from "#lib/game/letter-settings.ts";
import type { Problem } from "#lib/game/problem.ts";
import type { EditionLetter } from "#lib/mail/edition-letters.ts";
import { spliceLetters } from "#lib/mail/frozen-letters.ts";
import type { Letter } from "#lib/mail/mail-access.ts";
import { renderEdition } from "#lib/mail/render-digest.tsx";
import { sendLetter } from "#lib/mail/send-letter.ts";
import { loadInventory } from "./load-inventory.ts";
import { loadOwnFacts } from "./load-own-facts.ts";
import { loadSampleEdition } from "./load-sample-edition.ts";
import { mailAccess } from "./mail-access.ts";
import { type Asker, openLetter } from "./open-letter.ts";
import type { Services } from "./services.ts";

/** What became of it. Nothing was sent, unless it is `sent`, or `unknown`: the answer was lost. */
export type TestEnd =
  | "sent"
  | "unknown"
  | "busy"
  | "refused"
  | "too-soon"
  | "too-many"
  | "not-subscribed"
  | "no-wares"
  | "unknown-letter";

const ATTEMPTS = 3;

/**
 * Sends one letter to the address of a key, as the next one would be: the same writer, settings and facts.
 *
 * Only where letters go, ten minutes apart and five a day: that is noted before anything is sent, so that two at once
 * are one, and taken back when surely nothing was.
 */
export async function sendTestLetter(services: Services, asker: Asker, now: Date): Promise<TestEnd> {
  const letter = await openLetter(services, asker);
  if (!letter) return "unknown-letter";
  if (!["confirmed", "paused"].includes(letterStanding(letter, now))) return "not-subscribed";
  const next = nextTest(letter, now);
  if (!next.may) return next.why;
  const { testsThatDay } = next;
  if (!(await noteTest(services.db, letter, { testedAt: now, testsThatDay }))) return "too-soon";
  const end = await sendOne(services, letter, now);
  if (end !== "sent" && end !== "unknown") {
    const { subscriptionId, ...before } = letter;
    await noteTest(services.db, { subscriptionId, testedAt: now, testsThatDay }, toNote(before));
  }
  return end;
}

const toNote = ({ testedAt, testsThatDay }: Pick<LetterRecord, "testedAt" | "testsThatDay">) => ({
  testedAt,
  testsThatDay,
});

async function sendOne(services: Services, letter: LetterRecord, now: Date): Promise<TestEnd> {
  const edition = await loadSampleEdition(services, now);
  const written = edition && (await writeTest(services, letter, edition, now));
  if (!written) return "no-wares";
  const key = `test/${letter.subscriptionId}/${now.getTime()}`;
  const access = mailAccess(services.env);
  let verdict = await sendLetter(access, written, key);
  for (let attempt = 1; attempt < ATTEMPTS && verdict.kind === "unknown"; attempt += 1)
    verdict = await sendLetter(access, written, key);
  return verdict.kind === "throttled" ? "busy" : verdict.kind;
}

async function writeTest(
  services: Services,
  letter: LetterRecord,
  edition: EditionLetter,
  now: Date,
): Promise<Letter | null> {
  const { env } = services;
  const { subscriptionId, address, settings, unsubscribeToken } = letter;
  const { classes, onlyLacking, zone, locale } = settings;
  const about = await factsOf(services, letter, edition, now);
  const reader = { subscriptionId, address, unsubscribeToken, classes, onlyLacking, zone, locale };
  const { write, ...rendered } = await renderEdition(edition);
  const written = write({ ...reader, ...about, isTest: true });
  return (written && spliceLetters({ from: env.MAIL_FROM, ...rendered, letters: [written] })[0]) ?? null;
}

/** What the wares mean to the account the letters are on, as Bungie tells it now, or why nobody knows. */
async function factsOf(
  services: Services,
  { linkedTo }: LetterRecord,
  { wares }: EditionLetter,
  now: Date,
): Promise<{ kind: LetterKind; facts: LetterFacts | null }> {
  const player = linkedTo && (await findPlayer(services.db, linkedTo.playerId));
  if (!player) return { kind: "not-linked", facts: null };
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return { kind: toKind(loaded.problem), facts: null };
  const { account, definitions } = loaded.inventory;
  const facts = letterFacts(wares, account, await loadOwnFacts(definitions, wares, account.items));
  return { kind: "personal", facts };
}

function toKind({ kind }: Problem): LetterKind {
  switch (kind) {
    case "signed-out":
    case "private":
      return kind;
    case "no-destiny-account":
    case "no-characters":
      return "no-account";
    default:
      return "no-answer";
  }
}
