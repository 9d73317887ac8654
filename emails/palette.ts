import { RARITIES, type Rarity } from "#lib/game/rarity.ts";

/** The site's colours on paper. Mail programs know no variables. */
export const PALETTE = {
  ink: "#0c0f14",
  panel: "#141922",
  line: "#252c38",
  text: "#e8ebf0",
  quiet: "#9aa5b6",
  gold: "#dcc58a",
  onGold: "#17130a",
  good: "#7fc79a",
  bad: "#f0938a",
  paper: "#f3f4f6",
  card: "#ffffff",
  paperLine: "#d9dee6",
  paperText: "#141920",
  paperQuiet: "#545f70",
  paperGold: "#6f5510",
  paperGood: "#1d6a41",
  paperBad: "#a8321f",
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

const FRAMES = RARITIES.map((rarity) => `.${rarityClass(rarity)}{border:2px solid ${RARITY_EDGES[rarity]}}`);

/** The class of a picture's frame: "ex", "le", … */
export function rarityClass(rarity: Rarity): string {
  return rarity.slice(0, 2);
}

/**
 * What classes mean: `t` text, `q` quiet text, `a` gold, `u` up, `d` down, `c` card, `s` the table of stats, `h` the
 * band, `p` padding at the sides, `k` sheet. A letter without this block is dark on white and still whole.
 *
 * Class, type and descendant selectors alone: Outlook's Word engine knows no others (caniemail.com, read 2026-11-22).
 */
export const LIGHT_CSS = [
  `.k,.k td,.k th{font-family:${FONT}}`,
  `.t,.c b{color:${PALETTE.paperText}}`,
  `.q{color:${PALETTE.paperQuiet}}`,
  `.a{color:${PALETTE.paperGold}}`,
  `.u{color:${PALETTE.paperGood}}`,
  `.d{color:${PALETTE.paperBad}}`,
  ".c{border-collapse:collapse}",
  ".c b{font-size:15px}",
  `.c tr{border-top:1px solid ${PALETTE.paperLine}}`,
  `.k img{display:block;background-color:${PALETTE.panel};color:${PALETTE.quiet};font-size:11px;line-height:13px}`,
  ...FRAMES,
  ".s{margin-top:6px}",
  ".c .s tr{border:0}",
  ".s th,.s td{padding:1px 12px 1px 0;font-size:13px;line-height:18px;font-weight:400}",
  `.h .q{color:${PALETTE.quiet}}`,
  `.h .u{color:${PALETTE.good}}`,
  `.h .d{color:${PALETTE.bad}}`,
  "@media (max-width:480px){.p{padding-left:16px!important;padding-right:16px!important}",
  ".x{padding-left:12px!important;width:68px!important}.x img{width:64px!important;height:64px!important}",
  ".s th,.s td{padding-right:8px!important}}",
].join("");

const DARK_RULES = [
  [".t", "color", PALETTE.text],
  [".c b", "color", PALETTE.text],
  [".q", "color", PALETTE.quiet],
  [".a", "color", PALETTE.gold],
  [".u", "color", PALETTE.good],
  [".d", "color", PALETTE.bad],
  [".k", "background-color", PALETTE.ink],
  [".c", "background-color", PALETTE.panel],
] as const;

/** Dark mode turns the paper over; the band above is dark already. */
export const DARK_CSS = [
  "@media (prefers-color-scheme:dark){",
  ...DARK_RULES.map(([name, property, value]) => `${name}{${property}:${value}!important}`),
  `.c,.c tr{border-color:${PALETTE.line}!important}`,
  "}",
].join("");

/**
 * The same for Outlook.com, which marks what it has recoloured by itself with attributes of its own. In a block of its
 * own: Gmail drops a whole block for a selector that it does not know.
 *
 * Source: hteumeuleu.com "Making Emails React to Outlook.com's Dark Mode", by way of caniemail.com, read 2026-11-22.
 */
export const OUTLOOK_DARK_CSS = DARK_RULES.map(
  ([name, property, value]) =>
    `[data-og${property === "color" ? "sc" : "sb"}] ${name}{${property}:${value}!important}`,
).join("");
