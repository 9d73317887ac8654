// The settings of demo and tests: .env.example as it is, then what the run itself decides. No secrets.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import util from "node:util";

/** The Bungie.net account of the sandbox's rich player, who sees the operator's page here. */
const SANDBOX_ADMIN = "27001001";

export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** The environment of site, worker and sandbox for one local stack. Ports are numbers on loopback. */
export function localSettings({ port, sandboxPort, databaseUrl, stateFile }) {
  const siteUrl = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const example = util.parseEnv(readFileSync(join(projectDir, ".env.example"), "utf8"));
  return {
    ...example,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOSTNAME: "localhost",
    SERVER_TIMING: "on",
    KEEP_ALIVE_TIMEOUT: "1000",
    AUTH_URL: siteUrl,
    BUNGIE_ORIGIN: sandboxUrl,
    RESEND_BASE_URL: sandboxUrl,
    ADMIN_BUNGIE_IDS: SANDBOX_ADMIN,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_REDIRECT_URL: `${siteUrl}/api/auth/callback/bungie`,
    SANDBOX_WEBHOOK: `${siteUrl}/api/webhooks/resend,${example.RESEND_WEBHOOK_SECRET}`,
    ...(stateFile ? { SANDBOX_STATE_FILE: stateFile } : {}),
  };
}

/** Where a run keeps its database, logs and the sandbox's world; DATA_DIR moves it. */
export function dataDirectory(name) {
  return process.env.DATA_DIR ? resolve(process.env.DATA_DIR) : join(projectDir, ".data", name);
}
