import { wrapped } from "#emails/letter-text.ts";
import { testWords, wayOut, whyNotAboutYou } from "#emails/letter-words.ts";
import type { LetterReader } from "./edition-letters.ts";
import type { LetterPart } from "./frozen-letters.ts";
import type { Parts } from "./letter-kit.tsx";
import { type Fillings, fill } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** Both parts of something in a letter. */
export interface Both {
  readonly html: LetterPart[];
  readonly text: LetterPart[];
}

/** What every letter of an edition has around its wares. */
export interface Surroundings {
  readonly siteUrl: string;
  readonly parts: Parts;
  readonly reader: LetterReader;
  /** When he leaves, and since when he has been there, as the reader tells the time. */
  readonly leaves: string;
  readonly since: string;
}

/** The slots of a sheet that no ware fills. */
export function surroundings(all: Surroundings): { readonly html: Fillings; readonly text: Fillings } {
  const { parts, reader, leaves, since } = all;
  const { whyPage: why, settingsPage: settings, unsubscribePage: unsubscribe } = reader.links;
  const test = reader.isTest ? testWords(since) : "";
  const isInvited = reader.kind === "not-linked";
  return {
    html: {
      test: test && fill(parts.test, { words: escapeMarkup(test) }),
      leaves: escapeMarkup(leaves),
      invitation: isInvited ? fill(parts.invitation, { settings: escapeMarkup(settings) }) : "",
      why: escapeMarkup(why),
      settings: escapeMarkup(settings),
      unsubscribe: escapeMarkup(unsubscribe),
    },
    text: {
      test: test && `${wrapped(test)}\n\n`,
      leaves,
      invitation: isInvited ? `${wrapped(INVITATION)}\n${settings}\n\n` : "",
      ...{ why, settings, unsubscribe },
    },
  };
}

const INVITATION =
  "This letter could be about you: what you lack, what beats your best copy, what you can afford. Link your Bungie.net account:";

/** Why a letter is not about its reader; empty when it is, or never was to be. */
export function whyLine({ siteUrl, parts, reader: { kind } }: Surroundings): Both {
  const words = whyNotAboutYou(kind);
  const way = wayOut(kind);
  if (!words || !way) return { html: [], text: [] };
  const href = `${siteUrl}${way.path}`;
  return {
    html: fill(parts.why, {
      words: escapeMarkup(words),
      href: escapeMarkup(href),
      link: escapeMarkup(way.words),
    }),
    text: [`${wrapped(words)}\n${href}\n\n`],
  };
}

/** A line to the reader between parts of a letter. */
export function saidLine(parts: Parts, words: string): Both {
  return { html: fill(parts.said, { words: escapeMarkup(words) }), text: [`${wrapped(words)}\n\n`] };
}

export function joined(all: readonly Both[]): Both {
  const whole: Both = { html: [], text: [] };
  for (const both of all) addTo(whole, both);
  return whole;
}

export function addTo(whole: Both, { html, text }: Both): void {
  // Not flatMap: it took as long as all the rest of a letter.
  for (const part of html) whole.html.push(part);
  for (const part of text) whole.text.push(part);
}
