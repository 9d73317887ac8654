/** One line of what the doctor found. `note`: nothing is broken, but somebody may want to know. */
export interface Told {
  readonly verdict: "ok" | "wrong" | "note";
  readonly words: string;
  /** What to do about it; only where there is something to do. */
  readonly remedy?: string;
}

/** A sentence for every kind of finding: the compiler misses none. */
export type WordsFor<Finding extends { readonly kind: string }> = {
  readonly [Kind in Finding["kind"]]: (finding: Extract<Finding, { readonly kind: Kind }>) => Told;
};

/** Puts a finding into words. */
export function tell<Finding extends { readonly kind: string }>(
  words: WordsFor<Finding>,
  finding: Finding,
): Told {
  return words[finding.kind as Finding["kind"]](finding as never);
}

export const ok = (words: string): Told => ({ verdict: "ok", words });
export const wrong = (words: string, remedy: string): Told => ({ verdict: "wrong", words, remedy });
export const note = (words: string, remedy: string): Told => ({ verdict: "note", words, remedy });
