import { test as base, expect } from "@playwright/test";
import { saveTokens } from "#lib/db/bungie-tokens.ts";
import { parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { muteLog } from "#lib/log/log.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { createFrom } from "../run/test-databases.mjs";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { startSandbox } from "../sandbox/start-sandbox.ts";
import { type PlayerTemplate, SandboxControls, type SandboxPlayer } from "./sandbox-controls.ts";

/** A player who signed in: the sandbox's side of them, and ours as pages and flows get it. */
export interface SignedInPlayer {
  readonly inSandbox: SandboxPlayer;
  readonly player: {
    readonly playerId: string;
    readonly bungieName: string;
    readonly membership: { readonly membershipType: number; readonly membershipId: string } | null;
    readonly selectedCharacterId: string | null;
  };
}

interface World {
  readonly services: Services;
  readonly sandbox: SandboxControls;
  /** The same sandbox from within: what its players hold can be laid out. */
  readonly inside: Sandbox;
}

interface WorkerFixtures {
  /** One sandbox and one throwaway database for each of the runner's processes. */
  world: World;
}

interface Fixtures {
  services: Services;
  sandbox: SandboxControls;
  /** Makes a fresh player who has just signed in. */
  aPlayer: (
    template?: PlayerTemplate,
    wanted?: { name?: string; items?: number; classes?: readonly number[] },
  ) => Promise<SignedInPlayer>;
  /** Signs in a player who stands in every sandbox ("rich"); tests of one process share them. */
  standing: (playerId: string) => Promise<SignedInPlayer>;
}

const { FLOW_TEMPLATE_URL } = process.env;

function settingsFor(origin: string, databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    AUTH_URL: "http://localhost:3000",
    AUTH_SECRET: "sandbox-only-never-use-this-value-for-a-real-site",
    TOKEN_KEYS: `sandbox-1:${Buffer.alloc(32, 7).toString("base64")}`,
    BUNGIE_ORIGIN: origin,
    BUNGIE_API_KEY: "sandbox-key",
    BUNGIE_CLIENT_ID: "sandbox-client",
    BUNGIE_CLIENT_SECRET: "sandbox-secret",
    RESEND_BASE_URL: origin,
    RESEND_API_KEY: "sandbox-resend-key",
    MAIL_FROM: "Ninefold <letter@ninefold.example>",
    CRON_SECRET: "sandbox-cron-secret",
  };
}

async function signedIn({ services, sandbox }: World, inSandbox: SandboxPlayer): Promise<SignedInPlayer> {
  const { name, membershipType, membershipId, bungieMembershipId } = inSandbox;
  const answer = await sandbox.tokensFor(inSandbox.playerId);
  const now = Date.now();
  const row = await services.db.user.upsert({
    where: { bungieMembershipId },
    create: { name, bungieName: name, bungieMembershipId },
    update: {},
  });
  await saveTokens(services.db, services.env.TOKEN_KEYS, row.id, {
    accessToken: String(answer.access_token),
    refreshToken: String(answer.refresh_token),
    accessExpiresAt: new Date(now + Number(answer.expires_in) * 1000),
    refreshExpiresAt: new Date(now + Number(answer.refresh_expires_in) * 1000),
  });
  const membership = membershipId ? { membershipType, membershipId } : null;
  return { inSandbox, player: { playerId: row.id, bungieName: name, membership, selectedCharacterId: null } };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  world: [
    async ({ browserName: _ }, use) => {
      muteLog();
      if (!FLOW_TEMPLATE_URL) throw new Error("Flow tests need the stack of `npm test -- --project=flows`.");
      const running = await startSandbox({
        port: 0,
        redirectUrl: "http://localhost:3000/api/auth/callback/bungie",
      });
      // A fast machine runs more than ten sendings a second through this one sandbox; throttling has tests of its own.
      running.sandbox.mail.settings.requestsPerSecond = null;
      const databaseUrl = await createFrom(FLOW_TEMPLATE_URL, `flow${base.info().workerIndex}`);
      const services = openServices(parseEnv(settingsFor(running.origin, databaseUrl)));
      await importManifest(services, new Date());
      await use({ services, sandbox: new SandboxControls(running.origin), inside: running.sandbox });
      await services.db.$disconnect();
      await running.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  services: async ({ world }, use) => use(world.services),
  sandbox: async ({ world }, use) => {
    await use(world.sandbox);
    await world.sandbox.clearFaults();
  },
  aPlayer: async ({ world }, use) => {
    await use(async (template = "rich", wanted = {}) =>
      signedIn(world, await world.sandbox.makePlayer({ template, ...wanted })),
    );
  },
  standing: async ({ world }, use) => {
    await use(async (playerId) => signedIn(world, await world.sandbox.player(playerId)));
  },
});

export { expect };
