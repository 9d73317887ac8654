import type { Query, Term } from "./query.ts";

/** A query as text in one fixed spelling: read again, it means the same. */
export function printQuery(query: Query | null): string {
  return query === null ? "" : printed(query, false);
}

function printed(query: Query, isInside: boolean): string {
  switch (query.op) {
    case "term":
      return printTerm(query.term);
    case "not":
      return `-${printed(query.operand, true)}`;
    default: {
      // Bare words are joined in so many letters, so that nobody takes them for a phrase.
      const joint = query.op === "and" && !query.operands.some(isBareWord) ? " " : ` ${query.op} `;
      const text = query.operands.map((operand) => printed(operand, true)).join(joint);
      return isInside ? `(${text})` : text;
    }
  }
}

const isBareWord = (query: Query) => query.op === "term" && query.term.name === "keyword";

function printTerm({ name, value }: Term): string {
  const spelt = name === "is" ? value.toLowerCase() : value;
  return name === "keyword" ? quoted(spelt, true) : `${name}:${quoted(spelt, false)}`;
}

const JOINING = /^(or|and|not)$/i;
const NEEDS_QUOTES = /[\s()"'\\\u2018-\u201a\u201c-\u201e]/;
const READS_OTHERWISE = /^(-|\/\*|[a-z]+:)/i;

/** A value as it must stand in a search to mean itself. */
export function quoted(value: string, isBare: boolean): string {
  const isPlain =
    !NEEDS_QUOTES.test(value) && !(isBare && (JOINING.test(value) || READS_OTHERWISE.test(value)));
  return isPlain ? value : `"${value.replace(/["\\\u201c-\u201e]/g, "\\$&")}"`;
}
