import { toLetterWare } from "#emails/letter-ware.ts";
import { CorrectionLetter, XurLetter } from "#emails/xur-letter.tsx";
import { correctionText, xurLetterText } from "#emails/xur-letter-text.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import type { EditionLetter, EditionTemplate } from "./edition-letters.ts";
import { renderChanges, renderParts, renderWares } from "./letter-kit.tsx";
import { letterLinks } from "./letter-links.ts";
import { withMolds } from "./letter-molds.ts";
import { Fragments } from "./letter-pieces.ts";
import { OwnLines } from "./own-lines.ts";
import { PartLines } from "./part-lines.ts";
import { toShelf } from "./pick-wares.ts";
import { renderSheet } from "./render-markup.tsx";
import { writeCorrection } from "./write-correction.ts";
import { writeDigest } from "./write-digest.ts";

/**
 * Renders an edition once; its letters are then only picked and joined.
 *
 * Throws when there is nothing to tell, neither wares nor, in a correction, a change: an empty letter must not exist.
 */
export async function renderEdition(edition: EditionLetter): Promise<EditionTemplate> {
  return edition.kind === "correction" ? renderCorrection(edition) : renderDigest(edition);
}

async function renderDigest({ siteUrl, visit, pictureOrigin, wares: told }: EditionLetter) {
  if (told.length === 0) throw new Error("a digest without wares");
  const fragments = new Fragments();
  const wares = told.map((ware) => toLetterWare(ware, pictureOrigin));
  const sheet = {
    html: fragments.piece(await renderSheet(<XurLetter siteUrl={siteUrl} />)),
    text: fragments.piece(xurLetterText(siteUrl)),
  };
  const parts = await renderParts(fragments);
  const { pieces, end } = await renderWares(wares, fragments);
  const lines = { partLines: new PartLines(parts), ownLines: new OwnLines(parts, end) };
  const kit = { siteUrl, visit, wares, shelf: toShelf(wares), sheet, parts, pieces, ...lines };
  return {
    fragments: fragments.all,
    links: letterLinks(siteUrl),
    write: withMolds((terms) => writeDigest(kit, terms)),
  };
}

async function renderCorrection({ siteUrl, visit, pictureOrigin, ...told }: EditionLetter) {
  if (told.changes.length === 0) throw new Error("a correction without changes");
  const fragments = new Fragments();
  const toWare = (ware: XurWare) => toLetterWare(ware, pictureOrigin);
  const wares = told.wares.map(toWare);
  const changes = told.changes.map(({ kind, ware, before }) => ({
    kind,
    ware: toWare(ware),
    before: before && toWare(before),
  }));
  const sheet = {
    html: fragments.piece(await renderSheet(<CorrectionLetter siteUrl={siteUrl} />)),
    text: fragments.piece(correctionText(siteUrl)),
  };
  const parts = await renderParts(fragments);
  const { pieces: rows, end } = await renderChanges(changes, fragments);
  const lines = { partLines: new PartLines(parts), ownLines: new OwnLines(parts, end) };
  const kit = { visit, wares, changes, sheet, parts, rows, ...lines };
  return {
    fragments: fragments.all,
    links: letterLinks(siteUrl),
    write: withMolds((terms) => writeCorrection(kit, terms)),
  } satisfies EditionTemplate;
}
