import type { ReactNode } from "react";
import { beforeWords, type LetterChange, nowWords } from "#emails/change-words.ts";
import { slot } from "#emails/letter-slots.ts";
import type { LetterWare } from "#emails/letter-ware.ts";
import { StatRow, StatTable } from "#emails/stat-table.tsx";
import { ChangeRow, HeroCard, NoteLine, PartHead, PartNote, WareRow, WareTable } from "#emails/ware-card.tsx";
import { Invitation, SaidLine, TestLine, WhyLine } from "#emails/xur-letter.tsx";
import { changeText, heroText, rowText } from "#emails/xur-letter-text.ts";
import { READER_LOCALES, type ReaderLocale } from "#lib/game/reader-locale.ts";
import { priceWords, wareName } from "#lib/game/ware-words.ts";
import type { Fragments, Piece } from "./letter-pieces.ts";
import { escapeMarkup, renderPieces } from "./render-markup.tsx";

const PARTS = {
  test: <TestLine />,
  why: <WhyLine />,
  invitation: <Invitation />,
  said: <SaidLine />,
  head: <PartHead />,
  note: <PartNote />,
  table: <WareTable />,
  good: <NoteLine isGood />,
  plain: <NoteLine isGood={false} />,
  stats: <StatTable />,
  up: <StatRow tone="u" />,
  down: <StatRow tone="d" />,
  same: <StatRow tone="q" />,
} as const satisfies Record<string, ReactNode>;

export interface Parts extends Readonly<Record<keyof typeof PARTS, Piece>> {
  /** The fragments that the pieces name by number. */
  readonly shared: readonly string[];
}

/** What letters are put together from, whatever they tell. */
export async function renderParts(fragments: Fragments): Promise<Parts> {
  const rendered = await renderPieces(Object.values(PARTS));
  const named = Object.keys(PARTS).map((name, nth) => [name, fragments.piece(rendered[nth] ?? "")]);
  return { ...(Object.fromEntries(named) as Record<keyof typeof PARTS, Piece>), shared: fragments.all };
}

/** One shape of a ware, in both parts of a letter. */
export interface PiecePair {
  readonly html: Piece;
  readonly text: Piece;
}

/** Something of an edition by its place, with numbers as a locale writes them. */
export type LocalPieces = (at: number, locale: ReaderLocale) => PiecePair | undefined;

export interface WarePieces {
  readonly row: LocalPieces;
  readonly hero: LocalPieces;
}

/** Renders every ware once. */
export async function renderWares(wares: readonly LetterWare[], fragments: Fragments): Promise<WarePieces> {
  const rows = await renderPieces(wares.map((ware) => <WareRow key={0} ware={ware} />));
  const heroes = await renderPieces(wares.map((ware) => <HeroCard key={0} ware={ware} />));
  const named = (toText: (ware: LetterWare, locale: ReaderLocale) => string) => {
    return (ware: LetterWare, locale: ReaderLocale): Localised => ({
      text: toText(ware, locale),
      slots: { name: wareName(ware, locale), price: onOneLine(ware, priceWords(ware.costs, locale)) },
    });
  };
  return {
    row: localise(wares, rows, named(rowText), fragments),
    hero: localise(wares, heroes, named(heroText), fragments),
  };
}

/** Renders what a correction tells, change by change. */
export async function renderChanges(
  changes: readonly LetterChange[],
  fragments: Fragments,
): Promise<LocalPieces> {
  const rows = await renderPieces(changes.map(({ ware }) => <ChangeRow key={0} ware={ware} />));
  const words = (change: LetterChange, locale: ReaderLocale): Localised => ({
    text: changeText(change, locale),
    slots: {
      name: wareName(change.ware, locale),
      before: beforeWords(change, locale),
      now: nowWords(change, locale),
    },
  });
  return localise(changes, rows, words, fragments);
}

interface Localised {
  readonly text: string;
  /** What stands in the markup's slots, not escaped yet. */
  readonly slots: Readonly<Record<string, string>>;
}

/** All locales at once: what none of them writes otherwise is one and the same fragment. */
function localise<T>(
  all: readonly T[],
  markup: readonly string[],
  words: (one: T, locale: ReaderLocale) => Localised,
  fragments: Fragments,
): LocalPieces {
  const byLocale = new Map(
    READER_LOCALES.map((locale) => [
      locale,
      all.map((one, at) => {
        const { text, slots } = words(one, locale);
        const filled = Object.entries(slots).reduce(
          (html, [name, value]) => html.replace(slot(name), () => escapeMarkup(value)),
          markup[at] ?? "",
        );
        return { html: fragments.piece(filled), text: fragments.piece(text) };
      }),
    ]),
  );
  return (at, locale) => byLocale.get(locale)?.[at];
}

/** A single price is never broken in two; several may be, between them or within. */
function onOneLine({ costs }: LetterWare, price: string): string {
  return costs.length > 1 ? price : price.replaceAll(" ", "\u00a0");
}
