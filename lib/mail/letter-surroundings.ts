import { wrapped } from "#emails/letter-text.ts";
import { testWords, wayOut, whyNotAboutYou } from "#emails/letter-words.ts";
import type { LetterReader } from "./edition-letters.ts";
import type { Parts } from "./letter-kit.tsx";
import { type Fillings, fill, flat, type InBoth } from "./letter-pieces.ts";
import { escapeMarkup } from "./render-markup.tsx";

/** What every letter of an edition has around its wares. */
export interface Surroundings {
  readonly parts: Parts;
  readonly reader: LetterReader;
  /** When he leaves, and since when he has been there, as the reader tells the time. */
  readonly leaves: string;
  readonly since: string;
}

/** The slots of a sheet that no ware fills. */
export function surroundings({ parts, reader, leaves, since }: Surroundings): InBoth<Fillings> {
  const { whyPage: why, settingsPage: settings, unsubscribePage: unsubscribe } = reader.links;
  const test = reader.isTest ? testWords(since) : "";
  const isInvited = reader.kind === "not-linked";
  const settingsMarkup = escapeMarkup(settings);
  return {
    html: {
      test: test && fill(parts.test, { words: escapeMarkup(test) }),
      leaves: escapeMarkup(leaves),
      invitation: isInvited ? fill(parts.invitation, { settings: settingsMarkup }) : "",
      why: escapeMarkup(why),
      settings: settingsMarkup,
      unsubscribe: escapeMarkup(unsubscribe),
    },
    text: {
      test: test && `${wrapped(test)}\n\n`,
      leaves,
      // A link is a part of its own: what stands around it is everybody's.
      invitation: isInvited ? [INVITATION, settings, "\n\n"] : "",
      why,
      settings,
      unsubscribe,
    },
  };
}

const INVITATION = `${wrapped(
  "This letter could be about you: what you lack, what beats your best copy, what you can afford. Link your Bungie.net account:",
)}\n`;

/** Why a letter is not about its reader; null when it is, or never was to be. */
export function whyLine(siteUrl: string, parts: Parts, kind: LetterReader["kind"]): InBoth<string> | null {
  const words = whyNotAboutYou(kind);
  const way = wayOut(kind);
  if (!words || !way) return null;
  const href = `${siteUrl}${way.path}`;
  const slots = { words: escapeMarkup(words), href: escapeMarkup(href), link: escapeMarkup(way.words) };
  return { html: flat(parts.why, parts.shared, slots), text: `${wrapped(words)}\n${href}\n\n` };
}
