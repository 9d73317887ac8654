/** False for what has no such number. */
export type Compare = (value: number | null | undefined) => boolean;

const NUMBER = /^([<=>]{0,2})(\d+(?:\.\d+)?)$/;
const RANGE = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;

/** `1`, `=1`, `<1`, `<=1`, `>1`, `>=1`, or `1-5` with both ends; null for anything else. */
export function readNumber(text: string): Compare | null {
  const range = RANGE.exec(text);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return (value) => isNumber(value) && value >= low && value <= high;
  }
  const found = NUMBER.exec(text);
  return found ? toCompare(found[1] ?? "", Number(found[2])) : null;
}

/** The sign and the rest of a comparison; the rest may be a word with a number of its own. */
export function splitSign(text: string): readonly [sign: string, rest: string] {
  const sign = /^[<=>]{0,2}/.exec(text)?.[0] ?? "";
  return [sign, text.slice(sign.length)];
}

/** Null for a sign that is none. */
export function toCompare(sign: string, than: number): Compare | null {
  switch (sign) {
    case "":
    case "=":
      return (value) => value === than;
    case "<":
      return (value) => isNumber(value) && value < than;
    case "<=":
      return (value) => isNumber(value) && value <= than;
    case ">":
      return (value) => isNumber(value) && value > than;
    case ">=":
      return (value) => isNumber(value) && value >= than;
    default:
      return null;
  }
}

const isNumber = (value: number | null | undefined): value is number => typeof value === "number";
