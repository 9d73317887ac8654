import * as words from "#emails/letter-words.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import type { ReaderLocale } from "#lib/game/reader-locale.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import type { LetterTerms, LetterWareFacts } from "./edition-letters.ts";
import type { LetterMold } from "./frozen-letters.ts";
import type { ByLocale, WarePieces } from "./letter-kit.tsx";
import { fill, type InBoth, type Piece } from "./letter-pieces.ts";
import { surroundings } from "./letter-surroundings.ts";
import { type PickedWares, pickWares, type ShelfWare } from "./pick-wares.ts";
import { readerTimes } from "./reader-times.ts";
import { escapeMarkup } from "./render-markup.tsx";
import { heroReason, type WareKit, type WareWriting, type WrittenWares, writeWares } from "./write-wares.ts";

/** An edition's letter in pieces. */
export interface DigestKit extends WareKit {
  readonly visit: XurVisit;
  readonly wares: readonly LetterWareFacts[];
  readonly shelf: readonly ShelfWare[];
  readonly sheet: InBoth<Piece>;
  readonly pieces: ByLocale<WarePieces>;
}

/** All of a letter that tells of wares. */
interface ToldWares {
  readonly wares: WrittenWares;
  /** What its subject leads with, and why. */
  readonly heroName: string;
  readonly reason: words.HeroReason;
  readonly shownCount: number;
  /** Markup. */
  readonly preheader: string;
}

/** Puts one reader's letter together; null when nothing in it is for them. Never throws. */
export function writeDigest(kit: DigestKit, reader: LetterTerms): LetterMold | null {
  const facts = factsByWare(reader, kit.wares.length);
  const { locale, instant, weekday } = readerTimes(reader.zone, reader.locale);
  const told = tellWares(kit, reader, facts, locale);
  if (!told) return null;
  const { visit, parts, sheet } = kit;
  const { hero, body } = told.wares;
  const { heroName, reason, shownCount } = told;
  const plain = words.letterSubject(heroName, reason, shownCount, weekday(visit.endsAt));
  const subject = reader.isTest ? words.testSubject(plain) : plain;
  const leaves = instant(visit.endsAt);
  const { html, text } = surroundings({ parts, reader, leaves, since: instant(visit.startsAt) });
  return {
    kind: reader.kind,
    subject,
    html: fill(sheet.html, {
      ...html,
      title: escapeMarkup(subject),
      preheader: told.preheader,
      hero: hero.html,
      body: body.html,
    }),
    text: fill(sheet.text, { ...text, hero: hero.text, body: body.text }),
  };
}

const ALL = { classes: [], onlyLacking: false } as const;

/** Null: nothing of it is for this reader. */
function tellWares(
  kit: DigestKit,
  reader: LetterTerms,
  facts: WareWriting["facts"],
  locale: ReaderLocale,
): ToldWares | null {
  const wanted = pickWares(kit.shelf, facts, reader);
  // A test shows what a letter is like, also to whom none would come.
  const picked = wanted ?? (reader.isTest ? pickWares(kit.shelf, facts, ALL) : null);
  if (!picked) return null;
  const writing = { kit, reader, facts, picked, pieces: kit.pieces[locale], isWanted: wanted !== null };
  return {
    wares: writeWares(writing),
    heroName: kit.wares[picked.hero]?.name ?? "",
    reason: heroReason(writing),
    shownCount: picked.shownCount,
    preheader: escapeMarkup(preheaderOf(writing)),
  };
}

/** By ware. What is known of a ware that this edition does not have is left out. */
export function factsByWare(
  { kind, facts }: Pick<LetterTerms, "kind" | "facts">,
  count: number,
): (LetterFact | undefined)[] {
  if (kind !== "personal" || !facts) return [];
  const byWare = new Array<LetterFact | undefined>(count).fill(undefined);
  for (const fact of facts.facts) if (fact.ware < count) byWare[fact.ware] = fact;
  return byWare;
}

const MOST_PREVIEWED = 4;

/** What a list of letters shows beside the subject. */
function preheaderOf({ picked, pieces }: Pick<WareWriting, "picked" | "pieces">): string {
  const areNew = picked.fresh.length > 0;
  const places = areNew ? picked.fresh : firstListed(picked);
  const names = places.slice(0, MOST_PREVIEWED).map((at) => pieces[at]?.name ?? "");
  return words.preheader(names, areNew);
}

function firstListed({ groups }: PickedWares): number[] {
  const first: number[] = [];
  for (const { listed } of groups) {
    first.push(...listed.slice(0, MOST_PREVIEWED));
    if (first.length >= MOST_PREVIEWED) break;
  }
  return first;
}
