/** What the command line asks for. */
export interface Wish {
  readonly subjects: readonly string[];
  readonly asJson: boolean;
  /** Ids of promises (P9): the parts of the subjects that show these. Empty: all. */
  readonly only: readonly string[];
}

const OPTION = /^--(json|only=([A-Z][0-9]+)(,[A-Z][0-9]+)*)$/;

/** Reads the command line: no subject means all. A string says what is wrong, for whoever typed it. */
export function readWish(words: readonly string[], known: readonly string[]): Wish | string {
  const options = words.filter((word) => word.startsWith("-"));
  const asked = words.filter((word) => !word.startsWith("-"));
  const strange = options.find((option) => !OPTION.test(option));
  const usage = `npm run bench -- [${known.join("|")}] [--only=P9,P7] [--json]`;
  if (strange !== undefined) return `There is no option ${strange}. ${usage}`;
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) return `Nothing measures "${unknown}". There is: ${known.join(", ")}. ${usage}`;
  const only = options
    .find((option) => option.startsWith("--only="))
    ?.slice("--only=".length)
    .split(",");
  return {
    subjects: asked.length === 0 ? known : [...new Set(asked)],
    asJson: options.includes("--json"),
    only: only ?? [],
  };
}
