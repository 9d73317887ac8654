import type { Application } from "./applications.ts";

/** An application as the console and programs give it: texts, empty ones meaning none. */
export interface ApplicationWish {
  readonly apiKey?: unknown;
  readonly clientId?: unknown;
  readonly clientSecret?: unknown;
  readonly redirectUrl?: unknown;
  readonly origin?: unknown;
  readonly disabled?: unknown;
}

const TEXTS = ["apiKey", "clientId", "clientSecret", "redirectUrl", "origin"] as const;
const FIELDS = new Set<string>([...TEXTS, "disabled"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const DANGEROUS = new Set(["javascript:", "data:", "vbscript:", "file:", "blob:"]);

const isText = (value: unknown) => value === undefined || value === null || typeof value === "string";
const textOf = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/** Bungie takes any scheme but http (Bungie-net/api#1001); here http may lead back to this machine. */
function redirectProblem(redirectUrl: string): string | null {
  if (!URL.canParse(redirectUrl))
    return `"${redirectUrl}" is no redirect URL: it needs a scheme, such as https: or my-app:.`;
  const { protocol, hostname } = new URL(redirectUrl);
  if (DANGEROUS.has(protocol)) return `A redirect URL cannot have the scheme ${protocol}`;
  if (protocol === "http:" && !LOOPBACK.has(hostname))
    return `A redirect URL with http: must lead to localhost; "${redirectUrl}" does not.`;
  return null;
}

function originProblem(origin: string): string | null {
  if (origin === "*" || origin === "null") return null;
  const isOrigin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+$/i.test(origin);
  return isOrigin
    ? null
    : `"${origin}" is no origin. Give one as browsers send it, https://example.com, or *.`;
}

/** The application somebody wishes to let in, or a sentence that says what is wrong with the wish. */
export function readApplication(wish: ApplicationWish): Application | string {
  const strange = Object.keys(wish).find((name) => !FIELDS.has(name));
  const notText = TEXTS.find((name) => !isText(wish[name]));
  if (notText) return `"${notText}" must be a text; empty or null means none.`;
  if (wish.disabled !== undefined && typeof wish.disabled !== "boolean")
    return `"disabled" must be true or false.`;
  if (strange) return `"${strange}" is not a field of an application. There are ${[...FIELDS].join(", ")}.`;
  const [apiKey, clientId, secret, redirectUrl, origin] = [
    textOf(wish.apiKey),
    textOf(wish.clientId),
    textOf(wish.clientSecret),
    textOf(wish.redirectUrl),
    textOf(wish.origin),
  ];
  if (apiKey === "") return "An application needs an API key.";
  if (clientId !== "" && redirectUrl === "") return "An application with a client id needs a redirect URL.";
  const wrong =
    (redirectUrl === "" ? null : redirectProblem(redirectUrl)) ??
    (origin === "" ? null : originProblem(origin));
  if (wrong) return wrong;
  return {
    apiKey,
    clientId,
    clientSecret: secret === "" ? null : secret,
    redirectUrl,
    origin: origin === "" ? null : origin,
    disabled: wish.disabled === true,
  };
}

/** Reads `key,clientId,secret,redirect,origin` of the command line; a value cannot hold a comma. */
export function readApplicationOption(text: string): Application | string {
  const parts = text.split(",");
  if (parts.length !== 5)
    return `--app needs key,clientId,secret,redirect,origin: four commas, also round what is left empty. "${text}" has ${parts.length - 1}.`;
  const [apiKey, clientId, clientSecret, redirectUrl, origin] = parts;
  const read = readApplication({ apiKey, clientId, clientSecret, redirectUrl, origin });
  return typeof read === "string" ? `--app ${text}: ${read}` : read;
}
