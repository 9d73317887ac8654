import { z } from "zod";

const BUNGIE = "https://www.bungie.net";

type Source = Record<string, string | undefined>;
/** What is wrong with one setting. Never contains its value. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}

const Origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

const TokenKeys = z.string().transform((text, ctx) => {
  const keys = text.split(",").map((entry) => {
    const [keyId = "", encoded = ""] = entry.trim().split(":");
    return { keyId, key: Buffer.from(encoded, "base64") };
  });
  if (keys.some(({ keyId, key }) => !/^[\w-]{1,16}$/.test(keyId) || key.length !== 32)) {
    ctx.addIssue("must be keyId:base64 pairs, comma-separated, each key 32 bytes (openssl rand -base64 32)");
    return z.NEVER;
  }
  // Rows name their key: under one name, only one of two could ever be found again.
  if (new Set(keys.map(({ keyId }) => keyId)).size < keys.length) {
    ctx.addIssue("must not name two keys alike");
    return z.NEVER;
  }
  return keys;
});

/** The languages Bungie writes its definitions in, as its manifest names them. Read 2026-11-22. */
const LANGUAGES = [
  "en",
  "fr",
  "es",
  "es-mx",
  "de",
  "it",
  "ja",
  "pt-br",
  "ru",
  "pl",
  "ko",
  "zh-cht",
  "zh-chs",
] as const;

/** Bungie.net account ids of those who may see the operator's page; empty: nobody. */
const AdminIds = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((id) => id.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^\d{1,20}$/, "must be Bungie.net account ids (digits), comma-separated")));

const Settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  BUNGIE_ORIGIN: Origin.default(BUNGIE),
  BUNGIE_API_KEY: z.string().min(8),
  BUNGIE_CLIENT_ID: z.string().min(1),
  BUNGIE_CLIENT_SECRET: z.string().min(8),
  DEFINITIONS_LANGUAGE: z.enum(LANGUAGES).default("en"),
  RESEND_API_KEY: z.string().min(8),
  RESEND_BASE_URL: Origin.optional(),
  /** Resend's limit of a team, read 2026-11-22: 5 calls a second unless it raised it. */
  RESEND_REQUESTS_PER_SECOND: z.coerce.number().min(0.1).max(1000).default(5),
  /** Without it Resend's webhooks are refused. */
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_.{16,}$/)
    .optional(),
  ADMIN_BUNGIE_IDS: AdminIds,
  MAIL_FROM: z
    .string()
    .regex(/^[^<>@]+<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "must be an address or Name <address>"),
  /** Whom players and readers write to; the privacy page names it. */
  CONTACT_EMAIL: z.email().optional(),
  AUTH_SECRET: z.string().min(32),
  AUTH_URL: Origin,
  TOKEN_KEYS: TokenKeys,
  CRON_SECRET: z.string().min(16),
  LOG_LEVEL: z.enum(["error", "warn", "info", "debug"]).default("info"),
  /** Whether answers tell in a Server-Timing header where their time went: for this machine alone. */
  SERVER_TIMING: z.enum(["on", "off"]).default("off"),
  /** Where traces go, if anywhere. Its other settings (…_HEADERS, …_PROTOCOL) are read by OpenTelemetry itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Who does the jobs: a worker process, or the site after its answers and in calls of /api/cron/jobs. */
  RUN_JOBS: z.enum(["worker", "site"]).default("worker"),
});

/**
 * Settings that are each fine but must not go together: sandbox and real ones mixed, a public site with demo secrets.
 * Works on the raw text, so that these are told together with everything else that is wrong.
 */
function findMixed(source: Source): Refusal[] {
  const {
    BUNGIE_ORIGIN = BUNGIE,
    RESEND_BASE_URL = "https://api.resend.com",
    AUTH_URL = "",
    DATABASE_URL = "",
  } = source;
  // Webhook secrets are Base64 behind their prefix; the demo's begins with the same word.
  const startsAsSandbox = (name: string) => /^(sandbox-|whsec_c2FuZGJveC)/.test(source[name] ?? "");
  const bungieIsLocal = isLoopback(BUNGIE_ORIGIN);
  const sentAway = [
    ...(bungieIsLocal ? [] : ["BUNGIE_API_KEY", "BUNGIE_CLIENT_SECRET"]),
    ...(isLoopback(RESEND_BASE_URL) ? [] : ["RESEND_API_KEY"]),
  ].filter(startsAsSandbox);
  const published = isLoopback(AUTH_URL)
    ? []
    : ["AUTH_SECRET", "CRON_SECRET", "TOKEN_KEYS", "RESEND_WEBHOOK_SECRET"].filter(startsAsSandbox);
  const checks: [boolean, string, string][] = [
    [
      !bungieIsLocal && BUNGIE_ORIGIN !== BUNGIE,
      "BUNGIE_ORIGIN",
      `must be ${BUNGIE} or a sandbox on this machine`,
    ],
    [
      bungieIsLocal && !startsAsSandbox("BUNGIE_API_KEY"),
      "BUNGIE_API_KEY",
      "is a real key, but BUNGIE_ORIGIN points at a sandbox",
    ],
    [
      bungieIsLocal && !isLoopback(DATABASE_URL),
      "DATABASE_URL",
      "is not on this machine, but BUNGIE_ORIGIN points at a sandbox",
    ],
    [
      !isLoopback(AUTH_URL) && source.SERVER_TIMING === "on",
      "SERVER_TIMING",
      "tells strangers how long our calls take; leave it out on a public site",
    ],
    [
      !isLoopback(AUTH_URL) && !AUTH_URL.startsWith("https:"),
      "AUTH_URL",
      "must be https, unless it is on this machine",
    ],
  ];
  return [
    ...sentAway.map((name) => ({
      name,
      message: "is a sandbox key, but the server it goes to is not on this machine",
    })),
    ...published.map((name) => ({ name, message: "holds the demo's secret, which everybody knows" })),
    ...checks.filter(([isWrong]) => isWrong).map(([, name, message]) => ({ name, message })),
  ];
}

export type Env = z.infer<typeof Settings>;
export type SettingName = keyof Env;

export const SETTING_NAMES = Object.keys(Settings.shape) as readonly SettingName[];

/** Whether a site can do without it, either since it has a usual value or since something is then switched off. */
export function isOptional(name: SettingName): boolean {
  return !readSettings({}).wrong.some((one) => one.name === name);
}

/** Every setting that is fine, also when others are not, and what is wrong with those. */
export function readSettings(source: Source): {
  readonly fine: Partial<Env>;
  readonly wrong: readonly Refusal[];
} {
  const known: Source = {
    ...Object.fromEntries(Object.entries(source).map(([name, value]) => [name, value || undefined])),
    // Where nothing lives longer than a request, there is no worker.
    RUN_JOBS: source.RUN_JOBS || (source.VERCEL ? "site" : "worker"),
  };
  const parsed = SETTING_NAMES.map((name) => ({ name, ...Settings.shape[name].safeParse(known[name]) }));
  const alone = parsed.flatMap(({ name, error }) =>
    (error?.issues ?? []).map(({ message }) => ({ name, message })),
  );
  // A setting that is wrong by itself needs no second reason.
  const mixed = findMixed(known).filter(({ name }) => !alone.some((one) => one.name === name));
  const wrong = [...alone, ...mixed];
  const fine = parsed.filter(({ name }) => !wrong.some((one) => one.name === name));
  return { fine: Object.fromEntries(fine.map(({ name, data }) => [name, data])), wrong };
}

/**
 * Reads all settings at once.
 *
 * Throws one Error whose message lists every missing or bad setting; it never contains a value.
 */
export function parseEnv(source: Source): Env {
  const { fine, wrong } = readSettings(source);
  if (wrong.length === 0) return fine as Env;
  const lines = wrong.map(({ name, message }) => `  ${name}: ${message}`);
  throw new Error(`Ninefold cannot start; these settings are missing or wrong:\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The settings of this process, parsed on first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
