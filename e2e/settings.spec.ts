import { spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import { freePort } from "./support/demo-process.ts";

interface Ended {
  readonly code: number | null;
  readonly words: string;
}

/** Runs a process with the stack's settings less some, until it ends by itself. */
function startWithout(missing: readonly string[], args: readonly string[], port: number): Promise<Ended> {
  const left = Object.entries(process.env).filter(([name]) => !missing.includes(name));
  const env = { ...Object.fromEntries(left), NODE_ENV: "production", PORT: String(port) };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: env as NodeJS.ProcessEnv });
    let words = "";
    child.stdout.on("data", (chunk) => {
      words += chunk;
    });
    child.stderr.on("data", (chunk) => {
      words += chunk;
    });
    child.on("close", (code) => resolve({ code, words }));
  });
}

for (const [what, args] of [
  ["site", [".next/standalone/server.js"]],
  ["worker", ["--import", "tsx", "lib/jobs/worker.ts"]],
] as const) {
  test(`missing settings stop the ${what}, all of them in one message`, async () => {
    const missing = ["BUNGIE_API_KEY", "CRON_SECRET", "TOKEN_KEYS"];
    const { code, words } = await startWithout(missing, args, await freePort());
    expect(code).toBeGreaterThan(0);
    for (const name of missing) expect(words).toContain(`${name}:`);
    expect(words).not.toContain(process.env.BUNGIE_CLIENT_SECRET);
  });
}
