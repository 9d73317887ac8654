import pino, { type Logger } from "pino";
import { currentContext } from "./request-context.ts";
import { scrub } from "./scrub.ts";
import { toErrorFacts } from "./to-error-facts.ts";

export type LogLevel = "error" | "warn" | "info" | "debug";
type Fact = string | number | boolean | null | undefined | readonly string[];
/** Facts of one event, named one by one, never an object that somebody else filled; `err` is told by `toErrorFacts`. */
type Facts<T> = { readonly [Name in keyof T]: Name extends "err" ? unknown : Fact };

/** Names that no fact has; should one slip in all the same, its value does not. */
const SECRET_NAMES = [
  "authorization",
  "cookie",
  "password",
  "secret",
  "token",
  "accessToken",
  "refreshToken",
  "apiKey",
  "email",
  "address",
  "headers",
  "body",
];

// On the global, since Next loads a module more than once a process.
const held = globalThis as { ninefoldLog?: Logger };

/** Tests and commands say only what went wrong, on standard error: their output is for people. */
function unopened(): Logger {
  return makeLog("warn", {}, pino.destination({ dest: 2, sync: true }));
}

/** For a command that says in its own words what went wrong. */
export function muteLog(): void {
  held.ninefoldLog = makeLog("error", {}, pino.destination({ dest: 2, sync: true }));
}

/** Opens the log of a process that serves: everything from `level` on, on standard output. */
export function openLog(level: LogLevel, process: "site" | "worker"): void {
  held.ninefoldLog = makeLog(level, { process }, pino.destination({ dest: 1, sync: true }));
}

/** A log that writes wherever it is told. */
export function makeLog(level: LogLevel, base: object, destination: pino.DestinationStream): Logger {
  return pino(
    {
      level,
      base: { ...base, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: "words",
      formatters: { level: (label) => ({ level: label }), log: toLogged },
      serializers: { err: (error: unknown) => toErrorFacts(error) },
      mixin: ofContext,
      redact: {
        paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: "[redacted]",
      },
    },
    destination,
  );
}

function ofContext(): object {
  const context = currentContext();
  if (!context) return {};
  const { requestId, job } = context;
  return job === undefined ? { requestId } : { requestId, job };
}

function toLogged(facts: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(facts);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === "string" && value.includes("@") ? scrub(value) : value,
    ]),
  );
}

const write =
  (level: LogLevel) =>
  <T extends { readonly what: string }>(facts: T & Facts<T>, words: string): void => {
    held.ninefoldLog ??= unopened();
    const named: object = facts;
    held.ninefoldLog[level](named, words);
  };

/**
 * The log of this process. `what` names the kind of event for machines, the facts are told one by one, and a few words
 * say to people what happened.
 */
export const log = {
  error: write("error"),
  warn: write("warn"),
  info: write("info"),
  debug: write("debug"),
} as const;
