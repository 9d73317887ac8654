import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { nodeCommand } from "../server-process.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program says of itself at its end. */
export interface ChildRun {
  readonly ms: number;
  /** The most memory it ever held. */
  readonly peakBytes: number;
  /** What it held when everything was loaded and nothing was begun. */
  readonly idleBytes: number;
}

/** A program in a process of its own, so that its memory is its own: loaded, and waiting to be told to begin. */
export interface LoadedChild {
  run(): Promise<ChildRun>;
}

/** Loads a program of this folder that ends with `reportRun`. Throws when it fails. */
export async function loadChild(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<LoadedChild> {
  const { args: command } = nodeCommand(`e2e/bench/manifest/${file}`);
  const [path = "", ...flags] = command.toReversed();
  const child = fork(path, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    execArgv: flags.toReversed(),
    silent: true,
  });
  const next = nextMessage(child, file);
  await next();
  return {
    run: () => {
      child.send("begin");
      return next() as Promise<ChildRun>;
    },
  };
}

/** Loads and runs it. */
export async function runChild(...child: Parameters<typeof loadChild>): Promise<ChildRun> {
  return (await loadChild(...child)).run();
}

function nextMessage(child: ChildProcess, file: string): () => Promise<unknown> {
  let complaint = "";
  child.stderr?.on("data", (text) => {
    complaint += text;
  });
  const failed = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`${file} failed: ${complaint}`);
  });
  failed.catch(() => undefined);
  return async () => {
    const message = await Promise.race([once(child, "message"), failed]);
    if (!message) throw new Error(`${file} ended without a word: ${complaint}`);
    return message[0];
  };
}
