import { Notice } from "../../_ui/notice.tsx";
import type { Told } from "./choice-address.ts";

const WORDS: Readonly<Record<Exclude<Told, "asked">, readonly [title: string, text: string]>> = {
  "not-yours": [
    "That account cannot be chosen",
    "It is not, or no longer, one of your active Destiny accounts. Nothing has changed.",
  ],
  maintenance: [
    "Bungie.net is down",
    "It could not say which accounts are yours; what it said before still counts. Try again in a few minutes.",
  ],
  busy: ["Bungie.net is busy", "It had no time to answer. Try again in a few seconds."],
};

/** What became of what was just done here; nothing for a fresh visit or an address made up. */
export function ChoiceNotice({ told, count }: { told: unknown; count: number }) {
  const words = told === "asked" ? askedWords(count) : wordsFor(told);
  if (!words) return null;
  const [title, text] = words;
  return (
    <div className="mb-6 max-w-4xl">
      <Notice title={title} tone={told === "asked" && count > 0 ? "good" : "warn"}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

function wordsFor(told: unknown): readonly [string, string] | null {
  if (told !== "not-yours" && told !== "maintenance" && told !== "busy") return null;
  return WORDS[told];
}

function askedWords(count: number): readonly [string, string] {
  if (count > 0) return ["Bungie.net was asked just now", "These are the accounts that it names."];
  return [
    "Bungie.net still names none",
    "It was asked just now. After playing for the first time it can take a few minutes to know.",
  ];
}
