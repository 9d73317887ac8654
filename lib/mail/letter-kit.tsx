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
import { endOf, type Fragments, type InBoth, type Piece, type Row } from "./letter-pieces.ts";
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

/** Things of an edition by their places, with numbers as each locale writes them. */
export type ByLocale<T> = Readonly<Record<ReaderLocale, readonly T[]>>;

/** One ware as letters show it. */
export interface WarePieces {
  readonly name: string;
  readonly row: InBoth<Row>;
  readonly hero: InBoth<Piece>;
}

export interface Rendered<T> {
  readonly pieces: ByLocale<T>;
  /** How every row ends. */
  readonly end: InBoth<string>;
}

/** Renders every ware once. */
export async function renderWares(
  wares: readonly LetterWare[],
  fragments: Fragments,
): Promise<Rendered<WarePieces>> {
  const rows = await renderPieces(wares.map((ware) => <WareRow key={0} ware={ware} />));
  const heroes = await renderPieces(wares.map((ware) => <HeroCard key={0} ware={ware} />));
  const pieces = byLocale(wares, numbersOf, (ware, locale, at): WarePieces => {
    const name = wareName(ware, locale);
    const slots = { name, price: onOneLine(ware, priceWords(ware.costs, locale)) };
    return {
      name,
      row: {
        html: fragments.row(named(rows[at], slots)),
        text: fragments.row(rowText(ware, locale)),
      },
      hero: {
        html: fragments.piece(named(heroes[at], slots)),
        text: fragments.piece(heroText(ware, locale)),
      },
    };
  });
  return { pieces, end: { html: endOf(rows[0] ?? ""), text: ROW_TEXT_END } };
}

/** Renders what a correction tells, change by change. */
export async function renderChanges(
  changes: readonly LetterChange[],
  fragments: Fragments,
): Promise<Rendered<InBoth<Row>>> {
  const rows = await renderPieces(changes.map(({ ware }) => <ChangeRow key={0} ware={ware} />));
  const numbers = ({ ware, before }: LetterChange) => [
    ...numbersOf(ware),
    ...(before ? numbersOf(before) : []),
  ];
  const pieces = byLocale(changes, numbers, (change, locale, at): InBoth<Row> => {
    const slots = {
      name: wareName(change.ware, locale),
      before: beforeWords(change, locale),
      now: nowWords(change, locale),
    };
    return {
      html: fragments.row(named(rows[at], slots)),
      text: fragments.row(changeText(change, locale)),
    };
  });
  return { pieces, end: { html: endOf(rows[0] ?? ""), text: ROW_TEXT_END } };
}

const ROW_TEXT_END = "\n";

/** Markup with some of its slots filled. */
function named(markup: string | undefined, slots: Readonly<Record<string, string>>): string {
  return Object.entries(slots).reduce(
    (html, [name, value]) => html.replace(slot(name), () => escapeMarkup(value)),
    markup ?? "",
  );
}

/** Below it, every locale writes a number the same. */
const LOCALES_DIFFER = 1_000;

/** All locales at once, and one for all where no number is written otherwise: an `Intl` format costs more than a ware. */
function byLocale<T, Made>(
  all: readonly T[],
  numbers: (one: T) => readonly number[],
  make: (one: T, locale: ReaderLocale, at: number) => Made,
): ByLocale<Made> {
  const alike = all.map((one, at) =>
    numbers(one).every((number) => number < LOCALES_DIFFER) ? make(one, READER_LOCALES[0], at) : null,
  );
  const entries = READER_LOCALES.map((locale) => [
    locale,
    all.map((one, at) => alike[at] ?? make(one, locale, at)),
  ]);
  return Object.fromEntries(entries) as ByLocale<Made>;
}

function numbersOf({ quantity, costs }: LetterWare): number[] {
  return [quantity, ...costs.map((cost) => cost.quantity)];
}

/** A single price is never broken in two; several may be, between them or within. */
function onOneLine({ costs }: LetterWare, price: string): string {
  return costs.length > 1 ? price : price.replaceAll(" ", "\u00a0");
}
