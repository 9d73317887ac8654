import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { nextVisit } from "#lib/game/xur-calendar.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { WORKER_FLAGS } from "../../run/build.mjs";
import { SandboxControls } from "../../support/sandbox-controls.ts";
import { watchTwice } from "../../support/xur-looks.ts";
import type { EditionCost } from "./send-edition.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const AFTER_ARRIVAL_MS = 10 * 60_000;

/** What the provider saw of one run. */
export interface Seen {
  readonly calls: number;
  readonly letters: number;
  readonly throttled: number;
}

/** The letters on a real database, with a simulated Bungie.net and a lean provider, each a process of its own. */
export class MeasuredDigest {
  readonly #server: ChildProcess;
  readonly #settings: Record<string, string>;
  readonly #services: Services;
  readonly #clockOffsetMs: number;

  private constructor(
    server: ChildProcess,
    settings: Record<string, string>,
    services: Services,
    offsetMs: number,
  ) {
    this.#server = server;
    this.#settings = settings;
    this.#services = services;
    this.#clockOffsetMs = offsetMs;
  }

  static async start(): Promise<MeasuredDigest> {
    const server = fork("e2e/bench/digest/serve-digest.mjs", { cwd: PROJECT, execArgv: [] });
    const serving = once(server, "message") as Promise<[Record<string, string>]>;
    const first = await Promise.race([serving, once(server, "exit").then(() => null)]);
    if (!first) throw new Error("what is to be measured did not start");
    const [settings] = first;
    const services = openServices(parseEnv(settings));
    await importManifest(services, new Date());
    const sandbox = new SandboxControls(services.env.BUNGIE_ORIGIN);
    const arrivedMs = nextVisit(new Date()).startsAt.getTime() + AFTER_ARRIVAL_MS;
    await sandbox.setClock({ now: new Date(arrivedMs).toISOString() });
    const now = await watchTwice(services, sandbox);
    return new MeasuredDigest(server, settings, services, now.getTime() - Date.now());
  }

  get providerOrigin(): string {
    return this.#services.env.RESEND_BASE_URL ?? "";
  }

  /** Makes so many confirmed readers, in place of all there were, who had no letter yet. */
  async readers(count: number): Promise<void> {
    const { db } = this.#services;
    await db.$executeRaw`truncate edition, delivery_batch, delivery, letter_facts, subscription`;
    await db.$executeRaw`
      insert into subscription (id, address, state, "unsubscribeToken", "confirmedAt")
      select 'reader-' || lpad(n::text, 8, '0'), 'reader-' || n || '@example.com', 'confirmed',
        rpad(md5(n::text), 43, md5('token' || n)), now()
      from generate_series(1, ${count}::int) n`;
    await db.$executeRaw`analyze subscription`;
    await db.$executeRaw`checkpoint`;
  }

  /** Tells the provider how fast it is, and begins to count. */
  async limitTo(callsPerSecond: number): Promise<void> {
    await fetch(`${this.providerOrigin}/begin?perSecond=${callsPerSecond}`);
  }

  async seen(): Promise<Seen> {
    return (await (await fetch(`${this.providerOrigin}/seen`)).json()) as Seen;
  }

  /** Sends the edition in a process of its own. */
  async send(callsPerSecond: number): Promise<EditionCost> {
    const child = fork("e2e/bench/digest/send-edition.ts", {
      cwd: PROJECT,
      execArgv: [...WORKER_FLAGS, "--import", "tsx"],
      env: {
        ...process.env,
        ...this.#settings,
        // As a deployed worker runs.
        NODE_ENV: "production",
        RESEND_REQUESTS_PER_SECOND: String(callsPerSecond),
        CLOCK_OFFSET_MS: String(this.#clockOffsetMs),
      },
    });
    const told = once(child, "message") as Promise<[EditionCost]>;
    const first = await Promise.race([told, once(child, "exit").then(() => null)]);
    if (!first) throw new Error("the letters that are to be measured did not end well");
    return first[0];
  }

  async stop(): Promise<void> {
    await this.#services.db.$disconnect();
    const ended = once(this.#server, "exit");
    this.#server.kill("SIGTERM");
    await ended;
  }
}
