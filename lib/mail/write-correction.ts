import type { LetterChange } from "#emails/change-words.ts";
import type { LetterWare } from "#emails/letter-ware.ts";
import { CHANGE_TITLES, correctionPreheader, correctionSubject, testSubject } from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { wareName } from "#lib/game/ware-words.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { LetterTerms } from "./edition-letters.ts";
import type { LetterMold, LetterPart } from "./frozen-letters.ts";
import type { ByLocale, Parts } from "./letter-kit.tsx";
import { fill, type InBoth, type Piece, type Row } from "./letter-pieces.ts";
import { surroundings } from "./letter-surroundings.ts";
import type { OwnLines } from "./own-lines.ts";
import type { PartLines } from "./part-lines.ts";
import { isForClasses, isLacking } from "./pick-wares.ts";
import { type ReaderTimes, readerTimes } from "./reader-times.ts";
import { escapeMarkup } from "./render-markup.tsx";
import { factsByWare } from "./write-digest.ts";

/** A correction's letter in pieces. */
export interface CorrectionKit {
  readonly visit: XurVisit;
  readonly wares: readonly LetterWare[];
  readonly changes: readonly LetterChange[];
  readonly sheet: InBoth<Piece>;
  readonly parts: Parts;
  readonly partLines: PartLines;
  readonly ownLines: OwnLines;
  readonly rows: ByLocale<InBoth<Row>>;
}

const KINDS = ["came", "price", "roll", "went"] as const;

/** Puts one reader's correction together; null when none of what changed is for them. Never throws. */
export function writeCorrection(kit: CorrectionKit, reader: LetterTerms): LetterMold | null {
  const facts = factsByWare(reader, kit.wares.length);
  const told = kit.changes.flatMap((change, at) => {
    const fact = change.kind === "went" ? undefined : facts[placeOf(kit, change)];
    return isFor(reader, change, fact) ? { at, change, fact } : [];
  });
  if (told.length === 0) return null;
  const times = readerTimes(reader.zone, reader.locale);
  const body: InBoth<LetterPart[]> = { html: [], text: [] };
  for (const kind of KINDS) {
    const ofKind = told.filter(({ change }) => change.kind === kind);
    addChanges(body, kit, times, { title: CHANGE_TITLES[kind], told: ofKind });
  }
  const { visit, parts } = kit;
  const leaves = times.instant(visit.endsAt);
  const { html, text } = surroundings({ parts, reader, leaves, since: times.instant(visit.startsAt) });
  const plain = correctionSubject(told.length);
  const subject = reader.isTest ? testSubject(plain) : plain;
  const names = told.map(({ change: { kind, ware } }) => ({ kind, name: wareName(ware, times.locale) }));
  return {
    kind: reader.kind,
    subject,
    html: fill(kit.sheet.html, {
      ...html,
      title: escapeMarkup(subject),
      preheader: escapeMarkup(correctionPreheader(names)),
      body: body.html,
    }),
    text: fill(kit.sheet.text, { ...text, body: body.text }),
  };
}

interface Told {
  readonly at: number;
  readonly change: LetterChange;
  readonly fact: LetterFact | undefined;
}

/** What went cannot be told about any more: who may have lacked it hears of it. */
function isFor({ classes, onlyLacking }: LetterTerms, { ware }: LetterChange, fact: LetterFact | undefined) {
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

function addChanges(
  { html, text }: InBoth<LetterPart[]>,
  { partLines, ownLines, rows }: CorrectionKit,
  { locale }: ReaderTimes,
  { title, told }: { readonly title: string; readonly told: readonly Told[] },
): void {
  if (told.length === 0) return;
  const head = partLines.head(title, "");
  const [before, after] = partLines.table;
  html.push(head.html, before);
  text.push(head.text);
  for (const { at, fact } of told) {
    const row = rows[locale][at];
    if (!row) continue;
    const own = ownLines.row(fact, fact?.reasons.length ? "fresh" : "kept", true);
    html.push(own ? row.html.head : row.html.bare, ...(own?.html ?? []));
    text.push(own ? row.text.head : row.text.bare, ...(own?.text ?? []));
  }
  html.push(after);
  text.push("\n");
}
