import type { Rarity } from "#lib/game/rarity.ts";

/** The site's colours on paper. Mail programs know no variables. */
export const PALETTE = {
  ink: "#0c0f14",
  panel: "#141922",
  line: "#252c38",
  text: "#e8ebf0",
  quiet: "#9aa5b6",
  gold: "#dcc58a",
  onGold: "#17130a",
  paper: "#f3f4f6",
  card: "#ffffff",
  paperLine: "#d9dee6",
  paperText: "#141920",
  paperQuiet: "#545f70",
  paperGold: "#6f5510",
} as const;

export const RARITY_EDGES: Readonly<Record<Rarity, string>> = {
  exotic: "#ceae33",
  legendary: "#7a5591",
  rare: "#5076a3",
  uncommon: "#366f42",
  common: "#8f8a84",
  none: "#8791a3",
};

export const FONT = "Inter,'Segoe UI',Helvetica,Arial,sans-serif";

/** Dark mode turns the paper over; the band above is dark already. No quotes or angle brackets: it is printed as it is. */
export const DARK_MODE_CSS = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (prefers-color-scheme:dark){",
  `.paper{background-color:${PALETTE.ink}!important}`,
  `.card{background-color:${PALETTE.panel}!important;border-color:${PALETTE.line}!important}`,
  `.row{border-color:${PALETTE.line}!important}`,
  `.t{color:${PALETTE.text}!important}`,
  `.q{color:${PALETTE.quiet}!important}`,
  `.a{color:${PALETTE.gold}!important}`,
  "}",
  "@media (max-width:480px){.pad{padding-left:16px!important;padding-right:16px!important}}",
].join("");

/** The gold button of every letter; its edge keeps it visible on white paper. */
export const BUTTON = {
  backgroundColor: PALETTE.gold,
  border: "1px solid #9a7c2b",
  color: PALETTE.onGold,
  fontFamily: FONT,
  fontSize: 15,
  fontWeight: 600,
  padding: "12px 24px",
  textDecoration: "none",
} as const;
