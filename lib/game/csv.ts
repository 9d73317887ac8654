/** One field: text as a person or Bungie wrote it, a number or a truth as the sheet may reckon with it, or nothing. */
export type Cell = string | number | boolean | null;

/**
 * Rows as a file that spreadsheets open: RFC 4180 (commas, CRLF, doubled quotes) with a byte order mark, without which
 * Excel takes UTF-8 for something else.
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 * Source: OWASP "CSV Injection", read 2026-11-22.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => row.map(toField).join(","));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** Text that no spreadsheet runs, not even one that begins another field at each semicolon or tab. */
export function withoutFormula(text: string): string {
  const inside = text.replace(RUN_AFTER_SEPARATOR, "$1'$2");
  return RUN_BY_SPREADSHEETS.test(inside) ? `'${inside}` : inside;
}

/**
 * A 64-bit id as text: in quotes of its own, as DIM writes it, since a spreadsheet rounds a bare number of more than 15
 * digits, and DIM reads it back.
 */
export function idText(id: string): string {
  return `"${id}"`;
}

const BYTE_ORDER_MARK = "\u{FEFF}";

// Also their full-width forms, which some spreadsheets take for the same.
const RUN_BY_SPREADSHEETS = /^\s*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]|^[\t\r\n]/u;

const RUN_AFTER_SEPARATOR = /([;\t][\s"]*)([=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}])/gu;

// A semicolon parts fields where the comma is the decimal mark.
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;

function toField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = withoutFormula(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
