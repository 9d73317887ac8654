import { setTimeout as sleep } from "node:timers/promises";
import { findImportFailure } from "#lib/db/definition-failures.ts";
import { findCurrentVersion } from "#lib/db/definitions.ts";
import { findPulse, type Pulse } from "#lib/db/pulse.ts";
import { definitionsLanguage } from "#lib/manifest/definitions-reading.ts";
import type { Services } from "./services.ts";

/** Whether everything that the site rests on works. Numbers and versions: nothing secret, nobody's data. */
export interface Readiness {
  /** Everything below is as it should be. */
  readonly ready: boolean;
  readonly checkedAt: Date;
  readonly database: { readonly ok: boolean };
  /** Null: the database did not tell. */
  readonly definitions: {
    readonly ok: boolean;
    /** Bungie's name of what pages read; null before the first import. */
    readonly version: string | null;
    /** Since they were imported. */
    readonly ageSeconds: number | null;
    /** The last try to bring in newer ones failed. */
    readonly isUpdateFailing: boolean;
  } | null;
  readonly digest: { readonly ok: boolean; readonly lagSeconds: number } | null;
  readonly worker: {
    readonly ok: boolean;
    readonly processes: number;
    readonly oldestJobSeconds: number;
  } | null;
}

/** A database that takes longer is none for a page either. */
const ANSWERS_WITHIN_MS = 2_000;
/** Bungie changes its definitions about weekly: what nobody could renew for so long is old. */
const OLD_SECONDS = 7 * 86_400;
/** A run of letters lasts ten minutes at most, and the provider may ask for a pause. */
const LATE_LETTERS_SECONDS = 20 * 60;
/** Without a worker process a scheduler calls now and then; so long nobody came. */
const LATE_JOB_SECONDS = 20 * 60;

/**
 * Looks whether all that pages, moves and letters rest on works now. Asks nobody outside, changes nothing, never throws.
 *
 * `withinMs`: what takes longer counts as no answer of the database's.
 */
export async function loadReadiness(
  services: Services,
  now: Date,
  { withinMs = ANSWERS_WITHIN_MS } = {},
): Promise<Readiness> {
  const silent = sleep(withinMs, null, { ref: false });
  const found = await Promise.race([look(services, now).catch(() => null), silent]);
  if (!found) {
    return {
      ...{ ready: false, checkedAt: now, database: { ok: false } },
      ...{ definitions: null, digest: null, worker: null },
    };
  }
  const { definitions, digest, worker } = found;
  const ready = definitions.ok && digest.ok && worker.ok;
  return { ready, checkedAt: now, database: { ok: true }, definitions, digest, worker };
}

async function look({ db, env }: Services, now: Date) {
  const language = definitionsLanguage(db);
  const [pulse, version, failure] = await Promise.all([
    findPulse(db, now),
    findCurrentVersion(db, language),
    findImportFailure(db, language),
  ]);
  const { digestLagSeconds: lagSeconds } = pulse;
  return {
    definitions: toDefinitions(version, failure !== null, now),
    digest: { ok: lagSeconds <= LATE_LETTERS_SECONDS, lagSeconds },
    worker: toWorker(pulse, env.RUN_JOBS === "site"),
  };
}

function toDefinitions(
  held: { readonly version: string; readonly completedAt: Date | null } | null,
  isUpdateFailing: boolean,
  now: Date,
) {
  const { version = null, completedAt = null } = held ?? {};
  const ageSeconds = completedAt && Math.floor((now.getTime() - completedAt.getTime()) / 1_000);
  const isOld = isUpdateFailing && (ageSeconds ?? 0) > OLD_SECONDS;
  return { ok: held !== null && !isOld, version, ageSeconds, isUpdateFailing };
}

/** Where processes do not last there is no worker: calls by the clock do its jobs, and then none waits for long. */
function toWorker({ workers: processes, oldestJobSeconds }: Pulse, isDoneByCalls: boolean) {
  const ok = isDoneByCalls ? oldestJobSeconds <= LATE_JOB_SECONDS : processes > 0;
  return { ok, processes, oldestJobSeconds };
}
