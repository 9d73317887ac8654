import type { FrozenLetters, LetterMold, LetterPart } from "./frozen-letters.ts";

/** Text, or the place of a fragment; below zero, that of a word. */
type Part = number | string;

/** Text; or parts that stood together; or, all of them below zero, the places of words that make up one text. */
type Words = string | readonly Part[];

/** As packed on 2026-11-23: of parts only what differs from a model, of words only their places. */
interface PackedByModels extends Pick<FrozenLetters, "from" | "fragments"> {
  readonly words: readonly Words[];
  readonly models: readonly (readonly Part[])[];
  readonly packed: readonly {
    readonly id: string;
    readonly kind?: LetterMold["kind"];
    readonly to: string;
    readonly subject: Part;
    readonly oneClick: Part;
    readonly html: readonly Part[];
    readonly text: readonly Part[];
  }[];
}

/** As packed until 2026-11-22: each letter with all of its parts. */
interface PackedAtLength extends Pick<FrozenLetters, "from" | "fragments"> {
  readonly words?: readonly string[];
  readonly letters: readonly {
    readonly subscriptionId: string;
    readonly address: string;
    readonly subject: string;
    readonly oneClick: string;
    readonly html: readonly Part[];
    readonly text: readonly Part[];
  }[];
}

export type EarlierLetters = PackedByModels | PackedAtLength;

/** Their links stand in them as they are: what a link ends in is all of it. */
const NO_LINKS = { unsubscribePage: "", settingsPage: "", whyPage: "", oneClick: "" };

/** Letters that an earlier version froze: they are asked for again for 22 hours. */
export function fromEarlier(lying: EarlierLetters): FrozenLetters {
  const { from, fragments } = lying;
  return { from, links: NO_LINKS, fragments, letters: "packed" in lying ? byModels(lying) : atLength(lying) };
}

function byModels({ words, models, packed }: PackedByModels): FrozenLetters["letters"] {
  const whole = wholeWords(words);
  const toText = (word: Part) => (typeof word === "string" ? word : String(whole[-1 - word]));
  const toParts = ([model, ...changes]: readonly Part[]) => {
    const parts = [...(models[Number(model)] ?? [])];
    for (let nth = 0; nth < changes.length; nth += 2) parts[Number(changes[nth])] = changes[nth + 1] ?? "";
    return withWords(parts, whole);
  };
  return packed.map(({ id, kind = null, to, subject, oneClick, html, text }) => {
    const mold = { kind, subject: toText(subject), html: toParts(html), text: toParts(text) };
    return { subscriptionId: id, address: to, token: toText(oneClick), mold };
  });
}

function wholeWords(words: readonly Words[]): Words[] {
  return words.map((word) => {
    const isMadeOfWords = typeof word !== "string" && typeof word[0] === "number" && word[0] < 0;
    return isMadeOfWords ? word.map((place) => words[-1 - Number(place)]).join("") : word;
  });
}

function atLength({ words = [], letters }: PackedAtLength): FrozenLetters["letters"] {
  return letters.map(({ subscriptionId, address, subject, oneClick, html, text }) => {
    const mold = { kind: null, subject, html: withWords(html, words), text: withWords(text, words) };
    return { subscriptionId, address, token: oneClick, mold };
  });
}

function withWords(parts: readonly Part[], words: readonly Words[]): LetterPart[] {
  return parts.flatMap((part) => (typeof part === "number" && part < 0 ? (words[-1 - part] ?? "") : part));
}
