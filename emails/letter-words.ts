import type { ClassName } from "#lib/game/character.ts";
import type { LetterComparison, LetterFact, LetterKind } from "#lib/game/letter-facts.ts";
import type { WareReason } from "#lib/game/own-ware.ts";
import type { StockChange } from "#lib/game/xur-stock.ts";
import { inOneLine } from "./letter-ware.ts";

const SUBJECT_NAME_LENGTH = 60;

/** What a letter's best item is to its reader: the strongest reason, or none. */
export type HeroReason = WareReason["kind"] | null;

/** "Xûr has Sunshot, new to you, and 11 more, until Tuesday" */
export function letterSubject(name: string, reason: HeroReason, wareCount: number, weekday: string): string {
  const what = inOneLine(name);
  const short =
    what.length > SUBJECT_NAME_LENGTH ? `${what.slice(0, SUBJECT_NAME_LENGTH - 1).trimEnd()}…` : what;
  const told = {
    "not-collected": `${short}, new to you,`,
    "beats-best": `a better ${short} than yours`,
    affordable: `${short}, which you can afford,`,
    none: short,
  }[reason ?? "none"];
  const more = wareCount > 1 ? ` and ${wareCount - 1} more` : "";
  return `Xûr has ${more ? told : told.replace(/,$/, "")}${more}, until ${weekday}`;
}

/** "Correction: 3 of Xûr's wares have changed" */
export function correctionSubject(count: number): string {
  return count === 1
    ? "Correction: one of Xûr's wares has changed"
    : `Correction: ${count} of Xûr's wares have changed`;
}

/** "Came: Hawkmoon. Gone: Sunshot. Changed: Jötunn." */
export function correctionPreheader(
  changes: readonly { readonly kind: StockChange["kind"]; readonly name: string }[],
): string {
  const listed = (label: string, ...kinds: readonly StockChange["kind"][]) => {
    const names = changes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
    return names.length === 0 ? "" : `${label}: ${names.slice(0, 4).join(", ")}.`;
  };
  return [listed("Came", "came"), listed("Gone", "went"), listed("Changed", "price", "roll")]
    .filter(Boolean)
    .join(" ");
}

/** Headings of a correction's parts, in their order. */
export const CHANGE_TITLES: Readonly<Record<StockChange["kind"], string>> = {
  came: "New in his stock",
  went: "No longer sold",
  price: "Another price",
  roll: "Another roll",
};

export function testSubject(subject: string): string {
  return `Test: ${subject}`;
}

/** What a mail program shows beside the subject. */
export function preheader(names: readonly string[], areNew: boolean): string {
  const listed = names.slice(0, 4);
  if (listed.length === 0) return "His wares for this visit.";
  return `${areNew ? "Also new to you: " : "Also "}${listed.join(", ")}.`;
}

export const EYEBROWS: Readonly<Record<NonNullable<HeroReason> | "none", string>> = {
  "not-collected": "New to you",
  "beats-best": "Better than yours",
  affordable: "You can afford it",
  none: "The pick of his wares",
};

/** Why a ware is worth its reader's look, as sentences. */
export function reasonWords(reasons: readonly WareReason[], canAfford: boolean | null): string {
  let words = "";
  for (const reason of reasons) words = twoSentences(words, reasonSentence(reason));
  return canAfford === false ? twoSentences(words, "You cannot afford it yet.") : words;
}

function reasonSentence(reason: WareReason): string {
  if (reason.kind === "not-collected") return "Not in your collection.";
  return reason.kind === "beats-best"
    ? `Beats your best copy: ${signed(reason.total)} total.`
    : "You can afford it.";
}

/** What there is to say of a ware that is nothing new; empty when there is nothing. */
export function ownWords({ own, reasons }: LetterFact): string {
  const { best, copyCount, isCollected } = own;
  let words = "";
  if (best) words = comparedWords(best);
  else if (copyCount > 0) words = copyCount > 1 ? `You have ${copyCount}.` : "You have one.";
  else if (isCollected) words = "In your collection.";
  const canAfford = reasons.some(({ kind }) => kind === "affordable");
  return canAfford ? twoSentences(words, "You can afford it.") : words;
}

function twoSentences(first: string, second: string): string {
  return first === "" ? second : `${first} ${second}`;
}

function comparedWords({ verdict, total }: LetterComparison): string {
  const sum = total === null ? "" : `: ${signed(verdict === "worse" ? -total : total)} total`;
  switch (verdict) {
    case "better":
      return `Beats your best copy${sum}.`;
    case "worse":
      return `Yours is better${sum}.`;
    case "same":
      return "You have one with the same stats.";
    case "mixed":
      return "Higher than yours in some stats, lower in others.";
  }
}

/** "Your best copy: in the vault, 550 power, masterwork, locked." */
export function copyWords({ copy, where }: LetterComparison): string {
  const facts = [
    WHERE[where],
    copy.power === null ? "" : `${copy.power} power`,
    copy.isMasterwork ? "masterwork" : "",
    copy.isLocked ? "locked" : "",
  ];
  return `Your best copy: ${facts.filter(Boolean).join(", ")}.`;
}

const WHERE: Readonly<Record<LetterComparison["where"], string>> = {
  vault: "in the vault",
  titan: "with your Titan",
  hunter: "with your Hunter",
  warlock: "with your Warlock",
  character: "with one of your characters",
};

/** "+6 higher", "-4 lower", "the same" */
export function differenceWords(difference: number): string {
  if (difference === 0) return "the same";
  return `${signed(difference)} ${difference > 0 ? "higher" : "lower"}`;
}

export function signed(number: number): string {
  return number > 0 ? `+${number}` : `${number}`;
}

/** Why a letter is not about its reader, and what to do; null when it is, or never was to be. */
export function whyNotAboutYou(kind: LetterKind): string | null {
  switch (kind) {
    case "personal":
    case "not-linked":
      return null;
    case "signed-out":
      return "This letter is not about you this time: Bungie.net no longer lets Ninefold see your account. Sign in again, and the next one is.";
    case "private":
      return "This letter is not about you this time: your gear or collections are hidden from Ninefold. Change that in your privacy settings at Bungie.net, and the next one is.";
    case "no-account":
      return "This letter is not about you this time: your sign-in has no Destiny 2 character that Ninefold may read. Choose your account on Ninefold, and the next one is.";
    case "no-answer":
      return "This letter is not about you this time: Bungie.net did not answer for your account. Nothing is wrong on your side; his page on Ninefold compares with your gear.";
  }
}

/** Where what `whyNotAboutYou` asks for is done, and what the link says. */
export function wayOut(kind: LetterKind): { readonly path: string; readonly words: string } | null {
  switch (kind) {
    case "personal":
    case "not-linked":
      return null;
    case "signed-out":
      return { path: "/sign-in?returnTo=%2Fxur", words: "Sign in" };
    case "private":
    case "no-account":
      return { path: "/account", words: "Your account on Ninefold" };
    case "no-answer":
      return { path: "/xur", words: "His wares on Ninefold" };
  }
}

/** "Hidden, as you asked: 9 wares that only Titans or Warlocks can use." */
export function classesHidden(count: number, classes: readonly ClassName[]): string {
  const others = (["titan", "hunter", "warlock"] as const).filter((name) => !classes.includes(name));
  const names = others.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}s`).join(" or ");
  return `Hidden, as you asked: ${countWords(count)} that only ${names} can use.`;
}

export function lackingOnly(count: number): string {
  return `Only what you lack is listed, as you asked. He has ${countWords(count)} more.`;
}

export const CANNOT_TELL =
  "You asked for only what you lack. Without your account nobody can tell, so this is everything.";
export const NOTHING_LACKING =
  "You lack nothing of this, and asked for only what you lack: on a Friday you would get no letter. This is everything, so that you see what one looks like.";

export function testWords(since: string): string {
  return `This is the test letter you asked for, as it would have come with his visit of ${since}.`;
}

export function aboveWords(names: readonly string[]): string {
  return `Above: ${names.join(", ")}.`;
}

function countWords(count: number): string {
  return count === 1 ? "1 ware" : `${count} wares`;
}

export const CHANGE_IN_SETTINGS = "Settings, below, change that.";

/** To a player who has it all, or better. */
export const NOTHING_NEW = "Nothing of this is new to you: you have it, or better.";

export const DIGEST_WHY =
  "You get this because this address was confirmed for Ninefold's letter. It comes once a visit, and never when Xûr is away.";
export const CORRECTION_WHY =
  "You get this because something in the letter about this visit has changed since. That comes once a visit at most, and the settings can switch it off.";
