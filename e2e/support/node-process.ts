import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Env } from "#lib/env.ts";

const running = new Set<ChildProcess>();
// A test run that is broken off must leave nothing behind.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** The settings as a process gets them. */
export function toProcessEnv({ TOKEN_KEYS, ...plain }: Env): Record<string, string> {
  const tokenKeys = TOKEN_KEYS.map(({ keyId, key }) => `${keyId}:${key.toString("base64")}`).join(",");
  return { ...Object.fromEntries(Object.entries(plain)), TOKEN_KEYS: tokenKeys };
}

/** A real process of ours with the given settings and nothing else of our own environment. */
export class NodeProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  /** Everything it has said so far, on both streams. */
  output = "";

  constructor(args: readonly string[], cwd: string, settings: Record<string, string>) {
    const { PATH = "" } = process.env;
    const env: NodeJS.ProcessEnv = { PATH, NODE_ENV: "production", ...settings };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        this.output += chunk;
      });
    this.#child = child;
    this.#ended = once(child, "close").then(([code]) => {
      running.delete(child);
      return code;
    });
  }

  /** Polls until it is so. Throws the process's words when it ends before. */
  protected async until(isReady: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isReady())) {
      if (this.hasEnded()) throw new Error(`The process ended at once: ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Holds the process still, in the middle of whatever it does, until `resume`. */
  pause(): void {
    this.#child.kill("SIGSTOP");
  }

  resume(): void {
    this.#child.kill("SIGCONT");
  }

  /** Signals the process and waits for its end. Returns its exit code, null after a kill. */
  end(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<number | null> {
    if (!this.hasEnded()) this.#child.kill(signal);
    return this.#ended;
  }

  ended(): Promise<number | null> {
    return this.#ended;
  }
}
