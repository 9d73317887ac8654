import { setTimeout as sleep } from "node:timers/promises";
import { BrokenCircuitError } from "cockatiel";
import { followCall } from "#lib/log/follow-call.ts";
import type { BungieAccess } from "./access.ts";
import { BungieError, type BungieFailure } from "./bungie-error.ts";
import { originGuard } from "./origin-guard.ts";

export interface BungieRequest {
  /** Path template of the call without ids, for errors and logs: "Destiny2/GetProfile". */
  readonly endpoint: string;
  /** Below the origin, with its leading slash and query. API paths end in a slash: a redirect drops the token. */
  readonly path: string;
  /** A write changes something at Bungie, so a lost answer leaves its outcome unknown. */
  readonly kind: "read" | "write";
  readonly accessToken?: string;
  /** A form is posted as a form, anything else as JSON; without a body it is a GET. */
  readonly body?: URLSearchParams | Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
}

export interface BungieAnswer {
  readonly httpStatus: number;
  /** The answer's Date header: Bungie's clock, to the second. */
  readonly answeredAt: Date;
  readonly retryAfterMs: number | null;
  readonly json: unknown;
}

/**
 * Sends one request and returns whatever JSON came back, with any HTTP status.
 *
 * Waits for its turn among the 25 calls a second of this process, and does not send at all while the origin is
 * known to be down. Throws BungieError when there is no JSON: a deadline, a broken connection, an HTML page.
 */
export async function sendRequest(access: BungieAccess, request: BungieRequest): Promise<BungieAnswer> {
  const { endpoint, timeoutMs } = request;
  const { circuit, limiter } = originGuard(access.origin);
  try {
    return await circuit.execute(async () => {
      const waitMs = limiter.reserve(timeoutMs);
      if (waitMs === null) throw new BungieError({ reason: "throttled", endpoint, retryAfterMs: timeoutMs });
      if (waitMs > 0) await sleep(waitMs);
      return await followCall({ to: "bungie", endpoint }, () => exchange(access, request), toFacts);
    });
  } catch (error) {
    if (!(error instanceof BrokenCircuitError)) throw error;
    throw new BungieError({
      reason: "maintenance",
      endpoint,
      cause: new Error("not sent: the origin is down"),
    });
  }
}

function toFacts({ httpStatus: status, json }: BungieAnswer) {
  const { ErrorCode: code } = Object(json) as { readonly ErrorCode?: unknown };
  return typeof code === "number" ? { status, code } : { status };
}

async function exchange(access: BungieAccess, request: BungieRequest): Promise<BungieAnswer> {
  const { response, text } = await fetchText(access, request);
  const httpStatus = response.status;
  const retryAfterMs = toRetryAfterMs(response.headers.get("retry-after"));
  const json = parseJson(text);
  if (json === undefined) {
    const { endpoint } = request;
    throw new BungieError({ ...readNonsense(request, httpStatus, text), endpoint, httpStatus, retryAfterMs });
  }
  return { httpStatus, answeredAt: toAnsweredAt(response.headers.get("date")), retryAfterMs, json };
}

async function fetchText(access: BungieAccess, request: BungieRequest) {
  const { path, body, endpoint, timeoutMs } = request;
  try {
    const response = await fetch(`${access.origin}${path}`, {
      method: body ? "POST" : "GET",
      headers: toHeaders(access, request),
      body: body instanceof URLSearchParams ? body : body && JSON.stringify(body),
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { response, text: await response.text() };
  } catch (error) {
    throw new BungieError({ reason: "no-answer", endpoint, cause: toSafeCause(error) });
  }
}

function toHeaders(access: BungieAccess, { accessToken, body }: BungieRequest): Record<string, string> {
  return {
    accept: "application/json",
    "x-api-key": access.apiKey,
    "user-agent": access.userAgent,
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    ...(body && !(body instanceof URLSearchParams) ? { "content-type": "application/json" } : {}),
  };
}

/** Only the error's name and code: its message can quote a header, and with it the token. */
export function toSafeCause(error: unknown): Error {
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(root instanceof Error)) return new Error("unknown failure");
  const code = "code" in root && typeof root.code === "string" ? ` ${root.code}` : "";
  return new Error(`${root.name}${code}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not kept as a cause: a syntax error quotes the text, which can be a token answer.
    return undefined;
  }
}

function readNonsense(
  request: BungieRequest,
  httpStatus: number,
  text: string,
): Pick<BungieFailure, "reason"> {
  if (httpStatus === 429) return { reason: "throttled" };
  if (httpStatus === 401) return { reason: "unauthorized" };
  if (httpStatus >= 300 && httpStatus < 400) return { reason: "unexpected" };
  // A gateway can fail after it passed the call on.
  const isGateway = httpStatus >= 500 && httpStatus !== 503;
  if (isGateway) return { reason: request.kind === "write" ? "no-answer" : "maintenance" };
  if (httpStatus === 503 || /^\s*</.test(text)) return { reason: "maintenance" };
  return { reason: httpStatus < 300 ? "no-answer" : "unexpected" };
}

function toRetryAfterMs(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}

function toAnsweredAt(header: string | null): Date {
  const answeredAt = new Date(header ?? Number.NaN);
  return Number.isNaN(answeredAt.getTime()) ? new Date() : answeredAt;
}
