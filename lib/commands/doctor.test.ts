import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseEnv as parseFile } from "node:util";
import pg from "pg";
import { examineDatabase } from "#lib/flows/examine-database.ts";
import { freePort } from "../../e2e/support/demo-process.ts";
import {
  ENDPOINT,
  examine,
  expect,
  type Patient,
  resend,
  type Settings,
  test,
  WEBHOOK_SECRET,
  wrongWith,
} from "../../e2e/support/doctor-patient.ts";
import { NodeProcess } from "../../e2e/support/node-process.ts";
import type { Fault } from "../../e2e/support/sandbox-controls.ts";
import { TransactionPooler } from "../../e2e/support/transaction-pooler.ts";
import { DATABASE_WORDS } from "./doctor-database.ts";
import { tell } from "./told.ts";

test("an installation that is sound has nothing wrong, and every part was looked at", async ({ patient }) => {
  const told = await examine(patient.settings);
  expect(told.filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  const words = told.map((one) => one.words).join("\n");
  for (const part of ["settings", "PostgreSQL", "direct", "migrations", "Bungie.net takes the key"])
    expect(words).toContain(part);
  for (const part of ["client id and secret", "sign-in page", "Resend takes the key", "bounces", "worker"])
    expect(words).toContain(part);
});

/** One wrong thing each: what is changed, and what is then said, sentence and remedy. */
const WRONG: [name: string, prepare: (patient: Patient) => Promise<Settings> | Settings, said: RegExp][] = [
  [
    "a wrong password",
    ({ settings }) => withDatabase(settings, { password: "nope" }),
    /refuses the password of ".+"\. → Correct user and password in DATABASE_URL/,
  ],
  [
    "a database that does not exist",
    ({ settings }) => withDatabase(settings, { pathname: "/nowhere" }),
    /There is no database "nowhere" at .+ → Create it: createdb .+ npm run db:migrate/,
  ],
  [
    "a port where nothing listens",
    async ({ settings }) => withDatabase(settings, { port: String(await freePort()) }),
    /Nothing answers at .+ → Start PostgreSQL there/,
  ],
  [
    "a server without TLS",
    ({ settings }) => withDatabase(settings, { search: "?sslmode=require" }),
    /does not speak TLS\. → Take sslmode out/,
  ],
  [
    "a key that Bungie does not know",
    ({ settings }) => ({ ...settings, BUNGIE_API_KEY: "sandbox-another" }),
    /does not know the key in BUNGIE_API_KEY \(2101\)\. → Copy "API Key" from/,
  ],
  [
    "an application that was switched off",
    (patient) => faulty(patient, { kind: "code", code: 2103 }),
    /switched this application off \(2103\)\. → Look at its page/,
  ],
  [
    "a key bound to an origin",
    (patient) => faulty(patient, { kind: "code", code: 2107 }),
    /wants another origin for this key \(2107\)\. → Empty "Origin Header"/,
  ],
  [
    "maintenance",
    (patient) => faulty(patient, { kind: "code", code: 5 }),
    /down for maintenance \(5\)\. → Nothing to mend here/,
  ],
  [
    "an answer that nobody can explain",
    (patient) => faulty(patient, { kind: "code", code: 7 }),
    /nobody can explain \(7\)\. → Run this again/,
  ],
  [
    "a Bungie.net out of reach",
    async ({ settings }) => ({ ...settings, BUNGIE_ORIGIN: `http://localhost:${await freePort()}` }),
    /did not answer\. → Can this machine reach www\.bungie\.net/,
  ],
  [
    "a client secret that is another's",
    ({ settings }) => ({ ...settings, BUNGIE_CLIENT_SECRET: "sandbox-another" }),
    /does not know BUNGIE_CLIENT_ID and BUNGIE_CLIENT_SECRET together.+ → Copy "OAuth client_id"/,
  ],
  [
    "a redirect URL that is not registered",
    ({ settings }) => ({ ...settings, AUTH_URL: "http://localhost:3999", RESEND_WEBHOOK_SECRET: "" }),
    /sign-in page refuses this application with http:\/\/localhost:3999\/api\/auth\/callback\/bungie\. → At .+ the "Redirect URL" must be/,
  ],
  [
    "definitions that were never imported",
    ({ settings }) => ({ ...settings, DEFINITIONS_LANGUAGE: "zh-cht" }),
    /No item has a name yet\. → The worker imports the definitions when it starts/,
  ],
  [
    "a worker that does not run",
    async ({ settings, endWorker }) => {
      await endWorker();
      return settings;
    },
    /No worker lives: .+ → Start one with the same settings: npm run worker/,
  ],
  [
    "a letter that is late",
    async ({ settings, services }) => {
      const address = `${randomUUID()}@reader.example`;
      const state = { state: "pending", unsubscribeToken: randomUUID() };
      const confirmDueAt = new Date(Date.now() - 3_600_000);
      await services.db.subscription.create({ data: { address, ...state, confirmDueAt } });
      return settings;
    },
    /Letters are late: one waits since 60 minutes\. → npm run digest -- status/,
  ],
  [
    "real keys and the sandbox mixed",
    ({ settings }) => ({ ...settings, BUNGIE_API_KEY: "0123456789abcdef" }),
    /BUNGIE_API_KEY is a real key, but BUNGIE_ORIGIN points at a sandbox\. → The sandbox or the real services, never both/,
  ],
  [
    "a key that Resend does not know",
    ({ settings }) => ({ ...settings, RESEND_API_KEY: "sandbox-another" }),
    /Resend does not know the key in RESEND_API_KEY\. → Make one at/,
  ],
  [
    "a Resend that does not answer",
    (patient) => faulty(patient, { kind: "hang" }, "DomainsList"),
    /Resend did not answer\. → Can this machine reach api\.resend\.com/,
  ],
  [
    "a sender whose domain Resend does not know",
    (patient) => atResend(patient, { domains: ["other.example"] }),
    /does not know ninefold\.example, the domain of MAIL_FROM.+ → Add ninefold\.example .+ or send from what it knows: other\.example/,
  ],
  [
    "a domain that is not verified",
    (patient) => atResend(patient, { domains: [{ name: "ninefold.example", status: "pending" }] }),
    /has not verified ninefold\.example \(pending\).+ → Add these DNS records.+MX send .+TXT resend\._domainkey/s,
  ],
  [
    "a webhook that is missing",
    (patient) => atResend(patient, { webhook: null }),
    /has no webhook to .+\/api\/webhooks\/resend.+ → Add it at/,
  ],
  [
    "a webhook that tells of too little",
    (patient) =>
      atResend(patient, { webhook: { url: ENDPOINT, events: ["bounced"], secret: WEBHOOK_SECRET } }),
    /does not tell of everything\. → Tick at .+email\.complained, email\.suppressed/,
  ],
  [
    "a webhook that is switched off",
    async (patient) => {
      await atResendItself(patient, "webhooks", { status: "disabled" });
      return patient.settings;
    },
    /The webhook to .+ is switched off at Resend\. → Switch it on at/,
  ],
  [
    "a webhook's secret that is another's",
    ({ settings }) => ({ ...settings, RESEND_WEBHOOK_SECRET: `${WEBHOOK_SECRET.slice(0, -4)}AAAA` }),
    /RESEND_WEBHOOK_SECRET is not the secret of the webhook.+ → Copy its "Signing secret"/,
  ],
  [
    "a clock that is wrong",
    async (patient) => {
      await patient.sandbox.setClock({ advanceMs: 3_600_000 });
      return patient.settings;
    },
    /This machine's clock is 3\d{3} s behind Bungie's\. → Let it be set by NTP/,
  ],
];

for (const [name, prepare, said] of WRONG) {
  test(`${name} is told, with what to do, and nothing else is`, async ({ patient }) => {
    const wrong = await wrongWith(await prepare(patient));
    expect(wrong).toEqual([expect.stringMatching(said)]);
  });
}

test("a webhook whose secret Resend does not tell is neither called right nor wrong", async ({ patient }) => {
  const told = await examine(await faulty(patient, { kind: "status", status: 503 }, "WebhooksGet"));
  const verdicts = told.filter(({ words }) => words.includes(ENDPOINT)).map(({ verdict }) => verdict);
  expect(verdicts).toEqual(["note"]);
});

function withDatabase(settings: Settings, change: Partial<URL>): Settings {
  const address = Object.assign(new URL(settings.DATABASE_URL ?? ""), change);
  return { ...settings, DATABASE_URL: address.href };
}

async function faulty(
  { sandbox, settings }: Patient,
  fault: Omit<Fault, "route">,
  route = "GetDestinyManifest",
): Promise<Settings> {
  await sandbox.addFault({ route, ...fault });
  return settings;
}

async function atResend({ sandbox, settings }: Patient, wish: object): Promise<Settings> {
  await resend(sandbox, wish);
  return settings;
}

test("a database address with a lone percent sign breaks nothing", async () => {
  const [found] = await examineDatabase(`postgresql://a%zz:b@localhost:${await freePort()}/c`, []);
  expect(found).toMatchObject({ kind: "database-unreachable", place: { user: "a%zz" } });
});

test("a host that does not exist is told, with what to do", async () => {
  const [found] = await examineDatabase("postgresql://a:b@db.invalid/c", []);
  if (!found) throw new Error("there was to be a finding");
  const { words, remedy } = tell(DATABASE_WORDS, found);
  expect(`${words} → ${remedy}`).toMatch(
    /no machine called db\.invalid\. → Correct the host in DATABASE_URL/,
  );
});

for (const [name, change, said] of [
  [
    "a migration that is missing",
    "set migration_name = 'x' ||",
    /1 of \d+ migrations are not applied\. → Run: npm run db:migrate/,
  ],
  [
    "a migration that broke",
    "set finished_at = null, migration_name = ''||",
    /"\d+_first" broke half-way\. → Mend what its words say.+--rolled-back \d+_first/,
  ],
] as const) {
  test(`${name} is told, with what to do`, async ({ patient: { services, settings } }) => {
    await services.db.$executeRawUnsafe(
      `update _prisma_migrations ${change} migration_name where migration_name like '%_first'`,
    );
    const wrong = await wrongWith(settings);
    await services.db.$executeRawUnsafe(
      "update _prisma_migrations set finished_at = now(), migration_name = ltrim(migration_name, 'x') where migration_name like '%_first'",
    );
    expect(wrong).toEqual([expect.stringMatching(said)]);
  });
}

test("an empty database is told, with the command that fills it", async ({ patient }) => {
  const { databaseUrl, drop } = await anEmptyDatabase(patient.settings.DATABASE_URL ?? "");
  expect(await wrongWith({ ...patient.settings, DATABASE_URL: databaseUrl })).toEqual([
    expect.stringMatching(/holds no table of Ninefold's yet\. → Run: npm run db:migrate/),
  ]);
  await drop();
});

test("a transaction pooler is told from a direct connection", async ({ patient }) => {
  const pooler = await TransactionPooler.start(patient.settings.DATABASE_URL ?? "");
  const told = await examine({ ...patient.settings, DATABASE_URL: pooler.databaseUrl });
  await pooler.stop();
  const words = told.filter(({ verdict }) => verdict === "wrong").map((one) => `${one.words} ${one.remedy}`);
  expect(words[0]).toMatch(/transaction pooler.+Use the direct address/);
});

/** Changes the first of a list at the provider, as its dashboard does. */
async function atResendItself({ settings }: Patient, list: string, change: object): Promise<void> {
  const headers = { authorization: `Bearer ${settings.RESEND_API_KEY}`, "content-type": "application/json" };
  const address = `${settings.RESEND_BASE_URL}/${list}`;
  const { data } = (await (await fetch(address, { headers })).json()) as { data: { id: string }[] };
  const wish = { method: "PATCH", headers, body: JSON.stringify(change) };
  const answer = await fetch(`${address}/${data[0]?.id}`, wish);
  if (!answer.ok) throw new Error(await answer.text());
}

async function anEmptyDatabase(databaseUrl: string) {
  const name = `doctor_${randomUUID().replaceAll("-", "")}`;
  const address = new URL(databaseUrl);
  address.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  return {
    databaseUrl: address.href,
    drop: async () => {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

const example = parseFile(readFileSync(".env.example", "utf8"));
const PUBLIC = { AUTH_URL: "https://ninefold.example", BUNGIE_ORIGIN: "", RESEND_BASE_URL: "" };

test("a missing setting is told with how to come by it, and what rests on it is not asked", async () => {
  const told = await examine({ ...example, DATABASE_URL: "", CRON_SECRET: "" } as Settings);
  const lines = told.map(({ verdict, words, remedy }) => `${verdict}: ${words} → ${remedy}`);
  expect(lines).toContainEqual(expect.stringMatching(/^wrong: DATABASE_URL is missing\. → postgresql:/));
  expect(lines).toContain("wrong: CRON_SECRET is missing. → Make one: openssl rand -hex 32");
  expect(lines).toContain("note: The database was not asked. → Mend DATABASE_URL first.");
});

test("secrets that are short or made up by hand are told on a public site, by name alone", async () => {
  const weak = { AUTH_SECRET: "a".repeat(40), CRON_SECRET: "letmeinletmein12", MAIL_FROM: "" };
  const keys = { TOKEN_KEYS: `k:${Buffer.alloc(32, 1).toString("base64")}` };
  const told = await examine({
    ...example,
    ...PUBLIC,
    ...weak,
    ...keys,
    BUNGIE_API_KEY: "",
    RESEND_API_KEY: "",
    DATABASE_URL: "",
  } as Settings);
  const words = told.map((one) => one.words);
  for (const name of ["AUTH_SECRET", "CRON_SECRET", "TOKEN_KEYS"])
    expect(words).toContain(`${name} looks made up by hand: it could be guessed.`);
  expect(JSON.stringify(told)).not.toContain("letmein");
});

class Doctor extends NodeProcess {
  constructor(settings: Settings) {
    super(["--import", "tsx", "lib/commands/doctor.ts"], process.cwd(), settings);
  }
}

test("the command ends with 0 when nothing is wrong and with 1 when something is, and tells no secret", async ({
  patient,
}) => {
  const { settings } = patient;
  const sound = new Doctor(settings);
  const ill = new Doctor({ ...settings, BUNGIE_API_KEY: "sandbox-another" });
  expect(await sound.ended(), sound.output).toBe(0);
  expect(await ill.ended(), ill.output).toBe(1);
  expect(sound.output).toContain("Nothing is wrong");
  expect(ill.output).toMatch(/WRONG {2}Bungie does not know the key.+\n +→ Copy "API Key"/);
  const password = new URL(settings.DATABASE_URL ?? "").password;
  const secrets = [
    password,
    ...["AUTH_SECRET", "CRON_SECRET", "TOKEN_KEYS", "RESEND_API_KEY"].map((name) => settings[name] ?? ""),
  ];
  for (const secret of [...secrets, "sandbox-another", settings.BUNGIE_CLIENT_SECRET ?? "", WEBHOOK_SECRET])
    expect(`${sound.output}${ill.output}`).not.toContain(secret);
});
