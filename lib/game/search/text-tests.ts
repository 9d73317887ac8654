import { hasWordStart, plain } from "./plain-text.ts";
import type { Predicate } from "./query.ts";
import type { SearchKind, SearchPerk } from "./searchable-item.ts";

interface PlainPerk {
  readonly name: string;
  /** Name, description and kind, on lines of their own. */
  readonly all: string;
}

// Items of a kind share it, and so do perks: each text is made plain once, and forgotten with its world.
const plainKinds = new WeakMap<SearchKind, { readonly name: string; readonly all: string }>();
const plainPerks = new WeakMap<SearchPerk, PlainPerk>();

function plainKind(kind: SearchKind): { readonly name: string; readonly all: string } {
  const known = plainKinds.get(kind);
  if (known) return known;
  const name = plain(kind.name);
  const made = { name, all: `${name}\n${plain(kind.typeName)}\n${plain(kind.description)}` };
  plainKinds.set(kind, made);
  return made;
}

function plainPerk(perk: SearchPerk): PlainPerk {
  const known = plainPerks.get(perk);
  if (known) return known;
  const name = plain(perk.name);
  const made = { name, all: `${name}\n${plain(perk.description)}\n${plain(perk.typeName)}` };
  plainPerks.set(perk, made);
  return made;
}

/** The beginning of a word of the name. */
export function namePredicate(value: string): Predicate {
  const test = remembered((kind: SearchKind) => hasWordStart(plainKind(kind).name, value));
  return ({ kind }) => test(kind);
}

/** Any perk that passes; each is tested once, however many items have it. */
export function perkPredicate(passes: (perk: PlainPerk) => boolean): Predicate {
  const test = remembered((perk: SearchPerk) => passes(plainPerk(perk)));
  return ({ perks }) => perks.some(test);
}

/** What a bare word looks through: name, kind, description, note and perks, anywhere in them. */
export function wordPredicate(value: string): Predicate {
  const inKind = remembered((kind: SearchKind) => plainKind(kind).all.includes(value));
  const inPerks = perkPredicate((perk) => perk.all.includes(value));
  return (item) =>
    inKind(item.kind) || (item.note !== "" && plain(item.note).includes(value)) || inPerks(item);
}

function remembered<K extends object>(test: (key: K) => boolean): (key: K) => boolean {
  const answers = new Map<K, boolean>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = test(key);
    answers.set(key, answer);
    return answer;
  };
}
