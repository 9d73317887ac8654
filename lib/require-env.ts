import { type Env, env } from "./env.ts";

/** The settings of this process, or its end: prints everything that is missing or wrong and exits with 1. */
export function requireEnv(): Env {
  try {
    return env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
