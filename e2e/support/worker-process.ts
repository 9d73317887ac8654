import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Env } from "#lib/env.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));

/** The settings as a process gets them. */
export function toProcessEnv({ TOKEN_KEYS, ...plain }: Env): Record<string, string> {
  const tokenKeys = TOKEN_KEYS.map(({ keyId, key }) => `${keyId}:${key.toString("base64")}`).join(",");
  return { ...Object.fromEntries(Object.entries(plain)), TOKEN_KEYS: tokenKeys };
}

/** A real worker process, as a supervisor starts it. */
export class WorkerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  output = "";

  constructor(settings: Record<string, string>) {
    const { PATH = "" } = process.env;
    const env: NodeJS.ProcessEnv = { PATH, NODE_ENV: "test", ...settings };
    this.#child = spawn(process.execPath, ["--import", "tsx", "lib/jobs/worker.ts"], {
      cwd: projectDir,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
    this.#ended = once(this.#child, "exit").then(([code]) => code);
  }

  static async start(env: Env): Promise<WorkerProcess> {
    const worker = new WorkerProcess(toProcessEnv(env));
    while (!worker.output.includes("Worker ready")) {
      if (worker.#child.exitCode !== null) throw new Error(`The worker ended at once: ${worker.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return worker;
  }

  /** Signals the process and waits for its end. Returns its exit code, null after a kill. */
  async end(signal: "SIGTERM" | "SIGKILL" = "SIGKILL"): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    return this.#ended;
  }

  ended(): Promise<number | null> {
    return this.#ended;
  }
}
