import { render } from "@react-email/render";
import { toLetterWare } from "#emails/letter-ware.ts";
import { letterSubject } from "#emails/letter-words.ts";
import { XurLetter } from "#emails/xur-letter.tsx";
import { xurLetterText } from "#emails/xur-letter-text.ts";
import { leadingWare } from "#lib/game/shown-ware.ts";
import type { EditionLetter, EditionTemplate } from "./edition-letters.ts";
import type { LetterPart } from "./frozen-letters.ts";

/** Stands in the rendered letter where a subscriber's own link comes. Nothing in it needs escaping. */
export const UNSUBSCRIBE_PLACEHOLDER = "https://ninefold.invalid/unsubscribe-link";

/** Renders an edition once. Throws when it has no wares: an empty letter must not exist. */
export async function renderEdition(edition: EditionLetter): Promise<EditionTemplate> {
  const { siteUrl, visit, pictureOrigin } = edition;
  const wares = edition.wares.map((ware) => toLetterWare(ware, pictureOrigin));
  const hero = leadingWare(wares);
  if (!hero) throw new Error("a digest without wares");
  const props = { siteUrl, visit, wares, unsubscribeUrl: UNSUBSCRIBE_PLACEHOLDER };
  const fragments: string[] = [];
  const html = cut(await render(<XurLetter {...props} />), fragments);
  const text = cut(xurLetterText(props), fragments);
  const subject = letterSubject(hero.name, wares.length, visit.endsAt);
  return {
    fragments,
    write: ({ subscriptionId, address, links }) => {
      const fill = (parts: readonly number[]): LetterPart[] =>
        parts.flatMap((part, nth) => (nth === 0 ? [part] : [links.unsubscribePage, part]));
      return {
        subscriptionId,
        address,
        subject,
        html: fill(html),
        text: fill(text),
        oneClick: links.oneClick,
      };
    },
  };
}

/** The fragments between the placeholders, by their places. */
function cut(whole: string, fragments: string[]): number[] {
  return whole.split(UNSUBSCRIBE_PLACEHOLDER).map((fragment) => fragments.push(fragment) - 1);
}
