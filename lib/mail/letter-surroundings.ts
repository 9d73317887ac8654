import { wrapped } from "#emails/letter-text.ts";
import { testWords, wayOut, whyNotAboutYou } from "#emails/letter-words.ts";
import type { LetterTerms } from "./edition-letters.ts";
import type { Parts } from "./letter-kit.tsx";
import { linkPart } from "./letter-links.ts";
import { type Fillings, fill, flat, type InBoth } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** What every letter of an edition has around its wares. */
export interface Surroundings {
  readonly parts: Parts;
  readonly reader: LetterTerms;
  /** When he leaves, and since when he has been there, as the reader tells the time. */
  readonly leaves: string;
  readonly since: string;
}

/** The slots of a sheet that no ware fills. */
export function surroundings({ parts, reader, leaves, since }: Surroundings): InBoth<Fillings> {
  const test = reader.isTest ? testWords(since) : "";
  const isInvited = reader.kind === "not-linked";
  return {
    html: {
      test: test && fill(parts.test, { words: escapeMarkup(test) }),
      leaves: escapeMarkup(leaves),
      invitation: isInvited ? fill(parts.invitation, { settings: LINKS.settings }) : "",
      ...LINKS,
    },
    text: {
      test: test && `${wrapped(test)}\n\n`,
      leaves,
      invitation: isInvited ? [INVITATION, ...LINKS.settings, "\n\n"] : "",
      ...LINKS,
    },
  };
}

/** Neither markup nor plain text writes any sign of a link otherwise. */
const LINKS = {
  why: [linkPart("whyPage")],
  settings: [linkPart("settingsPage")],
  unsubscribe: [linkPart("unsubscribePage")],
};

const INVITATION = `${wrapped(
  "This letter could be about you: what you lack, what beats your best copy, what you can afford. Link your Bungie.net account:",
)}\n`;

/** Why a letter is not about its reader; null when it is, or never was to be. */
export function whyLine(siteUrl: string, parts: Parts, kind: LetterTerms["kind"]): InBoth<string> | null {
  const words = whyNotAboutYou(kind);
  const way = wayOut(kind);
  if (!words || !way) return null;
  const href = `${siteUrl}${way.path}`;
  const slots = { words: escapeMarkup(words), href: escapeMarkup(href), link: escapeMarkup(way.words) };
  return { html: flat(parts.why, parts.shared, slots), text: `${wrapped(words)}\n${href}\n\n` };
}
