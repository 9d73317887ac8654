import { parseEnv } from "#lib/env.ts";
import { freePort } from "./demo-process.ts";
import type { SandboxControls } from "./sandbox-controls.ts";
import { SiteProcess } from "./site-process.ts";

export interface HttpsSite {
  /** Where the process listens: what stands in front of it takes the https away. */
  readonly listensAt: string;
  /** What the site calls itself. */
  readonly publicOrigin: string;
  end(): Promise<unknown>;
}

/**
 * A process of the built site as it runs behind https, on the journeys' database, with an application of its own at
 * the simulated Bungie.net: a redirect address is registered once. `publicPort` is where something stands in front of it.
 */
export async function startHttpsSite(
  sandbox: SandboxControls,
  { publicPort }: { readonly publicPort?: number } = {},
): Promise<HttpsSite> {
  const port = await freePort();
  const publicOrigin = `https://localhost:${publicPort ?? port}`;
  const client = {
    apiKey: `sandbox-https-key-${port}`,
    clientId: `sandbox-https-${port}`,
    clientSecret: `sandbox-https-secret-${port}`,
  };
  const redirectUrl = `${publicOrigin}/api/auth/callback/bungie`;
  await sandbox.registerApplication({ ...client, redirectUrl, origin: "" });
  const settings = parseEnv({
    ...process.env,
    AUTH_URL: publicOrigin,
    BUNGIE_API_KEY: client.apiKey,
    BUNGIE_CLIENT_ID: client.clientId,
    BUNGIE_CLIENT_SECRET: client.clientSecret,
  });
  const site = await SiteProcess.start(settings, { port, authUrl: publicOrigin });
  const end = () => Promise.all([site.end("SIGTERM"), sandbox.removeApplication(client.apiKey)]);
  return { listensAt: site.origin, publicOrigin, end };
}
