/** What the command line asks for. */
export interface Wish {
  readonly subjects: readonly string[];
  readonly asJson: boolean;
}

/** Reads the command line: no subject means all. A string says what is wrong, for whoever typed it. */
export function readWish(words: readonly string[], known: readonly string[]): Wish | string {
  const options = words.filter((word) => word.startsWith("-"));
  const asked = words.filter((word) => !word.startsWith("-"));
  const strange = options.find((option) => option !== "--json");
  const usage = `npm run bench -- [${known.join("|")}] [--json]`;
  if (strange !== undefined) return `There is no option ${strange}. ${usage}`;
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) return `Nothing measures "${unknown}". There is: ${known.join(", ")}. ${usage}`;
  return { subjects: asked.length === 0 ? known : [...new Set(asked)], asJson: options.length > 0 };
}
