import { randomUUID } from "node:crypto";
import { parseEnv } from "#lib/env.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { nextVisit } from "#lib/game/xur-calendar.ts";
import { importManifest } from "#lib/manifest/import-manifest.ts";
import { localSettings } from "../../run/settings.mjs";
import { createFrom } from "../../run/test-databases.mjs";
import { startSandbox } from "../../sandbox/start-sandbox.ts";
import { brokenPromises } from "../../support/audit-letters.ts";
import { type DigestEnd, playDigest } from "../../support/play-digest.ts";
import { SandboxControls } from "../../support/sandbox-controls.ts";
import { watchTwice } from "../../support/xur-looks.ts";
import type { SoakResult, SoakSubject } from "../soak.ts";

/** One edition to 100,000 readers: 200 kills, two schedulers at once, a provider that throttles and loses answers. */
export const subject: SoakSubject = { runs: 1, soak };

const RECIPIENTS = 100_000;
const KILLS = 200;
const LEAVERS = 2_000;
const AFTER_ARRIVAL_MS = 10 * 60_000;

async function soak(runs: number, say: (line: string) => void): Promise<SoakResult> {
  const ends: DigestEnd[] = [];
  const broken: string[] = [];
  const seed = process.env.NINEFOLD_SEED ?? randomUUID();
  for (let nth = 0; nth < runs; nth++) {
    const replay = `${seed}/${nth}`;
    say(`run ${nth + 1} of ${runs}, NINEFOLD_SEED=${replay}`);
    const end = await playOnce(replay, say);
    ends.push(end);
    const fallen = end.fallen.map((words) => `a scheduler fell: ${words}`);
    broken.push(...[...brokenPromises(end), ...fallen].map((words) => `in run ${nth + 1}: ${words}`));
  }
  return { figures: toFigures(ends), broken };
}

async function playOnce(seed: string, say: (line: string) => void): Promise<DigestEnd> {
  const running = await startSandbox({ port: 0, redirectUrl: "http://localhost:3000/" });
  running.sandbox.mail.settings.requestsPerSecond = null;
  const services = openServices(parseEnv(await settingsFor(running.origin)));
  const sandbox = new SandboxControls(running.origin);
  try {
    await importManifest(services, new Date());
    const { startsAt } = nextVisit(new Date());
    await sandbox.setClock({ now: new Date(startsAt.getTime() + AFTER_ARRIVAL_MS).toISOString() });
    await watchTwice(services, sandbox);
    await makeReaders(services, RECIPIENTS);
    say(`${RECIPIENTS} readers; ${KILLS} kills begin`);
    return await playDigest(
      { services, sandbox },
      {
        ...{ recipients: RECIPIENTS, kills: KILLS, schedulers: 2, leavers: LEAVERS, seed, say },
        ...{ callsPerSecond: 6, livesMs: 2_500 },
      },
    );
  } finally {
    await services.db.$disconnect();
    await running.close();
  }
}

async function settingsFor(origin: string): Promise<Record<string, string>> {
  const { FLOW_TEMPLATE_URL } = process.env;
  if (!FLOW_TEMPLATE_URL) throw new Error("Start it with `npm run soak -- digest`.");
  const databaseUrl = await createFrom(FLOW_TEMPLATE_URL, "soak");
  const settings = localSettings({ port: 3000, sandboxPort: Number(new URL(origin).port), databaseUrl });
  return { ...settings, BUNGIE_ORIGIN: origin, RESEND_BASE_URL: origin };
}

/** Confirmed readers with the ids and tokens that a subscription has. */
async function makeReaders({ db }: Services, count: number): Promise<void> {
  await db.$executeRaw`
    insert into subscription (id, address, state, "unsubscribeToken", "confirmedAt")
    select 'reader-' || lpad(n::text, 8, '0'), 'reader-' || n || '@example.com', 'confirmed',
      rpad(md5(n::text), 43, md5('token' || n)), now()
    from generate_series(1, ${count}::int) n`;
  await db.$executeRaw`analyze subscription`;
}

function toFigures(ends: readonly DigestEnd[]): string {
  const sum = (of: (end: DigestEnd) => number) => ends.reduce((total, end) => total + of(end), 0);
  return [
    `digest: ${ends.length * RECIPIENTS} readers`,
    `${sum(({ kills }) => kills)} kills`,
    `${sum(({ letters }) => letters)} letters`,
    `${sum(({ duplicates }) => duplicates)} duplicates`,
    `${sum(({ lost }) => lost)} lost`,
    `${sum(({ left }) => left)} had gone meanwhile, ${sum(({ toTheGone }) => toTheGone)} letters to them afterwards`,
    `${sum(({ unmatched }) => unmatched)} that only one side knows`,
    `${sum(({ open }) => open)} batches without an end`,
  ].join(" · ");
}
