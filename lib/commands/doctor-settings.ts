import type { Env, Refusal, SettingName } from "#lib/env.ts";
import { note, ok, type Told, wrong } from "./told.ts";

/** How to come by each setting; the compiler misses none. */
const REMEDIES: Readonly<Record<SettingName, string>> = {
  DATABASE_URL: "postgresql://user:password@host:5432/database, PostgreSQL 15 or newer, a direct connection.",
  AUTH_URL: "The address players type, https://…, without a path; http is for this machine alone.",
  AUTH_SECRET: "Make one: openssl rand -base64 48",
  TOKEN_KEYS:
    "Make one: echo key1:$(openssl rand -base64 32). Never throw away an older one before npm run tokens:rotate.",
  BUNGIE_ORIGIN: "Leave it out: it is for the sandbox alone.",
  BUNGIE_API_KEY: '"API Key" of your application at https://www.bungie.net/en/Application.',
  BUNGIE_CLIENT_ID: '"OAuth client_id" of your application at https://www.bungie.net/en/Application.',
  BUNGIE_CLIENT_SECRET:
    '"OAuth client_secret" of your application (type Confidential) at https://www.bungie.net/en/Application.',
  DEFINITIONS_LANGUAGE: "One of the listed abbreviations, or leave it out for English.",
  RESEND_API_KEY: "Make one at https://resend.com/api-keys.",
  RESEND_BASE_URL: "Leave it out: it is for the sandbox alone.",
  RESEND_REQUESTS_PER_SECOND: "A number from 0.1 to 1000, or leave it out for 5.",
  RESEND_WEBHOOK_SECRET: '"Signing secret" of your webhook at https://resend.com/webhooks, whsec_….',
  ADMIN_BUNGIE_IDS: "Bungie.net account ids (digits), comma-separated, or leave it out.",
  MAIL_FROM: 'In quotes: MAIL_FROM="Ninefold <letter@your-domain>"; the domain must be verified at Resend.',
  CONTACT_EMAIL: "A mail address that somebody reads, or leave it out: the privacy page then names nobody.",
  CRON_SECRET: "Make one: openssl rand -hex 32",
  LOG_LEVEL: "One of error, warn, info, debug, or leave it out for info.",
  OTEL_EXPORTER_OTLP_ENDPOINT: "Your collector's address, such as http://localhost:4318, or leave it out.",
  SERVER_TIMING: "on or off; leave it out on a public site.",
  RUN_JOBS: "worker (a worker process does the jobs) or site (calls of /api/cron/jobs do them).",
};

const UNMIXED =
  "The sandbox or the real services, never both: for a real site leave BUNGIE_ORIGIN and RESEND_BASE_URL out, and make every secret anew.";

/** Fewer different letters than this were typed by hand. */
const VARIED = 12;
const LONG = 24;

function isLocal(authUrl: string | undefined): boolean {
  return authUrl !== undefined && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(authUrl).hostname);
}

/** Whether somebody may have made it up; says nothing of what it is. */
function isWeak(secret: string | undefined): boolean {
  return secret !== undefined && (secret.length < LONG || new Set(secret).size < VARIED);
}

/**
 * What is wrong with the settings themselves. `named`: settings that a file in this folder names, should some be missing
 * here. Never contains a value.
 */
export function tellSettings(
  source: Readonly<Record<string, string | undefined>>,
  { fine, wrong: refusals }: { readonly fine: Partial<Env>; readonly wrong: readonly Refusal[] },
  named: readonly string[],
): Told[] {
  const told = refusals.map(({ name, message }) => {
    const remedy = REMEDIES[name as SettingName];
    if (/sandbox|demo/.test(message)) return wrong(`${name} ${toSentence(message)}`, UNMIXED);
    if (source[name]) return wrong(`${name} ${toSentence(message)}`, remedy);
    if (!named.includes(name)) return wrong(`${name} is missing.`, remedy);
    return wrong(
      `${name} is missing here, though .env names it.`,
      "Load the file first: set -a; . ./.env; set +a",
    );
  });
  const weak = isLocal(fine.AUTH_URL) ? [] : tellWeak(fine);
  return told.length + weak.length > 0
    ? [...told, ...weak]
    : [ok("All settings are there and fit together.")];
}

function toSentence(message: string): string {
  const isOurs = /^(must|is|holds)\b/.test(message);
  return isOurs ? `${message}.` : `is not what it should be (${message}).`;
}

function tellWeak({ AUTH_SECRET, CRON_SECRET, TOKEN_KEYS }: Partial<Env>): Told[] {
  const guessable = [
    ...(isWeak(AUTH_SECRET) ? (["AUTH_SECRET"] as const) : []),
    ...(isWeak(CRON_SECRET) ? (["CRON_SECRET"] as const) : []),
    ...(TOKEN_KEYS?.some(({ key }) => new Set(key).size < VARIED) ? (["TOKEN_KEYS"] as const) : []),
  ];
  return guessable.map((name) =>
    wrong(`${name} looks made up by hand: it could be guessed.`, REMEDIES[name]),
  );
}

/** Which part of the examination had to be left out, since these settings are wrong. */
export function tellSkipped(what: string, names: readonly string[]): Told {
  return note(`${what} was not asked.`, `Mend ${names.join(", ")} first.`);
}
