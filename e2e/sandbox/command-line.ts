import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { TlsFiles } from "./listen.ts";
import { isSecret } from "./mail/signature.ts";
import type { Application } from "./oauth/applications.ts";
import { readApplicationOption } from "./oauth/read-application.ts";
import { readWebhook } from "./routes/resend-webhooks.ts";
import type { SandboxOptions } from "./start-sandbox.ts";

/** What is wrong with the command line, in a sentence for whoever typed it. */
export class CommandLineProblem extends Error {}

export const HELP = `A local Bungie.net and Resend.

  npm run sandbox -- [options]

  --port 4010                  port on 127.0.0.1 and ::1; 0 takes any free one
  --items 3000                 items of the standing rich player
  --definitions 36000          rows of the item table; the real one has about 36,700
  --seed ninefold              what the world's chance is drawn from
  --app key,clientId,secret,redirect,origin
                               lets a program in; may be given several times. An empty secret means a public
                               client, an empty origin that no browser may call, * any. No value holds a comma
  --resend-key KEY             another key for Resend's calls, beside sandbox-resend-key
  --webhook URL,SECRET         tells an address of this machine of bounced, complained and suppressed letters
  --redirect URL               where the standing application (sandbox-key, sandbox-client, sandbox-secret) goes back to
  --state FILE                 keeps the world in a file
  --requests-per-second 25     of one address, averaged over ten seconds; 0 for no limit
  --real-limits on|off         off is the same as --requests-per-second 0
  --tls cert.pem,key.pem       serves https, for programs that know only https://www.bungie.net
  --help                       says this

Settings of the environment do the same, options win: SANDBOX_PORT, SANDBOX_ITEMS, SANDBOX_DEFINITIONS, SANDBOX_SEED,
SANDBOX_APP (one), SANDBOX_RESEND_KEY, SANDBOX_WEBHOOK, SANDBOX_REDIRECT_URL, SANDBOX_STATE_FILE, SANDBOX_REQUESTS_PER_SECOND. Everything else is set at /__sandbox/.`;

const OPTIONS = {
  port: { type: "string" },
  items: { type: "string" },
  definitions: { type: "string" },
  seed: { type: "string" },
  app: { type: "string", multiple: true },
  "resend-key": { type: "string" },
  webhook: { type: "string" },
  redirect: { type: "string" },
  state: { type: "string" },
  "requests-per-second": { type: "string" },
  "real-limits": { type: "string" },
  tls: { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];
type Environment = Readonly<Record<string, string | undefined>>;

function valuesOf(words: readonly string[]): Values {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    throw new CommandLineProblem(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number from an option or the environment; `name` is how whoever typed it knows it. */
function wholeNumber(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new CommandLineProblem(`${name} must be a whole number from 0 to ${most}; "${text}" is none.`);
}

function applicationsOf(texts: readonly string[]): Application[] {
  const applications = texts.map((text) => {
    const read = readApplicationOption(text);
    if (typeof read === "string") throw new CommandLineProblem(read);
    return read;
  });
  for (const field of ["apiKey", "clientId"] as const) {
    const values = applications.map((one) => one[field]).filter((value) => value !== "");
    const twice = values.find((value, nth) => values.indexOf(value) !== nth);
    if (twice) throw new CommandLineProblem(`Two --app have the same ${field}, "${twice}".`);
  }
  return applications;
}

function tlsFiles(text: string): TlsFiles {
  const [certFile, keyFile, ...rest] = text.split(",");
  if (!certFile || !keyFile || rest.length > 0)
    throw new CommandLineProblem(`--tls needs cert.pem,key.pem; "${text}" is something else.`);
  try {
    return { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
  } catch (error) {
    throw new CommandLineProblem(`--tls: ${error instanceof Error ? error.message : error}`);
  }
}

function limitOf(values: Values, environment: Environment): number | undefined {
  const switched = values["real-limits"];
  if (switched !== undefined && switched !== "on" && switched !== "off")
    throw new CommandLineProblem(`--real-limits is on or off, not "${switched}".`);
  const asked =
    wholeNumber("--requests-per-second", values["requests-per-second"], 1_000_000) ??
    wholeNumber("SANDBOX_REQUESTS_PER_SECOND", environment.SANDBOX_REQUESTS_PER_SECOND, 1_000_000);
  return switched === "off" ? 0 : asked;
}

function webhookOf(text: string): NonNullable<SandboxOptions["webhook"]> {
  const comma = text.indexOf(",");
  const [url, secret] = [text.slice(0, comma), text.slice(comma + 1)];
  const read = comma < 0 || !isSecret(secret) ? "It needs URL,whsec_…" : readWebhook({ endpoint: url });
  if (typeof read === "string") throw new CommandLineProblem(`--webhook: ${read}`);
  return { endpoint: read.endpoint ?? url, secret };
}

function redirectOf(values: Values, environment: Environment): string {
  const usual = "http://localhost:3000/api/auth/callback/bungie";
  const url = values.redirect ?? (environment.SANDBOX_REDIRECT_URL || usual);
  if (URL.canParse(url)) return url;
  throw new CommandLineProblem(`"${url}" is no redirect URL.`);
}

/** What the command line and the environment ask for; null when they ask for help. Throws what is wrong. */
export function readCommandLine(words: readonly string[], environment: Environment): SandboxOptions | null {
  const values = valuesOf(words);
  if (values.help) return null;
  const number = (name: "port" | "items" | "definitions", most: number) =>
    wholeNumber(`--${name}`, values[name], most) ??
    wholeNumber(`SANDBOX_${name.toUpperCase()}`, environment[`SANDBOX_${name.toUpperCase()}`], most);
  const stateFile = values.state ?? (environment.SANDBOX_STATE_FILE || undefined);
  const seed = values.seed ?? (environment.SANDBOX_SEED || undefined);
  const items = number("items", 100_000);
  const definitions = number("definitions", 1_000_000);
  const webhook = values.webhook ?? (environment.SANDBOX_WEBHOOK || undefined);
  const requestsPerSecond = limitOf(values, environment);
  const resendKey = values["resend-key"] ?? (environment.SANDBOX_RESEND_KEY || undefined);
  return {
    port: number("port", 65_535) ?? 4010,
    redirectUrl: redirectOf(values, environment),
    applications: applicationsOf(values.app ?? (environment.SANDBOX_APP ? [environment.SANDBOX_APP] : [])),
    size: {
      ...(items !== undefined && { items }),
      ...(definitions !== undefined && { definitions }),
      ...(seed !== undefined && { seed }),
    },
    ...(stateFile !== undefined && { stateFile }),
    ...(resendKey !== undefined && { resendKey }),
    ...(webhook !== undefined && { webhook: webhookOf(webhook) }),
    ...(requestsPerSecond !== undefined && { requestsPerSecond }),
    ...(values.tls !== undefined && { tls: tlsFiles(values.tls) }),
  };
}
