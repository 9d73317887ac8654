import { type Env, parseEnv } from "#lib/env.ts";

/** How a command ends, for whoever calls it from a script. */
export const EXIT = { done: 0, failed: 1, badInput: 2, badSettings: 78 } as const;

/** Ends the process with a sentence for the operator. */
export function endWith(code: number, words: string): never {
  console.error(words);
  process.exit(code);
}

/** Ends the process without a word once nobody reads on what it prints (`… | head`); its outcome is then not told. */
export function endWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(EXIT.failed);
  });
}

/** The settings of this process, or its end with all that is missing or wrong. */
export function settingsOrEnd(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    return endWith(EXIT.badSettings, error instanceof Error ? error.message : String(error));
  }
}

/** What broke, in one line: the last one of an error's words says why. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.message.trim().split("\n").at(-1);
  // A connection that several addresses refused has no words, only the system's.
  return said || ("code" in error ? String(error.code) : error.name);
}
