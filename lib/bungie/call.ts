import { DelegateBackoff, handleWhen, retry } from "cockatiel";
import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { toReason } from "./error-codes.ts";
import { type BungieAnswer, type BungieRequest, sendRequest } from "./send-request.ts";
import { WireEnvelope } from "./wire/envelope.ts";

/** One attempt. Reads are asked again within RETRY_WITHIN_MS, so a page waits for about this long at most. */
const READ_TIMEOUT_MS = 12_000;
/** The game servers answer most writes in two seconds, and slow ones late; a lost answer costs a read. */
const WRITE_TIMEOUT_MS = 20_000;

const MAX_RETRIES = 2;
const RETRY_WITHIN_MS = 5_000;
/** Longer waits are the caller's: nobody holds a page open for them. */
const LONGEST_PAUSE_MS = 2_000;

const SUCCESS = 1;

/** Tells whether an answer has the shape it should: a zod schema, or one of wire/check.ts. */
export interface WireSchema<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: Error };
}

export interface BungieCall<T> extends Omit<BungieRequest, "kind" | "timeoutMs"> {
  readonly schema: WireSchema<T>;
  readonly timeoutMs?: number;
}

export interface Answered<T> {
  readonly response: T;
  readonly answeredAt: Date;
}

/**
 * Reads one endpoint of /Platform and returns its checked `Response`.
 *
 * Asked again, with jitter, when the connection broke or Bungie refused for load, at most twice within five seconds.
 * Throws BungieError only.
 */
export async function readBungie<T>(access: BungieAccess, call: BungieCall<T>): Promise<Answered<T>> {
  const startedMs = performance.now();
  const again = retry(
    handleWhen((error) => performance.now() - startedMs < RETRY_WITHIN_MS && isWorthAnotherTry(error)),
    {
      maxAttempts: MAX_RETRIES,
      backoff: new DelegateBackoff(({ attempt, result }) => pauseMs(attempt, result)),
    },
  );
  return again.execute(async () => {
    const answer = await sendRequest(access, { timeoutMs: READ_TIMEOUT_MS, ...call, kind: "read" });
    const parsed = call.schema.safeParse(openEnvelope(call.endpoint, answer));
    if (parsed.success) return { response: parsed.data, answeredAt: answer.answeredAt };
    const { httpStatus } = answer;
    throw new BungieError({ reason: "unexpected", endpoint: call.endpoint, httpStatus, cause: parsed.error });
  });
}

/**
 * Makes one write. Never asked twice here: whoever lost the answer must read before deciding.
 *
 * Returns its `Response`, unchecked: it took effect, whatever it says.
 * Throws BungieError; `no-answer` means that it may have taken effect, every other reason that it has not.
 */
export async function writeBungie(
  access: BungieAccess,
  call: Omit<BungieCall<unknown>, "schema">,
): Promise<unknown> {
  const answer = await sendRequest(access, { timeoutMs: WRITE_TIMEOUT_MS, ...call, kind: "write" });
  try {
    return openEnvelope(call.endpoint, answer);
  } catch (error) {
    const isEnvelope = error instanceof BungieError && error.code !== null;
    if (isEnvelope) throw error;
    const { httpStatus } = answer;
    throw new BungieError({ reason: "no-answer", endpoint: call.endpoint, httpStatus, cause: error });
  }
}

/** The envelope comes before the HTTP status: Bungie answers 500 for ordinary game conditions (api#895, #929). */
function openEnvelope(endpoint: string, { json, httpStatus, retryAfterMs }: BungieAnswer): unknown {
  const envelope = WireEnvelope.safeParse(json);
  if (!envelope.success) {
    throw new BungieError({ reason: "unexpected", endpoint, httpStatus, cause: envelope.error });
  }
  const { Response, ErrorCode: code, ThrottleSeconds = 0 } = envelope.data;
  if (code === SUCCESS) return Response;
  const throttleMs = ThrottleSeconds > 0 ? ThrottleSeconds * 1_000 : retryAfterMs;
  throw new BungieError({ reason: toReason(code), endpoint, code, httpStatus, retryAfterMs: throttleMs });
}

function isWorthAnotherTry(error: Error): boolean {
  if (!(error instanceof BungieError)) return false;
  const { reason, code, httpStatus, retryAfterMs } = error;
  if (reason === "throttled") return (retryAfterMs ?? 0) <= LONGEST_PAUSE_MS;
  const isGateway = reason === "maintenance" && code === null && httpStatus !== null && httpStatus !== 503;
  return reason === "no-answer" || (isGateway && httpStatus >= 500);
}

function pauseMs(attempt: number, result: { value: unknown } | { error: Error }): number {
  const asked = "error" in result && result.error instanceof BungieError ? result.error.retryAfterMs : null;
  const growing = 250 * 2 ** (attempt - 1);
  return Math.max(asked ?? 0, growing) + Math.random() * growing;
}
