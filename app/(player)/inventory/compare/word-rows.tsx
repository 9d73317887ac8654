import type { Contender } from "#lib/game/contender.ts";
import { markOf } from "#lib/game/item-mark.ts";
import { itemElement } from "#lib/game/item-name.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { placeWord } from "../marks/place-word.ts";
import type { CompareProps } from "./compare-table.tsx";
import { None } from "./number-cells.tsx";

interface WordRow {
  readonly name: string;
  readonly words: readonly string[];
  /** A row without a word in it is left out. */
  readonly isCapital?: boolean;
}

/** What is no number: where each lies, how it is marked. */
export function WordRows({ view, isFolded }: CompareProps & { isFolded: boolean }) {
  const rows = wordRows(view).filter(({ words }) => words.some(Boolean));
  const shown = isFolded ? rows.filter(({ words }) => new Set(words).size > 1) : rows;
  if (shown.length === 0) return null;
  return (
    <tbody>
      {shown.map(({ name, words, isCapital }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone
            <td className={isCapital ? "capitalize" : "whitespace-pre-line"} dir="auto" key={index}>
              {word || <None />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function wordRows({ inventory, contenders }: CompareProps["view"]): WordRow[] {
  const { account, marks } = inventory;
  const each = (word: (one: Contender) => string) => contenders.map(word);
  return [
    { name: "Masterwork", words: each(masterworkWord) },
    { name: "Element", words: each(({ item }) => itemElement(item) ?? ""), isCapital: true },
    { name: "Made", words: each(({ item }) => (item.isCrafted ? "Crafted" : "")) },
    { name: "Place", words: each(({ item }) => placeWord(account, item)) },
    { name: "Lock", words: each(({ item }) => (item.isLocked ? "Locked" : "Not locked")) },
    {
      name: "Tag",
      words: each(({ item }) => {
        const { tag } = markOf(marks, item);
        return tag ? TAG_NAMES[tag] : "";
      }),
    },
    { name: "Note", words: each(({ item }) => markOf(marks, item).note) },
  ];
}

function masterworkWord({ masterwork, stats }: Contender): string {
  if (!masterwork) return "";
  const { level, fullLevel, statHash } = masterwork;
  const name = stats.find((line) => line.statHash === statHash)?.name;
  return [`${level} of ${fullLevel}`, name].filter(Boolean).join(", ");
}
