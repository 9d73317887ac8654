import { existsSync, readdirSync, readFileSync } from "node:fs";
import util from "node:util";
import { type Env, parseEnv, readSettings, type SettingName } from "#lib/env.ts";
import { examineBungie } from "#lib/flows/examine-bungie.ts";
import { examineDatabase } from "#lib/flows/examine-database.ts";
import { examineMail } from "#lib/flows/examine-mail.ts";
import { examineRunning } from "#lib/flows/examine-running.ts";
import { mailAccess } from "#lib/flows/mail-access.ts";
import { openServices } from "#lib/flows/services.ts";
import { BUNGIE_WORDS } from "./doctor-bungie.ts";
import { DATABASE_WORDS } from "./doctor-database.ts";
import { MAIL_WORDS } from "./doctor-mail.ts";
import { RUNNING_WORDS } from "./doctor-running.ts";
import { tellSettings, tellSkipped } from "./doctor-settings.ts";
import { type Told, tell } from "./told.ts";

const PROJECT = new URL("../../", import.meta.url);
/** Without these nothing else can be read from it. */
const UNUSABLE = ["database-unreachable", "migrations-missing", "migration-failed", "job-queue-missing"];

type Source = Readonly<Record<string, string | undefined>>;
type Settings = ReturnType<typeof readSettings>;

export interface Section {
  readonly title: string;
  readonly told: readonly Told[];
}

/** Examines one part after the other, as they are read. Asks, changes nothing, tells no secret. */
export async function* examineInstallation(source: Source): AsyncGenerator<Section> {
  const settings = readSettings(source);
  yield { title: "Settings", told: tellSettings(source, settings, namedInFile()) };
  const database = await tellDatabase(settings.fine);
  yield { title: "Database", told: database.told };
  yield { title: "Bungie.net", told: await tellBungie(settings.fine) };
  yield { title: "Letters (Resend)", told: await tellMail(settings.fine) };
  yield { title: "What runs", told: await tellRunning(source, settings, database.isUsable) };
}

/** All of these settings, or which of them are wrong. */
function pick<Name extends SettingName>(
  fine: Partial<Env>,
  names: readonly Name[],
):
  | { readonly ok: true; readonly values: Pick<Env, Name> }
  | { readonly ok: false; readonly missing: Name[] } {
  const missing = names.filter((name) => !(name in fine));
  return missing.length > 0 ? { ok: false, missing } : { ok: true, values: fine as Pick<Env, Name> };
}

/** Settings that a .env beside the project names: the usual reason for missing ones is that nobody loaded it. */
function namedInFile(): string[] {
  const file = new URL(".env", PROJECT);
  if (!existsSync(file)) return [];
  const named = util.parseEnv(readFileSync(file, "utf8"));
  return Object.keys(named).filter((name) => named[name]);
}

function wantedMigrations(): string[] {
  return readdirSync(new URL("prisma/migrations/", PROJECT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

async function tellDatabase(fine: Partial<Env>): Promise<{ told: Told[]; isUsable: boolean }> {
  const picked = pick(fine, ["DATABASE_URL"]);
  if (!picked.ok) return { told: [tellSkipped("The database", picked.missing)], isUsable: false };
  const findings = await examineDatabase(picked.values.DATABASE_URL, wantedMigrations());
  return {
    told: findings.map((finding) => tell(DATABASE_WORDS, finding)),
    isUsable: !findings.some(({ kind }) => UNUSABLE.includes(kind)),
  };
}

async function tellBungie(fine: Partial<Env>): Promise<Told[]> {
  const picked = pick(fine, [
    ...(["BUNGIE_ORIGIN", "BUNGIE_API_KEY", "BUNGIE_CLIENT_ID", "BUNGIE_CLIENT_SECRET"] as const),
    "AUTH_URL",
  ]);
  if (!picked.ok) return [tellSkipped("Bungie.net", picked.missing)];
  const settings = picked.values;
  const findings = await examineBungie({
    access: {
      origin: settings.BUNGIE_ORIGIN,
      apiKey: settings.BUNGIE_API_KEY,
      clientId: settings.BUNGIE_CLIENT_ID,
      clientSecret: settings.BUNGIE_CLIENT_SECRET,
      userAgent: `Ninefold/0.1 AppId/${settings.BUNGIE_CLIENT_ID} (+${settings.AUTH_URL})`,
    },
    authUrl: settings.AUTH_URL,
  });
  return findings.map((finding) => tell(BUNGIE_WORDS, finding));
}

async function tellMail(fine: Partial<Env>): Promise<Told[]> {
  const picked = pick(fine, [
    "RESEND_API_KEY",
    "RESEND_BASE_URL",
    "RESEND_WEBHOOK_SECRET",
    "MAIL_FROM",
    "AUTH_URL",
  ]);
  if (!picked.ok) return [tellSkipped("Resend", picked.missing)];
  const { MAIL_FROM, AUTH_URL, RESEND_WEBHOOK_SECRET } = picked.values;
  const findings = await examineMail({
    access: mailAccess(picked.values),
    from: MAIL_FROM,
    authUrl: AUTH_URL,
    webhookSecret: RESEND_WEBHOOK_SECRET,
  });
  return findings.map((finding) => tell(MAIL_WORDS, finding));
}

/** Workers and letters need every setting, and tables to look into. */
async function tellRunning(source: Source, settings: Settings, isDatabaseUsable: boolean): Promise<Told[]> {
  const missing = settings.wrong.map(({ name }) => name);
  if (missing.length > 0) return [tellSkipped("What runs", missing)];
  if (!isDatabaseUsable) return [tellSkipped("What runs", ["the database"])];
  const services = openServices(parseEnv(source));
  try {
    const findings = await examineRunning(services, new Date());
    return findings.map((finding) => tell(RUNNING_WORDS, finding));
  } finally {
    await services.db.$disconnect();
  }
}
