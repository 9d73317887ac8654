import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { holdsMarkedTokens } from "./support/marked-tokens.ts";
import { inPassing, readDatabase } from "./support/read-database.ts";
import { CANARY, createSecretSearch } from "./support/secret-search.ts";

// Runs after every other journey (playwright.config.ts): what they left behind is searched for their secrets.
const {
  CLOCK_LOG_DIR,
  CLOCK_STACK,
  DATABASE_URL = "",
  LOG_DIR = "",
  SECRETS_SEEN_FILE = "",
  SITE_DIR = ".next/standalone",
} = process.env;
const holdsCanary = createSecretSearch([CANARY]);
// A session's key, a state, a link's token: long words without a meaning.
const LONG_WORD = /[\w.-]{20,}/g;

interface Seen {
  readonly sessions: readonly string[];
  readonly states: readonly string[];
  /** What the links of letters carried; the database keeps some of them, logs none. */
  readonly links: readonly string[];
  readonly seenCount: number;
  readonly unreadCount: number;
}

function seenByJourneys(): Seen[] {
  const lines = readFileSync(SECRETS_SEEN_FILE, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Seen);
}

function sessionsAndStates(): Set<string> {
  return new Set(seenByJourneys().flatMap(({ sessions, states }) => [...sessions, ...states]));
}

const isAmong = (secrets: ReadonlySet<string>) => (text: string) =>
  [...text.matchAll(LONG_WORD)].some(([word]) => secrets.has(word));

/** Where each stack that journeys walked on kept its logs and its data. */
const stacks = [
  { stack: "journeys", logDir: LOG_DIR, databaseUrl: DATABASE_URL },
  ...(CLOCK_STACK && CLOCK_LOG_DIR
    ? [
        {
          stack: "clock-journeys",
          logDir: CLOCK_LOG_DIR,
          databaseUrl: JSON.parse(CLOCK_STACK).DATABASE_URL as string,
        },
      ]
    : []),
];

const log = (name: string, logDir = LOG_DIR) => readFileSync(join(logDir, `${name}.log`), "utf8");

/** Names the table and the column's place, not the secret. */
async function tablesWithSecrets(client: Parameters<typeof readDatabase>[0]): Promise<string[]> {
  const holdsKnown = isAmong(sessionsAndStates());
  const found = new Set<string>();
  for await (const { table, values } of readDatabase(client))
    for (const [nth, value] of values.entries())
      if (holdsCanary(value) || holdsKnown(value.toString())) found.add(`${table}, value ${nth + 1}`);
  return [...found];
}

test("the journeys met secrets, and their watch saw the answers", () => {
  const seen = seenByJourneys();
  const count = (of: (one: Seen) => number) => seen.reduce((sum, one) => sum + of(one), 0);
  expect(count(({ sessions }) => sessions.length)).toBeGreaterThan(20);
  expect(count(({ states }) => states.length)).toBeGreaterThan(20);
  expect(count(({ seenCount }) => seenCount)).toBeGreaterThan(500);
  expect(count(({ unreadCount }) => unreadCount)).toBeLessThan(count(({ seenCount }) => seenCount) / 20);
});

test("the errors that journeys provoke are in the logs", () => {
  expect(log("site")).toContain('"what":"sign-in"');
  expect(log("site")).toContain('"logNumber":');
  expect(log("worker")).toContain("met what nobody can explain");
});

const logs = stacks.flatMap(({ stack, logDir }) =>
  ["site", "worker"].map((name) => ({ stack, name, logDir })),
);
for (const { stack, name, logDir } of logs) {
  test(`no token, key, session or link is in the ${name}'s log, ${stack}`, () => {
    const text = log(name, logDir);
    expect(text).not.toBe("");
    const links = seenByJourneys().flatMap((one) => one.links);
    expect(links.length).toBeGreaterThan(0);
    const secrets = new Set([...sessionsAndStates(), ...links]);
    const guilty = text.split("\n").filter((line) => holdsCanary(line) || isAmong(secrets)(line));
    expect(guilty.length, "log lines with a secret").toBe(0);
    expect(holdsCanary(text), "a secret across lines").toBe(false);
  });

  test(`no mail address, authorization header or database password is in the ${name}'s log, ${stack}`, () => {
    const guilty = log(name, logDir)
      .split("\n")
      .filter((line) => /[\w.+-]+@[\w-]+\.\w|authorization|bearer|x-api-key|postgres(ql)?:\/\//i.test(line));
    expect(guilty).toEqual([]);
  });
}

for (const { stack, databaseUrl } of stacks) {
  test(`the database holds no token, key, session or state in clear, packed or not, ${stack}`, async () => {
    await inPassing(databaseUrl, async (client) => {
      expect(await tablesWithSecrets(client)).toEqual([]);
    });
  });
}

test("the database search finds what is planted, also in gzipped bytes", async () => {
  await inPassing(DATABASE_URL, async (client) => {
    await client.query("create table planted (words text, body bytea)");
    await client.query("insert into planted values ($1, null)", [`Bearer ${CANARY}a`]);
    await client.query("insert into planted values ('x', $1)", [gzipSync(`{"token":"${CANARY}"}`)]);
    const [session] = sessionsAndStates();
    await client.query("insert into planted values ('x', 'x'), ($1, 'x')", [`{"key":"${session}"}`]);
    expect(await tablesWithSecrets(client)).toEqual(["public.planted, value 1", "public.planted, value 2"]);
  });
});

test("every stored token is sealed, and opens with the key alone", async () => {
  await inPassing(DATABASE_URL, async (client) => {
    const { rows } = await client.query(`select * from bungie_token`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !holdsMarkedTokens(row, process.env))).toEqual([]);
  });
});

test("the last good copies are packed, and the search looks into them", async () => {
  await inPassing(DATABASE_URL, async (client) => {
    const { rows } = await client.query<{ membershipId: string; body: Buffer }>(
      `select "membershipId", body from profile_snapshot limit 5`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows) {
      const [characterId = ""] = /"characterId":"\d+"/.exec(gunzipSync(body).toString()) ?? [];
      const mark = /\d{7,}/.exec(characterId)?.[0] ?? "";
      expect(createSecretSearch([mark])(body)).toBe(true);
    }
  });
});

test("the built site holds no secret, and its scripts not even a setting's name", () => {
  const built = join(SITE_DIR, ".next");
  const files = (folder: string) =>
    readdirSync(join(built, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const [server, scripts] = [files("server"), files("static")];
  expect(server.length).toBeGreaterThan(20);
  expect(scripts.length).toBeGreaterThan(5);
  const demo = /sandbox-(key|secret|resend-key|cron-secret|only-never)/;
  const all = [...server, ...scripts];
  expect(all.filter((file) => holdsCanary(readFileSync(file)))).toEqual([]);
  expect(all.filter((file) => demo.test(readFileSync(file, "latin1")))).toEqual([]);
  const setting = /DATABASE_URL|TOKEN_KEYS|(AUTH|CRON|BUNGIE_CLIENT)_SECRET|(BUNGIE|RESEND)_API_KEY/;
  expect(scripts.filter((file) => setting.test(readFileSync(file, "latin1")))).toEqual([]);
});
