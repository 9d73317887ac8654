import { z } from "zod";

const isLoopback = (address: string) =>
  ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
const BUNGIE_ORIGIN = "https://www.bungie.net";

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
  return keys;
});

const Settings = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    BUNGIE_ORIGIN: Origin.default(BUNGIE_ORIGIN),
    BUNGIE_API_KEY: z.string().min(8),
    BUNGIE_CLIENT_ID: z.string().min(1),
    BUNGIE_CLIENT_SECRET: z.string().min(8),
    RESEND_API_KEY: z.string().min(8),
    RESEND_BASE_URL: Origin.optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>@]+<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, "must be an address or Name <address>"),
    AUTH_SECRET: z.string().min(32),
    AUTH_URL: Origin,
    TOKEN_KEYS: TokenKeys,
    CRON_SECRET: z.string().min(16),
  })
  .superRefine((settings, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    const sandboxKeys = (["BUNGIE_API_KEY", "BUNGIE_CLIENT_SECRET", "RESEND_API_KEY"] as const).filter(
      (name) => settings[name].startsWith("sandbox-"),
    );
    const bungieIsLocal = isLoopback(settings.BUNGIE_ORIGIN);
    if (!bungieIsLocal && settings.BUNGIE_ORIGIN !== BUNGIE_ORIGIN) {
      refuse("BUNGIE_ORIGIN", `must be ${BUNGIE_ORIGIN} or a sandbox on this machine`);
    }
    for (const name of sandboxKeys) {
      const local =
        name === "RESEND_API_KEY" ? isLoopback(settings.RESEND_BASE_URL ?? BUNGIE_ORIGIN) : bungieIsLocal;
      if (!local) refuse(name, "is a sandbox key, but the server it goes to is not on this machine");
    }
    if (bungieIsLocal && !settings.BUNGIE_API_KEY.startsWith("sandbox-")) {
      refuse("BUNGIE_API_KEY", "is a real key, but BUNGIE_ORIGIN points at a sandbox");
    }
    if (bungieIsLocal && !isLoopback(settings.DATABASE_URL)) {
      refuse("DATABASE_URL", "is not on this machine, but BUNGIE_ORIGIN points at a sandbox");
    }
    if (!isLoopback(settings.AUTH_URL) && !settings.AUTH_URL.startsWith("https:")) {
      refuse("AUTH_URL", "must be https, unless it is on this machine");
    }
  });

export type Env = z.infer<typeof Settings>;

/**
 * Reads all settings at once.
 *
 * Throws one Error whose message lists every missing or bad setting; it never contains a value.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const known = Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, value === "" ? undefined : value]),
  );
  const parsed = Settings.safeParse(known);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`);
  throw new Error(`Ninefold cannot start; these settings are missing or wrong:\n${lines.join("\n")}`);
}

let parsed: Env | undefined;

/** The settings of this process, parsed on first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
