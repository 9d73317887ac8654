import { render } from "@react-email/render";
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { slot } from "#emails/letter-slots.ts";

/** Ghost table: Outlook's Word engine knows no max-width. */
const OUTLOOK_OPEN =
  '<!--[if mso]><table role="presentation" width="640" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->';
const OUTLOOK_CLOSE = "<!--[if mso]></td></tr></table><![endif]-->";

/** Renders a whole sheet, doctype and all. */
export async function renderSheet(sheet: ReactElement): Promise<string> {
  const html = tidy(await render(sheet));
  return html
    .replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>")
    .replace(slot("mso"), OUTLOOK_OPEN)
    .replace(slot("/mso"), OUTLOOK_CLOSE);
}

/** Renders pieces of a sheet in one go, in their order. */
export async function renderPieces(pieces: readonly ReactNode[]): Promise<string[]> {
  const between = slot("next");
  const together = pieces.flatMap((piece) => [between, piece]);
  const html = await render(createElement(Fragment, null, ...together));
  return tidy(html).split(between).slice(1);
}

// What React leaves for browsers helps no mail program. All else becomes ASCII, so that a letter is joined and sent
// without a detour over two bytes a character.
function tidy(html: string): string {
  return ascii(
    html
      .replace(/<!--(\s|\/?\$|html|head|body)*-->/g, "")
      .replaceAll("/>", ">")
      .replace(/ cell(P|S)/g, (name) => name.toLowerCase()),
  );
}

/** Text of a reader, or of what Bungie calls things, as markup. */
export function escapeMarkup(text: string): string {
  if (!/[&<>"'\x80-\uffff]/.test(text)) return text;
  return text.replace(/[&<>"']|[^\0-\x7f\ue000\ue001]/gu, toReference);
}

// Everything but the slots' own signs.
function ascii(html: string): string {
  return html.replace(/[^\0-\x7f\ue000\ue001]/gu, toReference);
}

function toReference(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
