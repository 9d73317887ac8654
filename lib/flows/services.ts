import type { BungieAccess } from "#lib/bungie/access.ts";
import { type Db, openDb } from "#lib/db/client.ts";
import { type Env, env } from "#lib/env.ts";
import { setDefinitionsLanguage } from "#lib/manifest/definitions-reading.ts";

/** What flows work with: handed to them, so that tests can hand them a sandbox and a throwaway database. */
export interface Services {
  readonly env: Env;
  readonly db: Db;
  readonly bungie: BungieAccess;
}

export function openServices(settings: Env): Services {
  const db = openDb(settings.DATABASE_URL);
  setDefinitionsLanguage(db, settings.DEFINITIONS_LANGUAGE);
  return {
    env: settings,
    db,
    bungie: {
      origin: settings.BUNGIE_ORIGIN,
      apiKey: settings.BUNGIE_API_KEY,
      userAgent: `Ninefold/0.1 AppId/${settings.BUNGIE_CLIENT_ID} (+${settings.AUTH_URL})`,
    },
  };
}

let opened: Services | undefined;

/** The services of this process, opened on first use. */
export function services(): Services {
  opened ??= openServices(env());
  return opened;
}
