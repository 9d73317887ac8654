import { render } from "@react-email/render";
import { toLetterWare } from "#emails/letter-ware.ts";
import { letterSubject } from "#emails/letter-words.ts";
import { XurLetter } from "#emails/xur-letter.tsx";
import { xurLetterText } from "#emails/xur-letter-text.ts";
import { leadingWare, type NamedWare } from "#lib/game/shown-ware.ts";
import type { XurVisit } from "#lib/game/xur-calendar.ts";
import { UNSUBSCRIBE_PLACEHOLDER } from "./frozen-letters.ts";

/** A letter for nobody yet: `UNSUBSCRIBE_PLACEHOLDER` stands where a subscriber's own link comes. */
export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders the digest of one visit. `wares` must not be empty; throws otherwise: an empty letter must not exist. */
export async function renderDigest(digest: {
  readonly siteUrl: string;
  readonly pictureOrigin: string;
  readonly visit: XurVisit;
  readonly wares: readonly NamedWare[];
}): Promise<RenderedLetter> {
  const { siteUrl, visit, pictureOrigin } = digest;
  const wares = digest.wares.map((ware) => toLetterWare(ware, pictureOrigin));
  const hero = leadingWare(wares);
  if (!hero) throw new Error("a digest without wares");
  const props = { siteUrl, visit, wares, unsubscribeUrl: UNSUBSCRIBE_PLACEHOLDER };
  return {
    subject: letterSubject(hero.name, wares.length, visit.endsAt),
    html: await render(<XurLetter {...props} />),
    text: xurLetterText(props),
  };
}
