import { countsOf, isLowerCopy } from "./copies.ts";
import { nearest } from "./nearest.ts";
import type { Predicate, Term } from "./query.ts";
import type { ReadValue } from "./read-term.ts";
import type { SearchableItem, SearchWorld } from "./searchable-item.ts";
import { strongest } from "./strongest.ts";
import { type CopyWord, groupOf, IS_WORDS, type IsWord, NOT_YET, SAME_WORDS, toIsWord } from "./words.ts";

/** What a word after `is:` asks. */
export function readIsWord(spelt: string): ReadValue {
  const word = toIsWord(spelt);
  if (word) return testOf(word);
  if (NOT_YET.includes(spelt)) return { fault: "not-available" };
  return { fault: "unknown-word", near: nearest(spelt, [...IS_WORDS, ...Object.keys(SAME_WORDS)]) };
}

function testOf(word: IsWord): Term["test"] {
  const byWorld = WORLD_TESTS[word];
  if (byWorld) return byWorld;
  const byItem = ITEM_TESTS[word];
  if (byItem) return () => byItem;
  const group = groupOf(word);
  if (group === "element") return () => (item) => item.element === word;
  const isOfCopy = group === "state" || group === "parts" || group === "collections" || group === "armorAge";
  return isOfCopy
    ? () => (item) => item.words.has(word as CopyWord)
    : () => (item) => item.kind.words.has(word);
}

const DARK = new Set<string | null>(["stasis", "strand"]);
const LIGHT = new Set<string | null>(["arc", "solar", "void"]);

/** What the item tells by itself, at every search anew: these change while a page is open. */
const ITEM_TESTS: { readonly [W in IsWord]?: Predicate } = {
  light: ({ element }) => LIGHT.has(element),
  dark: ({ element }) => DARK.has(element),
  stackfull: ({ kind, quantity }) => kind.maxStackSize > 1 && quantity === kind.maxStackSize,
  equipped: ({ isEquipped }) => isEquipped,
  invault: ({ place }) => place === "vault",
  postmaster: ({ isInPostmaster }) => isInPostmaster,
  tagged: ({ tag }) => tag !== null,
  hasnotes: ({ note }) => note !== "",
  // Everything here is the player's own.
  ininventory: () => true,
};

/** What takes the whole world to tell: made ready once a search. */
const WORLD_TESTS: { readonly [W in IsWord]?: Term["test"] } = {
  incurrentchar: ({ selectedCharacterId }) => withCharacter(selectedCharacterId),
  inleftchar: ({ characters }) => withCharacter(characters[0]?.characterId),
  inmiddlechar: ({ characters }) => withCharacter(characters.length === 3 && characters[1]?.characterId),
  inrightchar: ({ characters }) => withCharacter(characters.length > 1 && characters.at(-1)?.characterId),
  onwrongclass,
  currentclass: ({ characters, selectedCharacterId }) => {
    const selected = characters.find(({ characterId }) => characterId === selectedCharacterId);
    return ({ kind }) => selected !== undefined && kind.className === selected.className;
  },
  dupe: ({ items }) => {
    const countOf = countsOf(items);
    return (item) => countOf(item) > 1;
  },
  dupelower: ({ items }) => isLowerCopy(items),
  infusionfodder: ({ items }) => {
    const least = new Map<number, number>();
    for (const { kind, power } of items.filter(isPowered)) {
      least.set(kind.itemHash, Math.min(power ?? 0, least.get(kind.itemHash) ?? Number.POSITIVE_INFINITY));
    }
    return (item) => isPowered(item) && (least.get(item.kind.itemHash) ?? 0) < (item.power ?? 0);
  },
  maxpower: ({ items }) => strongest(items, true),
  accountmaxpower: ({ items }) => strongest(items, false),
};

const isPowered = ({ kind, power }: SearchableItem) =>
  power !== null && power > 0 && (kind.words.has("weapon") || kind.words.has("armor"));

/** What all characters share is with each of them. */
function withCharacter(characterId: string | null | undefined | false): Predicate {
  if (!characterId) return () => false;
  return ({ place }) => place === characterId || place === "shared";
}

function onwrongclass({ characters }: SearchWorld): Predicate {
  const classAt = new Map(characters.map(({ characterId, className }) => [characterId, className]));
  return ({ place, kind, isInPostmaster, words }) => {
    const worn = classAt.get(place);
    return (
      worn !== undefined &&
      kind.className !== null &&
      kind.className !== worn &&
      !isInPostmaster &&
      !words.has("classified")
    );
  };
}
