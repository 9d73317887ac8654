import { readFileSync } from "node:fs";
import { parseEnv as parseFile } from "node:util";
import { expect, test } from "@playwright/test";
import { parseEnv } from "./env.ts";

const example: Record<string, string | undefined> = {
  ...parseFile(readFileSync(".env.example", "utf8")),
  DATABASE_URL: "postgresql://a:b@localhost/c",
};

const real = {
  ...example,
  DATABASE_URL: "postgresql://a:b@db.example/c",
  AUTH_URL: "https://ninefold.example",
  AUTH_SECRET: "a-secret-of-more-than-thirty-two-letters",
  TOKEN_KEYS: `2026-11:${Buffer.alloc(32, 1).toString("base64")}`,
  BUNGIE_ORIGIN: "",
  BUNGIE_API_KEY: "0123456789abcdef",
  BUNGIE_CLIENT_ID: "12345",
  BUNGIE_CLIENT_SECRET: "0123456789abcdef",
  RESEND_BASE_URL: "",
  RESEND_API_KEY: "re_0123456789",
  CRON_SECRET: "0123456789abcdef",
  RESEND_WEBHOOK_SECRET: "whsec_MDEyMzQ1Njc4OWFiY2RlZg==",
};

function refusalOf(settings: Record<string, string | undefined>): string {
  try {
    parseEnv(settings);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("the example file describes a working demo, unedited", () => {
  expect(parseEnv(example).BUNGIE_ORIGIN).toBe("http://localhost:4010");
});

test("a real site's settings are accepted and default to bungie.net", () => {
  expect(parseEnv(real).BUNGIE_ORIGIN).toBe("https://www.bungie.net");
});

test("definitions are English unless another of Bungie's languages is set", () => {
  expect(parseEnv(real).DEFINITIONS_LANGUAGE).toBe("en");
  expect(parseEnv({ ...real, DEFINITIONS_LANGUAGE: "pt-br" }).DEFINITIONS_LANGUAGE).toBe("pt-br");
});

test("a public site does not tell where its time goes, and logs what happens unless told otherwise", () => {
  expect(refusalOf({ ...real, SERVER_TIMING: "on" })).toContain("SERVER_TIMING:");
  expect(parseEnv({ ...example, SERVER_TIMING: "on" }).SERVER_TIMING).toBe("on");
  expect(parseEnv(real)).toMatchObject({ SERVER_TIMING: "off", LOG_LEVEL: "info" });
  expect(refusalOf({ ...real, LOG_LEVEL: "loud" })).toContain("LOG_LEVEL:");
});

test("settings that are wrong together are told with those that are missing", () => {
  const refusal = refusalOf({ ...real, MAIL_FROM: "", BUNGIE_API_KEY: "sandbox-key" });
  expect(refusal).toContain("MAIL_FROM:");
  expect(refusal).toContain("BUNGIE_API_KEY:");
});

test("all missing settings are named in one message, without a value", () => {
  const refusal = refusalOf({ CRON_SECRET: "short", MAIL_FROM: "nobody" });
  for (const name of [
    "DATABASE_URL",
    "BUNGIE_API_KEY",
    "AUTH_SECRET",
    "AUTH_URL",
    "TOKEN_KEYS",
    "CRON_SECRET",
    "MAIL_FROM",
  ]) {
    expect(refusal).toContain(`${name}:`);
  }
  expect(refusal).not.toContain("nobody");
  expect(refusal).not.toContain("short");
});

const MIXED: readonly [string, Record<string, string>, string][] = [
  ["a sandbox key at the real bungie.net", { BUNGIE_API_KEY: "sandbox-key" }, "BUNGIE_API_KEY"],
  [
    "a sandbox client secret at the real bungie.net",
    { BUNGIE_CLIENT_SECRET: "sandbox-secret" },
    "BUNGIE_CLIENT_SECRET",
  ],
  ["a sandbox mail key at the real Resend", { RESEND_API_KEY: "sandbox-resend-key" }, "RESEND_API_KEY"],
  ["a real key sent to a sandbox", { BUNGIE_ORIGIN: "http://localhost:4010" }, "BUNGIE_API_KEY"],
  ["a Bungie origin that is neither", { BUNGIE_ORIGIN: "https://bungie.example" }, "BUNGIE_ORIGIN"],
  [
    "a sandbox with a database elsewhere",
    { BUNGIE_ORIGIN: "http://localhost:4010", BUNGIE_API_KEY: "sandbox-key" },
    "DATABASE_URL",
  ],
  ["a real site without https", { AUTH_URL: "http://ninefold.example" }, "AUTH_URL"],
  ["the published demo secret on a real site", { AUTH_SECRET: example.AUTH_SECRET ?? "" }, "AUTH_SECRET"],
  ["the published demo key on a real site", { TOKEN_KEYS: example.TOKEN_KEYS ?? "" }, "TOKEN_KEYS"],
  ["the published cron secret on a real site", { CRON_SECRET: example.CRON_SECRET ?? "" }, "CRON_SECRET"],
  [
    "the published webhook secret on a real site",
    { RESEND_WEBHOOK_SECRET: example.RESEND_WEBHOOK_SECRET ?? "" },
    "RESEND_WEBHOOK_SECRET",
  ],
  ["a sealing key of the wrong length", { TOKEN_KEYS: "k:AAAA" }, "TOKEN_KEYS"],
  [
    "definitions in a language Bungie does not write",
    { DEFINITIONS_LANGUAGE: "tlh" },
    "DEFINITIONS_LANGUAGE",
  ],
  ["two sealing keys of one name", { TOKEN_KEYS: `${real.TOKEN_KEYS},${real.TOKEN_KEYS}` }, "TOKEN_KEYS"],
];

for (const [what, settings, name] of MIXED) {
  test(`${what} stops the start`, () => {
    expect(refusalOf({ ...real, ...settings })).toContain(`${name}:`);
  });
}

test("a worker does the jobs, unless it is said or known that there is none", () => {
  expect(parseEnv(real).RUN_JOBS).toBe("worker");
  expect(parseEnv({ ...real, RUN_JOBS: "site" }).RUN_JOBS).toBe("site");
  expect(parseEnv({ ...real, VERCEL: "1" }).RUN_JOBS).toBe("site");
  expect(parseEnv({ ...real, VERCEL: "1", RUN_JOBS: "worker" }).RUN_JOBS).toBe("worker");
  expect(refusalOf({ ...real, RUN_JOBS: "nobody" })).toContain("RUN_JOBS");
});
