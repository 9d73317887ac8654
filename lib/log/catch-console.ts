import { format } from "node:util";
import { type LogLevel, log } from "./log.ts";
import { scrub } from "./scrub.ts";

const LEVELS = { error: "error", warn: "warn", info: "info", log: "info", debug: "debug" } as const;
const told = new WeakSet<object>();

/** Marks an error as told, so that it stands in the log once, whoever tells it first. False: it was told already. */
export function isNews(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return true;
  if (told.has(error)) return false;
  told.add(error);
  return true;
}

/** What Next and other libraries print becomes lines of the log, scrubbed: nothing of a serving process is of another form. */
export function catchConsole(): void {
  for (const [method, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, LogLevel][])
    console[method] = (...args: unknown[]) => tell(level, args);
}

function tell(level: LogLevel, args: readonly unknown[]): void {
  const err = args.find((arg) => arg instanceof Error);
  if (err && !isNews(err)) return;
  const words = scrub(format(...args.filter((arg) => arg !== err)).trim());
  log[level]({ what: "printed", ...(err ? { err } : {}) }, words === "" ? "An error" : words);
}
