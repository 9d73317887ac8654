/** What a field of a control may hold, and how that is said. */
export interface FieldRule {
  readonly fits: (value: unknown) => boolean;
  readonly words: string;
}

export type FieldRules = Readonly<Record<string, FieldRule>>;

const LONGEST_TEXT = 10_000;

export const FLAG: FieldRule = {
  fits: (value) => typeof value === "boolean",
  words: "true or false",
};

export const TEXT: FieldRule = {
  fits: (value) => typeof value === "string" && value.length <= LONGEST_TEXT,
  words: `a text of at most ${LONGEST_TEXT} letters`,
};

export const TEXTS: FieldRule = {
  fits: (value) => Array.isArray(value) && value.every(TEXT.fits),
  words: "a list of texts",
};

export function numberFrom(least: number, most: number): FieldRule {
  return {
    fits: (value) => typeof value === "number" && value >= least && value <= most,
    words: `a number from ${least} to ${most}`,
  };
}

export function wholeFrom(least: number, most: number): FieldRule {
  return {
    fits: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    words: `a whole number from ${least} to ${most}`,
  };
}

export function oneOf(values: readonly string[]): FieldRule {
  return { fits: (value) => values.some((one) => one === value), words: `one of ${values.join(", ")}` };
}

export function orNull(rule: FieldRule): FieldRule {
  return { fits: (value) => value === null || rule.fits(value), words: `${rule.words}, or null` };
}

/** What is wrong with the first field that is not known or does not fit, in a sentence; null when all fit. */
export function wishProblem(wish: Readonly<Record<string, unknown>>, rules: FieldRules): string | null {
  for (const [name, value] of Object.entries(wish)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return `There is no field "${name}" here. There are ${Object.keys(rules).join(", ")}.`;
    if (!rule.fits(value)) return `"${name}" must be ${rule.words}.`;
  }
  return null;
}
