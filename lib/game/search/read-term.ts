import { readIsWord } from "./is-word.ts";
import { nearest } from "./nearest.ts";
import { OPERATORS, operatorOf, UNAVAILABLE_OPERATORS } from "./operators.ts";
import type { SearchErrorKind, Term } from "./query.ts";
import type { Token } from "./tokens.ts";

/** A term that can be tested, or where and why it cannot be. */
export type ReadTerm =
  | { readonly ok: true; readonly term: Term; readonly isDenied: boolean }
  | {
      readonly ok: false;
      readonly kind: SearchErrorKind;
      readonly start: number;
      readonly end: number;
      readonly near: string | null;
    };

/** What an operator makes of its value. `from` and `length` say which part of the value a fault is in; all of it by default. */
export type ReadValue =
  | Term["test"]
  | {
      readonly fault: SearchErrorKind;
      readonly from?: number;
      readonly length?: number;
      readonly near?: string | null;
    };

/** Reads one operator with its value. `not:x` is `-is:x`. */
export function readTerm({ name, value, start, end, valueAt }: Token): ReadTerm {
  const fail = (kind: SearchErrorKind, near: string | null = null) =>
    ({ ok: false, kind, start, end, near }) as const;
  const isWord = name === "is" || name === "not";
  const operator = operatorOf(name);
  if (!isWord && !operator) {
    if (UNAVAILABLE_OPERATORS.includes(name)) return fail("not-available");
    const near = nearest(name, ["is", ...Object.keys(OPERATORS)]);
    return fail("unknown-operator", near && `${near}:${value}`);
  }
  if (value.trim() === "") return fail("missing-value");
  const read = operator ? operator.read(value, name) : readIsWord(value.toLowerCase());
  if (typeof read === "function") {
    return {
      ok: true,
      term: { name: isWord ? "is" : name, value, test: read },
      isDenied: name === "not",
    };
  }
  const { fault, from = 0, length = value.length - from, near = null } = read;
  const faultAt = valueAt + from;
  return { ok: false, kind: fault, start: faultAt, end: Math.min(end, faultAt + length), near };
}
