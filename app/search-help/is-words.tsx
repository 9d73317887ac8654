import {
  groupOf,
  IS_WORDS,
  type IsWord,
  SAME_WORDS,
  WORD_GROUPS,
  type WordGroup,
} from "#lib/game/search/words.ts";
import { Example, Examples } from "./example.tsx";
import { GROUP_TITLES, WORD_TEXTS } from "./help-text.ts";

const GROUPS = Object.keys(WORD_GROUPS) as readonly WordGroup[];

/** Every word of `is:`, from the table that searches are read by. */
export function IsWords() {
  return (
    <>
      <p className="mb-5 max-w-[62ch] text-quiet">
        not:exotic is the same as -is:exotic. Capitals do not matter, here and everywhere.
      </p>
      <div className="gap-x-10 lg:columns-2">
        {GROUPS.map((group) => (
          <Group group={group} key={group} words={IS_WORDS.filter((word) => groupOf(word) === group)} />
        ))}
      </div>
    </>
  );
}

function Group({ group, words }: { group: WordGroup; words: readonly IsWord[] }) {
  const plain = words.filter((word) => textOf(word) === "");
  const explained = words.filter((word) => textOf(word) !== "");
  const others = Object.keys(SAME_WORDS).filter((spelt) => words.some((word) => SAME_WORDS[spelt] === word));
  return (
    <div className="mb-8 break-inside-avoid">
      <h3 className="label mb-2">{GROUP_TITLES[group]}</h3>
      <Examples searches={plain.map((word) => `is:${word}`)} />
      <dl className="mt-1.5 grid grid-cols-[minmax(9.5rem,max-content)_1fr] items-baseline gap-x-4 gap-y-1.5 text-small">
        {explained.map((word) => (
          <Word key={word} says={textOf(word)} word={word} />
        ))}
      </dl>
      {others.length > 0 ? (
        <p className="mt-2 text-quiet text-small">Also {others.map(sameAs).join(", ")}.</p>
      ) : null}
    </div>
  );
}

const sameAs = (spelt: string) => `is:${spelt} (${SAME_WORDS[spelt]})`;

function Word({ word, says }: { word: string; says: string }) {
  return (
    <>
      <dt>
        <Example search={`is:${word}`} />
      </dt>
      <dd className="text-quiet">{says}</dd>
    </>
  );
}

function textOf(word: IsWord): string {
  return word in WORD_TEXTS ? WORD_TEXTS[word as keyof typeof WORD_TEXTS] : "";
}
