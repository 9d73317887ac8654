// What mail programs can do with what our letters are made of.
// Source: caniemail.com (github.com/hteumeuleu/caniemail at 2026-06-29), read 2026-11-22: Gmail's site and app, Outlook
// for Windows (2007 to 2019, the Word engine), Outlook.com, Apple Mail.

/** Who lacks it, and why a letter may use it all the same. */
interface Fact {
  readonly slug: string;
  readonly lackedBy: readonly ("gmail" | "outlook" | "outlook.com")[];
  /** What is there for those who lack it. */
  readonly instead?: string;
}

const everywhere = (slug: string): Fact => ({ slug, lackedBy: [] });

/** Elements a letter may hold; whatever is not here is refused (`form`, `svg`, `video`, `link`, `picture`, …). */
export const ELEMENTS: Readonly<Record<string, Fact>> = {
  html: everywhere("html-lang"),
  head: everywhere("html-style"),
  meta: everywhere("html-meta-color-scheme"),
  title: everywhere("html-doctype"),
  style: everywhere("html-style"),
  body: everywhere("html-body"),
  table: everywhere("html-table"),
  tbody: everywhere("html-table"),
  tr: everywhere("html-table"),
  td: everywhere("html-table"),
  th: everywhere("html-table"),
  h1: everywhere("html-h1-h6"),
  h2: everywhere("html-h1-h6"),
  p: everywhere("html-p"),
  div: everywhere("html-div"),
  span: everywhere("html-span"),
  b: everywhere("html-strong"),
  br: everywhere("html-p"),
  a: everywhere("html-anchor-links"),
  img: everywhere("html-img"),
};

export const ATTRIBUTES: Readonly<Record<string, Fact>> = {
  align: everywhere("html-align"),
  valign: everywhere("html-valign"),
  width: everywhere("html-width"),
  height: everywhere("html-height"),
  cellpadding: everywhere("html-cellpadding"),
  cellspacing: everywhere("html-cellspacing"),
  role: everywhere("html-role"),
  lang: everywhere("html-lang"),
  dir: everywhere("html-dir"),
  "aria-hidden": everywhere("html-aria-hidden"),
  alt: everywhere("html-img"),
  src: everywhere("html-img"),
  href: everywhere("html-anchor-links"),
  class: everywhere("css-selector-class"),
  style: everywhere("html-style"),
  name: everywhere("html-meta-color-scheme"),
  content: everywhere("html-meta-color-scheme"),
  "http-equiv": everywhere("html-doctype"),
};

/** Properties a letter may set; whatever is not here is refused (`display: flex`, `position`, `gap`, `box-shadow`, …). */
export const PROPERTIES: Readonly<Record<string, Fact>> = {
  "background-color": everywhere("css-background-color"),
  border: everywhere("css-border"),
  "border-top": everywhere("css-border"),
  "border-left": everywhere("css-border"),
  "border-color": everywhere("css-border"),
  "border-collapse": everywhere("css-border-collapse"),
  color: everywhere("css-background-color"),
  display: everywhere("css-display"),
  "font-family": everywhere("css-font"),
  "font-size": everywhere("css-font-size"),
  "font-weight": everywhere("css-font-weight"),
  height: everywhere("css-height"),
  "letter-spacing": everywhere("css-letter-spacing"),
  "line-height": everywhere("css-line-height"),
  margin: everywhere("css-margin"),
  "margin-top": everywhere("css-margin"),
  padding: everywhere("css-padding"),
  "padding-left": everywhere("css-padding"),
  "padding-right": everywhere("css-padding"),
  "text-decoration": everywhere("css-text-decoration"),
  "text-transform": everywhere("css-text-transform"),
  "vertical-align": everywhere("css-vertical-align"),
  width: everywhere("css-width"),
  "max-width": {
    slug: "css-max-width",
    lackedBy: ["outlook"],
    instead: "the table around it for Outlook alone",
  },
  "max-height": { slug: "css-max-height", lackedBy: ["outlook"], instead: "display: none beside it" },
  overflow: { slug: "css-overflow", lackedBy: ["outlook"], instead: "display: none beside it" },
};

/** Values that are not what their property promises. */
export const REFUSED_VALUES =
  /url\(|expression\(|var\(|calc\(|clamp\(|\b(?:flex|grid|fixed|absolute|sticky)\b|(?:\d)(?:rem|vh|vw)\b|rgba?\(|hsla?\(/;

/** Gmail cuts a letter at 102 kB, and drops a style block of more than 16 kB; ours stay far below. */
export const MOST_BYTES = 40_000;
export const MOST_STYLE_BYTES = 8_000;
/** Smaller ones only count who opens a letter. */
export const LEAST_PICTURE_PX = 12;
/** WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;
