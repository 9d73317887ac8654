import { scrub } from "./scrub.ts";

/** What a log may know of an error. */
export interface ErrorFacts {
  readonly type: string;
  readonly message?: string;
  /** Of Node, PostgreSQL or Bungie. */
  readonly code?: string | number;
  readonly digest?: string;
  /** Places in the code, innermost first. */
  readonly at?: readonly string[];
  readonly cause?: ErrorFacts;
}

const PLACES = 8;
const MOST_CAUSES = 3;

/**
 * An error as facts that can be logged: its kind, its numbers, where in the code it arose, and its words, scrubbed.
 *
 * A syntax error's words are left out, since they quote the text, which can be an answer with a token.
 */
export function toErrorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, cause } = error;
  const code = "code" in error ? error.code : undefined;
  const digest = "digest" in error ? error.digest : undefined;
  const at = placesOf(error);
  return {
    type: name,
    ...(error instanceof SyntaxError || message === "" ? {} : { message: scrub(message) }),
    ...(typeof code === "number" || typeof code === "string" ? { code } : {}),
    ...(typeof digest === "string" ? { digest: scrub(digest) } : {}),
    ...(at.length > 0 && depth === 0 ? { at } : {}),
    ...(cause instanceof Error && depth < MOST_CAUSES ? { cause: toErrorFacts(cause, depth + 1) } : {}),
  };
}

/** A stack begins with the message, which can have lines that look like places: they are cut off by its length. */
function placesOf({ stack = "", name, message }: Error): string[] {
  const head = stack.indexOf(message);
  const rest = message !== "" && head >= 0 ? stack.slice(head + message.length) : stack.slice(name.length);
  return rest
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, PLACES)
    .map((line) => line.trim().slice(3));
}
