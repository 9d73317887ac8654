import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Env } from "#lib/env.ts";
import { freePort } from "./demo-process.ts";
import { NodeProcess, toProcessEnv } from "./node-process.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));

/** The built site to start: SITE_DIR, or what `npm run build` left. */
export function siteDir(): string {
  return resolve(projectDir, process.env.SITE_DIR ?? ".next/standalone");
}

export interface SiteWanted {
  readonly port?: number;
  readonly authUrl?: string;
  readonly keepAliveMs?: number;
}

/** A real process of the built site, as a host starts it. Any number may run on one database, each on its own port. */
export class SiteProcess extends NodeProcess {
  /** `http://localhost:PORT`; also its AUTH_URL unless another was given. */
  readonly origin: string;

  private constructor(port: number, settings: Record<string, string>) {
    super(["server.js"], siteDir(), settings);
    this.origin = `http://localhost:${port}`;
  }

  /**
   * Starts one and waits until it answers.
   *
   * `authUrl` is the public address, if that is not its own: where Bungie sends the player back to, and the only origin
   * that forms may come from. Give `port` to know the address before (the sandbox's redirect needs it).
   * `keepAliveMs` is how long it keeps connections on which nothing comes.
   */
  static async start(env: Env, wanted: SiteWanted = {}): Promise<SiteProcess> {
    const port = wanted.port ?? (await freePort());
    const site = new SiteProcess(port, {
      ...toProcessEnv(env),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: "localhost",
      PORT: String(port),
      KEEP_ALIVE_TIMEOUT: String(wanted.keepAliveMs ?? 2_000),
      AUTH_URL: wanted.authUrl ?? `http://localhost:${port}`,
    });
    await site.until(() => answers(`${site.origin}/about`));
    return site;
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false; // not listening yet
  }
}
