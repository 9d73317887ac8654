import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import util from "node:util";
import pg from "pg";
import { loadMemberships } from "#lib/bungie/memberships.ts";
import { createSession } from "#lib/db/sessions.ts";
import { type Env, parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { recordSignIn } from "#lib/flows/sign-in.ts";
import type { MembershipRef } from "#lib/game/account.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { createFrom } from "../run/test-databases.mjs";
import { type RunningSandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { freePort } from "./demo-process.ts";
import { type PlayerTemplate, SandboxControls, type SandboxPlayer } from "./sandbox-controls.ts";
import { SiteProcess, type SiteWanted } from "./site-process.ts";
import { WorkerProcess } from "./worker-process.ts";

const projectDir = fileURLToPath(new URL("../../", import.meta.url));
const SESSION_LASTS_MS = 3_600_000;

/** A player who is signed in at the site: every request with this cookie is theirs. */
export interface Visitor {
  readonly inSandbox: SandboxPlayer;
  readonly player: {
    readonly playerId: string;
    readonly bungieName: string;
    readonly membership: MembershipRef;
    readonly selectedCharacterId: null;
  };
  readonly cookie: string;
}

/**
 * A stack of its own: two processes of the built site, one worker, one PostgreSQL database and one sandbox.
 * Both sites have one public address, that of the first, as behind a load balancer.
 */
export class TwoSites {
  readonly env: Env;
  /** What the processes share, seen from here: to look and to prepare, never to act in their place. */
  readonly services: Services;
  readonly sandbox: SandboxControls;
  readonly #sandboxServer: RunningSandbox;
  readonly #ports: readonly [number, number];
  readonly #started: (SiteProcess | WorkerProcess)[] = [];

  private constructor(env: Env, sandboxServer: RunningSandbox, ports: readonly [number, number]) {
    this.env = env;
    this.services = openServices(env);
    this.sandbox = new SandboxControls(sandboxServer.origin);
    this.#sandboxServer = sandboxServer;
    this.#ports = ports;
  }

  /** Prepares database and sandbox; sites and worker are started one by one. */
  static async prepare({ withDefinitions = true } = {}): Promise<TwoSites> {
    const ports = [await freePort(), await freePort()] as const;
    const siteUrl = `http://localhost:${ports[0]}`;
    const sandboxServer = await startSandbox({
      port: 0,
      redirectUrl: `${siteUrl}/api/auth/callback/bungie`,
      requestsPerSecond: 0,
    });
    const databaseUrl = await aDatabase();
    const example = util.parseEnv(readFileSync(`${projectDir}.env.example`, "utf8"));
    const env = parseEnv({
      ...example,
      DATABASE_URL: databaseUrl,
      AUTH_URL: siteUrl,
      BUNGIE_ORIGIN: sandboxServer.origin,
      RESEND_BASE_URL: sandboxServer.origin,
    });
    const world = new TwoSites(env, sandboxServer, ports);
    if (withDefinitions) await importManifest(world.services, new Date());
    return world;
  }

  startSite(which: 0 | 1 = 0, wanted: Pick<SiteWanted, "keepAliveMs"> = {}): Promise<SiteProcess> {
    const { AUTH_URL: authUrl } = this.env;
    return this.#keep(SiteProcess.start(this.env, { port: this.#ports[which], authUrl, ...wanted }));
  }

  startWorker(): Promise<WorkerProcess> {
    return this.#keep(WorkerProcess.start(this.env));
  }

  async #keep<T extends SiteProcess | WorkerProcess>(starting: Promise<T>): Promise<T> {
    const started = await starting;
    this.#started.push(started);
    return started;
  }

  /** Makes a player who has signed in, as a callback would have left them. */
  async visitor(template: PlayerTemplate = "one-character"): Promise<Visitor> {
    const inSandbox = await this.sandbox.makePlayer({ template });
    const { name, bungieMembershipId, membershipType, membershipId } = inSandbox;
    const answer = await this.sandbox.tokensFor(inSandbox.playerId);
    const account = { type: "oauth", provider: "bungie", providerAccountId: bungieMembershipId };
    const { id: playerId } = await this.services.db.user.create({
      data: { name, bungieMembershipId, accounts: { create: account } },
    });
    const accessToken = String(answer.access_token);
    const tokens = {
      accessToken,
      refreshToken: String(answer.refresh_token),
      accessExpiresAt: new Date(Date.now() + Number(answer.expires_in) * 1_000),
      refreshExpiresAt: new Date(Date.now() + Number(answer.refresh_expires_in) * 1_000),
    };
    const linked = { ...(await loadMemberships(this.services.bungie, accessToken)), bungieMembershipId };
    await recordSignIn(this.services, playerId, { tokens, linked });
    const sessionToken = randomUUID();
    const expiresAt = new Date(Date.now() + SESSION_LASTS_MS);
    await createSession(this.services.db, { sessionToken, playerId, expiresAt, device: null });
    const membership = { membershipType, membershipId };
    return {
      inSandbox,
      player: { playerId, bungieName: name, membership, selectedCharacterId: null },
      cookie: `ninefold.session=${sessionToken}`,
    };
  }

  /** Moves the end of a player's access token: into the time when it is renewed early, or into the past. */
  async expireToken({ player }: Visitor, inMs: number): Promise<void> {
    const accessExpiresAt = new Date(Date.now() + inMs);
    const { playerId } = player;
    await this.services.db.bungieToken.update({ where: { playerId }, data: { accessExpiresAt } });
  }

  /** The refresh calls that reached the token endpoint for a player since a mark. */
  async refreshCalls(since: number, { inSandbox }: Visitor): Promise<number> {
    const { requests } = await this.sandbox.requests(since);
    return requests.filter(({ route, playerId }) => route === "Token" && playerId === inSandbox.playerId)
      .length;
  }

  /** How often somebody is signed in as the player: sessions, or none when the tokens are gone. */
  async sessionsOf({ player: { playerId } }: Visitor): Promise<number> {
    const tokens = await this.services.db.bungieToken.count({ where: { playerId } });
    return tokens === 0 ? 0 : this.services.db.session.count({ where: { userId: playerId } });
  }

  async endProcesses(): Promise<void> {
    await Promise.all(this.#started.splice(0).map((process) => process.end("SIGKILL")));
  }

  async close(): Promise<void> {
    await this.endProcesses();
    await this.services.db.$disconnect();
    await this.#sandboxServer.close();
    await dropDatabase(this.env.DATABASE_URL);
  }
}

/** What a site answers a visitor; redirects are not followed. */
export interface Visit {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  /** The account itself, read now: no refusal, and not the last good copy. */
  readonly isTheAccount: boolean;
  readonly tookMs: number;
}

export async function visitPage(
  { origin }: SiteProcess,
  path: string,
  { cookie, inSandbox }: Visitor,
): Promise<Visit> {
  const startedMs = performance.now();
  const answer = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: "manual" });
  const text = await answer.text();
  // A character's id stands on every page that shows the account.
  const { characterId = "no character" } = inSandbox.characters[0] ?? {};
  const showsAccount = answer.status === 200 && text.includes(characterId);
  return {
    status: answer.status,
    location: answer.headers.get("location"),
    text,
    isTheAccount: showsAccount && !text.includes(LAST_GOOD_COPY),
    tookMs: performance.now() - startedMs,
  };
}

/** What a page says when it shows the account as it was. */
export const LAST_GOOD_COPY = "last good copy";

/** An empty, migrated database of its own: copied from the run's template, else made on the server there is. */
async function aDatabase(): Promise<string> {
  const { FLOW_TEMPLATE_URL, DATABASE_URL } = process.env;
  if (FLOW_TEMPLATE_URL) return createFrom(FLOW_TEMPLATE_URL, "sites");
  if (!DATABASE_URL) throw new Error("A PostgreSQL server is needed: run it with `npm test`.");
  const databaseUrl = await createFrom(DATABASE_URL, "sites");
  await run(["prisma/engine/cli.mjs", "migrate", "deploy"], databaseUrl);
  await run(["--import", "tsx", "lib/commands/install-jobs.ts"], databaseUrl);
  return databaseUrl;
}

function run(args: readonly string[], DATABASE_URL: string): Promise<void> {
  const options = { cwd: projectDir, env: { ...process.env, DATABASE_URL } };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error) => (error ? reject(error) : resolve()));
  });
}

async function dropDatabase(databaseUrl: string): Promise<void> {
  const admin = new URL(databaseUrl);
  const database = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
  await client.end();
}
