import { wrapped } from "#emails/letter-text.ts";
import { GROUP_REASONS } from "#emails/letter-ware.ts";
import * as words from "#emails/letter-words.ts";
import { CLASS_NAMES } from "#lib/game/character.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { GROUP_NAMES, wareName } from "#lib/game/ware-words.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { LetterReader, LetterWareFacts } from "./edition-letters.ts";
import type { FrozenLetter } from "./frozen-letters.ts";
import type { Parts, PiecePair, WarePieces } from "./letter-kit.tsx";
import { fill, pour, pourAround } from "./letter-pieces.ts";
import {
  addTo,
  type Both,
  joined,
  type Surroundings,
  saidLine,
  surroundings,
  whyLine,
} from "./letter-surroundings.ts";
import { freshLines, isCompared, keptLines, MOST_COMPARED, type OwnLines } from "./own-lines.ts";
import { type PickedWares, pickWares } from "./pick-wares.ts";
import { type ReaderTimes, readerTimes } from "./reader-times.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** An edition's letter in pieces. */
export interface DigestKit {
  readonly siteUrl: string;
  readonly visit: XurVisit;
  readonly wares: readonly LetterWareFacts[];
  readonly sheet: PiecePair;
  readonly parts: Parts;
  readonly pieces: WarePieces;
}

/** Puts one reader's letter together; null when nothing in it is for them. Never throws. */
export function writeDigest(kit: DigestKit, reader: LetterReader): FrozenLetter | null {
  const facts = factsByWare(reader, kit.wares.length);
  const wanted = pickWares(kit.wares, facts, reader);
  // A test shows what a letter is like, also to whom none would come.
  const picked = wanted ?? (reader.isTest ? pickWares(kit.wares, facts, ALL) : null);
  if (!picked) return null;
  const times = readerTimes(reader.zone, reader.locale);
  const writing: Writing = { kit, reader, facts, picked, times, isWanted: wanted !== null, compared: 0 };
  const { hero, body } = wareParts(writing);
  const { html, text } = surroundings(surroundingsOf(writing));
  const subject = subjectOf(writing);
  const preview = preheaderOf(writing);
  return {
    subscriptionId: reader.subscriptionId,
    address: reader.address,
    subject,
    html: fill(kit.sheet.html, {
      ...html,
      title: escapeMarkup(subject),
      preheader: escapeMarkup(preview),
      hero: hero.html,
      body: body.html,
    }),
    text: fill(kit.sheet.text, { ...text, hero: hero.text, body: body.text }),
    oneClick: reader.links.oneClick,
  };
}

interface WareParts {
  readonly hero: Both;
  readonly body: Both;
}

function makeWareParts(writing: Writing): WareParts {
  const hero = heroCard(writing);
  const body = joined(beforeWares(writing));
  addFresh(body, writing);
  addGroups(body, writing);
  addTo(body, afterWares(writing));
  return { hero, body };
}

const alike = new WeakMap<DigestKit, Map<string, WareParts>>();

/** Letters that are about nobody are alike where their readers want the same: those are put together once. */
function wareParts(writing: Writing): WareParts {
  const { kit, reader, facts, times } = writing;
  if (facts.length > 0) return makeWareParts(writing);
  const made = alike.get(kit) ?? new Map<string, WareParts>();
  if (!alike.has(kit)) alike.set(kit, made);
  const classes = CLASS_NAMES.filter((name) => reader.classes.includes(name));
  const key = [reader.kind, reader.onlyLacking, times.locale, ...classes].join();
  const known = made.get(key) ?? makeWareParts(writing);
  made.set(key, known);
  return known;
}

const ALL = { classes: [], onlyLacking: false } as const;

/** One letter on its way. */
interface Writing {
  readonly kit: DigestKit;
  readonly reader: LetterReader;
  /** By ware; empty when the letter is about nobody. */
  readonly facts: readonly (LetterFact | undefined)[];
  readonly picked: PickedWares;
  readonly times: ReaderTimes;
  /** False: a test, of a letter that would not be sent. */
  readonly isWanted: boolean;
  /** How many tables of stats are drawn so far. */
  compared: number;
}

/** By ware. What is known of a ware that this edition does not have is left out. */
export function factsByWare(
  { kind, facts }: Pick<LetterReader, "kind" | "facts">,
  count: number,
): (LetterFact | undefined)[] {
  if (kind !== "personal" || !facts) return [];
  const byWare = new Array<LetterFact | undefined>(count).fill(undefined);
  for (const fact of facts.facts) if (fact.ware < count) byWare[fact.ware] = fact;
  return byWare;
}

function heroReason({ facts, picked }: Writing): words.HeroReason {
  return facts[picked.hero]?.reasons[0]?.kind ?? null;
}

function heroCard(writing: Writing): Both {
  const { kit, facts, picked, times } = writing;
  const pair = kit.pieces.hero(picked.hero, times.locale);
  if (!pair) return { html: [], text: [] };
  const reason = heroReason(writing);
  const own = drawn(writing, picked.hero, reason === null ? keptLines : freshLines);
  const note = facts.length > 0 ? own : leadNote(kit, picked.hero);
  const eyebrow = words.EYEBROWS[reason ?? "none"];
  return {
    html: fill(pair.html, { ...note.html, eyebrow: escapeMarkup(eyebrow) }),
    text: [...fill(pair.text, { ...note.text, eyebrow }), "\n"],
  };
}

/** Why the leading ware is worth a look, to a reader nobody knows. */
function leadNote({ wares, parts }: DigestKit, at: number): OwnLines {
  const group = wares[at]?.group;
  const why = group ? GROUP_REASONS[group] : null;
  if (!why) return { html: {}, text: {} };
  return {
    html: { notes: fill(parts.plain, { words: escapeMarkup(why) }) },
    text: { notes: `\n${wrapped(why, "  ")}` },
  };
}

function drawn(writing: Writing, at: number, lines: typeof freshLines): OwnLines {
  const fact = writing.facts[at];
  const mayCompare = writing.compared < MOST_COMPARED;
  if (mayCompare && isCompared(fact)) writing.compared += 1;
  return lines(writing.kit.parts, fact, mayCompare);
}

function beforeWares(writing: Writing): Both[] {
  const { kit, reader, facts, isWanted } = writing;
  const notes = [whyLine(surroundingsOf(writing))];
  if (!isWanted) notes.push(saidLine(kit.parts, words.NOTHING_LACKING));
  else if (reader.onlyLacking && facts.length === 0) notes.push(saidLine(kit.parts, words.CANNOT_TELL));
  else if (facts.length > 0 && heroReason(writing) === null) {
    notes.push(saidLine(kit.parts, words.NOTHING_NEW));
  }
  return notes;
}

function addFresh(body: Both, writing: Writing): void {
  const { fresh } = writing.picked;
  if (fresh.length > 0)
    addPart(body, writing, { title: "Also new to you", note: "", places: fresh }, freshLines);
}

function addGroups(body: Both, writing: Writing): void {
  const { kit, picked, facts, times } = writing;
  for (const { group, listed, above } of picked.groups) {
    const reason = facts.length === 0 && listed.length > 0 ? (GROUP_REASONS[group] ?? "") : "";
    const names = above.length > 0 ? words.aboveWords(above.map((at) => nameOf(kit, at, times))) : "";
    const note = reason && names ? `${reason} ${names}` : `${reason}${names}`;
    addPart(body, writing, { title: GROUP_NAMES[group], note, places: listed }, keptLines);
  }
}

interface PartOfWares {
  readonly title: string;
  readonly note: string;
  readonly places: readonly number[];
}

/** A heading, a line below it, and wares as rows. */
function addPart(body: Both, writing: Writing, part: PartOfWares, lines: typeof freshLines): void {
  const { kit, times } = writing;
  const { parts, pieces } = kit;
  const { html, text } = body;
  pour(html, parts.head, { title: escapeMarkup(part.title) });
  if (part.note) pour(html, parts.note, { words: escapeMarkup(part.note) });
  text.push(`${part.title.toUpperCase()}\n${part.note ? `${wrapped(part.note)}\n` : ""}`);
  const addRows = () => {
    for (const at of part.places) {
      const pair = pieces.row(at, times.locale);
      if (!pair) continue;
      const own = drawn(writing, at, lines);
      pour(html, pair.html, own.html);
      pour(text, pair.text, own.text);
    }
  };
  if (part.places.length > 0) pourAround(html, parts.table, addRows);
  text.push("\n");
}

function afterWares({ kit, reader, picked, isWanted }: Writing): Both {
  const { hiddenForClass, hiddenAsKept } = picked;
  const notes: string[] = [];
  if (isWanted && hiddenAsKept > 0) notes.push(words.lackingOnly(hiddenAsKept));
  if (isWanted && hiddenForClass > 0) notes.push(words.classesHidden(hiddenForClass, reader.classes));
  return notes.length === 0
    ? { html: [], text: [] }
    : saidLine(kit.parts, `${notes.join(" ")} ${words.CHANGE_IN_SETTINGS}`);
}

function surroundingsOf({ kit, reader, times }: Writing): Surroundings {
  const { siteUrl, parts, visit } = kit;
  return {
    siteUrl,
    parts,
    reader,
    leaves: times.instant(visit.endsAt),
    since: times.instant(visit.startsAt),
  };
}

function subjectOf(writing: Writing): string {
  const { kit, picked, times, reader } = writing;
  const name = kit.wares[picked.hero]?.name ?? "";
  const subject = words.letterSubject(
    name,
    heroReason(writing),
    picked.shownCount,
    times.weekday(kit.visit.endsAt),
  );
  return reader.isTest ? words.testSubject(subject) : subject;
}

function preheaderOf({ kit, picked, times }: Writing): string {
  const areNew = picked.fresh.length > 0;
  const places = areNew ? picked.fresh : picked.groups.flatMap(({ listed }) => listed);
  return words.preheader(
    places.slice(0, 4).map((at) => nameOf(kit, at, times)),
    areNew,
  );
}

function nameOf({ wares }: DigestKit, at: number, { locale }: ReaderTimes): string {
  const ware = wares[at];
  return ware ? wareName(ware, locale) : "";
}
