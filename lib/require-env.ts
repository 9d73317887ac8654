import { type Env, env } from "./env.ts";

/** The settings of this process, or its end: prints everything that is missing or wrong and exits with 1. */
export function requireEnv(): Env {
  try {
    return env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
