import { execFile } from "node:child_process";
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

/** Runs a program of this folder in a process of its own, so that its memory is its own. Throws when it fails. */
export function runChild(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildRun> {
  const { command, args: all } = nodeCommand(`e2e/bench/manifest/${file}`, ...args);
  return new Promise((resolve, reject) => {
    execFile(command, all, { cwd: PROJECT, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${file} failed: ${stderr}`, { cause: error }));
      else resolve(JSON.parse(stdout) as ChildRun);
    });
  });
}
