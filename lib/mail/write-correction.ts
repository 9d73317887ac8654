import type { LetterChange } from "#emails/change-words.ts";
import type { LetterWare } from "#emails/letter-ware.ts";
import { CHANGE_TITLES, correctionPreheader, correctionSubject, testSubject } from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { wareName } from "#lib/game/ware-words.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { LetterReader } from "./edition-letters.ts";
import type { FrozenLetter } from "./frozen-letters.ts";
import type { LocalPieces, Parts, PiecePair } from "./letter-kit.tsx";
import { fill } from "./letter-pieces.ts";
import { type Both, joined, surroundings } from "./letter-surroundings.ts";
import { freshLines, keptLines } from "./own-lines.ts";
import { isForClasses, isLacking } from "./pick-wares.ts";
import { type ReaderTimes, readerTimes } from "./reader-times.ts";
import { escapeMarkup } from "./render-markup.tsx";
import { factsByWare } from "./write-digest.ts";

/** A correction's letter in pieces. */
export interface CorrectionKit {
  readonly siteUrl: string;
  readonly visit: XurVisit;
  readonly wares: readonly LetterWare[];
  readonly changes: readonly LetterChange[];
  readonly sheet: PiecePair;
  readonly parts: Parts;
  readonly rows: LocalPieces;
}

const KINDS = ["came", "price", "roll", "went"] as const;

/** Puts one reader's correction together; null when none of what changed is for them. Never throws. */
export function writeCorrection(kit: CorrectionKit, reader: LetterReader): FrozenLetter | null {
  const facts = factsByWare(reader, kit.wares.length);
  const told = kit.changes.flatMap((change, at) => {
    const fact = change.kind === "went" ? undefined : facts[placeOf(kit, change)];
    return isFor(reader, change, fact) ? { at, change, fact } : [];
  });
  if (told.length === 0) return null;
  const times = readerTimes(reader.zone, reader.locale);
  const parts = KINDS.map((kind) =>
    changesPart(
      kit,
      times,
      CHANGE_TITLES[kind],
      told.filter(({ change }) => change.kind === kind),
    ),
  );
  const body = joined(parts);
  const { siteUrl, visit } = kit;
  const around = { siteUrl, parts: kit.parts, reader };
  const { html, text } = surroundings({
    ...around,
    leaves: times.instant(visit.endsAt),
    since: times.instant(visit.startsAt),
  });
  const plain = correctionSubject(told.length);
  const subject = reader.isTest ? testSubject(plain) : plain;
  const names = told.map(({ change: { kind, ware } }) => ({ kind, name: wareName(ware, times.locale) }));
  return {
    subscriptionId: reader.subscriptionId,
    address: reader.address,
    subject,
    html: fill(kit.sheet.html, {
      ...html,
      title: escapeMarkup(subject),
      preheader: escapeMarkup(correctionPreheader(names)),
      body: body.html,
    }),
    text: fill(kit.sheet.text, { ...text, body: body.text }),
    oneClick: reader.links.oneClick,
  };
}

interface Told {
  readonly at: number;
  readonly change: LetterChange;
  readonly fact: LetterFact | undefined;
}

/** What went cannot be told about any more: who may have lacked it hears of it. */
function isFor({ classes, onlyLacking }: LetterReader, { ware }: LetterChange, fact: LetterFact | undefined) {
  if (!isForClasses(ware, classes)) return false;
  return !onlyLacking || fact === undefined || isLacking(fact, ware);
}

/** Its place among the wares of now; -1 when it went. */
function placeOf({ wares }: CorrectionKit, { ware }: LetterChange): number {
  const price = JSON.stringify(ware.costs);
  return wares.findIndex(
    ({ itemHash, vendorHash, costs }) =>
      itemHash === ware.itemHash && vendorHash === ware.vendorHash && JSON.stringify(costs) === price,
  );
}

function changesPart(
  { parts, rows }: CorrectionKit,
  { locale }: ReaderTimes,
  title: string,
  told: readonly Told[],
): Both {
  if (told.length === 0) return { html: [], text: [] };
  const drawn = told.flatMap(({ at, fact }) => {
    const pair = rows(at, locale);
    if (!pair) return [];
    const own = fact?.reasons.length ? freshLines(parts, fact, true) : keptLines(parts, fact, true);
    return { html: fill(pair.html, own.html), text: fill(pair.text, own.text) };
  });
  const both = joined(drawn);
  return {
    html: [...fill(parts.head, { title: escapeMarkup(title) }), ...fill(parts.table, { rows: both.html })],
    text: [`${title.toUpperCase()}\n`, ...both.text, "\n"],
  };
}
