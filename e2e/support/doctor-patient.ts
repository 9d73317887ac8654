import { examineInstallation } from "#lib/commands/examine-installation.ts";
import type { Told } from "#lib/commands/told.ts";
import { databaseUrlOf } from "#lib/db/client.ts";
import type { Services } from "#lib/flows/services.ts";
import { OwnerSession } from "#lib/jobs/owner-session.ts";
import { test as base } from "./flow-world.ts";
import { toProcessEnv } from "./node-process.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

export { expect } from "./flow-world.ts";

export const WEBHOOK_SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3";
export const ENDPOINT = "http://localhost:3000/api/webhooks/resend";
const NEEDED = ["bounced", "complained", "suppressed"];

export type Settings = Record<string, string>;

export interface Patient {
  readonly services: Services;
  readonly sandbox: SandboxControls;
  readonly settings: Settings;
  readonly endWorker: () => Promise<void>;
}

/** A sound installation: whatever a test finds wrong is what it broke. */
export const test = base.extend<{ patient: Patient }>({
  patient: async ({ services, sandbox }, use) => {
    const databaseUrl = databaseUrlOf(services.db);
    const worker = await OwnerSession.open(databaseUrl);
    await resend(sandbox, {
      domains: null,
      webhook: { url: ENDPOINT, events: NEEDED, secret: WEBHOOK_SECRET },
    });
    const settings = { ...toProcessEnv(services.env), RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET };
    const endWorker = () => worker.end();
    await use({ services, sandbox, settings: withoutUndefined(settings), endWorker });
    await endWorker();
    await services.db.subscription.deleteMany();
    await sandbox.setClock({ real: true });
    await resend(sandbox, { domains: null, webhook: null });
  },
});

function withoutUndefined(settings: Record<string, string | undefined>): Settings {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

export async function resend({ origin }: SandboxControls, wish: object): Promise<void> {
  const answer = await fetch(`${origin}/__sandbox/resend`, { method: "POST", body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(await answer.text());
}

export async function examine(settings: Settings): Promise<Told[]> {
  const told: Told[] = [];
  for await (const section of examineInstallation(settings)) told.push(...section.told);
  return told;
}

/** What is wrong with these settings: every sentence and remedy, in order. */
export function wrongWith(settings: Settings): Promise<string[]> {
  return toldAs("wrong", settings);
}

/** What is to note about them. */
export function notedOf(settings: Settings): Promise<string[]> {
  return toldAs("note", settings);
}

async function toldAs(wanted: Told["verdict"], settings: Settings): Promise<string[]> {
  const told = await examine(settings);
  return told.filter(({ verdict }) => verdict === wanted).map(({ words, remedy }) => `${words} → ${remedy}`);
}
