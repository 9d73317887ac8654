import { kindWords, priceWords, wareName } from "#lib/game/ware-words.ts";
import { beforeWords, type LetterChange, nowWords } from "./change-words.ts";
import { slot } from "./letter-slots.ts";
import { wrapped } from "./letter-text.ts";
import { type LetterWare, rollWords } from "./letter-ware.ts";
import { CORRECTION_WHY, DIGEST_WHY } from "./letter-words.ts";

/** The digest for readers of plain text: the same wares, prices, reasons and links, with the same slots. */
export function xurLetterText(siteUrl: string): string {
  return sheet({
    heading: "XÛR IS IN THE TOWER",
    lead: "",
    linkWords: "See his wares with pictures:",
    why: DIGEST_WHY,
    siteUrl,
  });
}

export function correctionText(siteUrl: string): string {
  return sheet({
    heading: "XÛR HAS CHANGED HIS WARES",
    lead: "Only what changed since the last letter.\n",
    linkWords: "See all his wares:",
    why: CORRECTION_WHY,
    siteUrl,
  });
}

interface SheetWords {
  readonly heading: string;
  readonly lead: string;
  readonly linkWords: string;
  readonly why: string;
  readonly siteUrl: string;
}

// A slot that is filled brings the blank line after it.
function sheet({ heading, lead, linkWords, why, siteUrl }: SheetWords): string {
  return [
    `${slot("test")}${heading}\n\n`,
    `${lead}He leaves on ${slot("leaves")}.\n\n`,
    `${slot("hero")}${slot("body")}`,
    `${linkWords}\n${siteUrl}/xur\n\n`,
    `${slot("invitation")}--\n`,
    `${wrapped(why)}\n`,
    `Why did I get this? ${slot("why")}\n`,
    `Settings: ${slot("settings")}\n`,
    `Unsubscribe: ${slot("unsubscribe")}\n`,
    "Ninefold is made by players and is not affiliated with Bungie.\n",
  ].join("");
}

export function heroText(ware: LetterWare, locale: string): string {
  return `* ${slot("eyebrow")}: ${wareText(ware, locale, "")}`;
}

export function rowText(ware: LetterWare, locale: string): string {
  return wareText(ware, locale, "- ");
}

/** Its name and price, what it is, its roll; then what it is to the reader. */
function wareText(ware: LetterWare, locale: string, bullet: string): string {
  const title = wrapped(`${wareName(ware, locale)}, ${priceWords(ware.costs, locale)}`, bullet, "  ");
  const facts = [kindWords(ware), rollWords(ware)].filter(Boolean).map((fact) => `\n${wrapped(fact, "  ")}`);
  return `${title}${facts.join("")}${slot("notes")}${slot("stats")}\n`;
}

export function changeText(change: LetterChange, locale: string): string {
  const lines = [
    wrapped(wareName(change.ware, locale), "- ", "  "),
    wrapped(kindWords(change.ware), "  "),
    wrapped(`Before: ${beforeWords(change, locale)}`, "  ", "    "),
    wrapped(`Now: ${nowWords(change, locale)}`, "  ", "    "),
  ];
  return `${lines.filter((line) => line.trim() !== "").join("\n")}${slot("notes")}${slot("stats")}\n`;
}

export const STAT_HEAD = "Stat";

/** Over a reader's copy beside his roll. `width`: that of the column of names, in signs. */
export function statsHead(width: number): string {
  return statLine(width, STAT_HEAD, "Xûr's", "Yours", "His is");
}

export function statLine(width: number, name: string, his: string, mine: string, words: string): string {
  return `\n    ${name.padEnd(width)}  ${his.padStart(5)}  ${mine.padStart(5)}  ${words}`;
}
