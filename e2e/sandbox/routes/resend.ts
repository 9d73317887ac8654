import { type Answer, json } from "../http/answer.ts";
import { bearerOf, type Call, parseJson } from "../http/call.ts";
import { type Handler, type Route, route } from "../http/route-table.ts";
import { isProblem, readEmail } from "../mail/read-email.ts";
import { type ResendProblem, refused, tooMany } from "../mail/refusals.ts";
import type { Sandbox } from "../sandbox.ts";

const BATCH_LIMIT = 100;

const NOT_JSON: ResendProblem = {
  statusCode: 400,
  name: "validation_error",
  message: "The request body is not valid JSON.",
};

function keyProblem(call: Call, { resendKeys }: Sandbox): ResendProblem | null {
  const bearer = bearerOf(call.headers);
  if (bearer === null)
    return {
      statusCode: 401,
      name: "missing_api_key",
      message: "Missing API key in the authorization header.",
    };
  // As people saw it (2026-09), and not the 403 of the client's error list.
  return resendKeys.has(bearer)
    ? null
    : { statusCode: 400, name: "validation_error", message: "API key is invalid" };
}

/** A call of Resend's API: counted first, then let in by its key. The limit's headers are on every answer. */
export function resendRoute(
  operation: string,
  method: Route["method"],
  path: string,
  handle: Handler,
): Route {
  return route(operation, method, path, async (call, sandbox) => {
    const { requestsPerSecond } = sandbox.mail.settings;
    const { isRefused, headers } = sandbox.mail.rate.take(requestsPerSecond, performance.now());
    const problem = isRefused ? tooMany(requestsPerSecond ?? 0) : keyProblem(call, sandbox);
    const answer = problem ? refused(problem) : await handle(call, sandbox);
    return { ...answer, headers: { ...answer.headers, ...headers } };
  });
}

const KEY_PROBLEMS: Readonly<Record<"bad-key" | "different-body" | "in-progress", ResendProblem>> = {
  "bad-key": {
    statusCode: 400,
    name: "invalid_idempotency_key",
    message: "Idempotency keys, if present, must have between 1 and 256 characters.",
  },
  "different-body": {
    statusCode: 409,
    name: "invalid_idempotent_request",
    message:
      "This idempotency key has been used with this HTTP method and endpoint within the last 24 hours, but the request body was modified and doesn't match the original request.",
  },
  "in-progress": {
    statusCode: 409,
    name: "concurrent_idempotent_requests",
    message: "There is another request in progress with the same idempotency key.",
  },
};

/** Runs `sendIt` once per key: the same body is answered again, another body under the same key is refused. */
async function once(call: Call, sandbox: Sandbox, sendIt: (key: string | null) => Answer): Promise<Answer> {
  const { mail, clock } = sandbox;
  const key = call.headers["idempotency-key"];
  if (typeof key !== "string") {
    await mail.work();
    return sendIt(null);
  }
  const verdict = mail.keys.begin(call.operation, key, call.bodyText, clock.now());
  if (typeof verdict === "object") return json(JSON.parse(verdict.replay));
  if (verdict !== "new") return refused(KEY_PROBLEMS[verdict]);
  let answered: string | null = null;
  try {
    await mail.work();
    const answer = sendIt(key);
    if (answer.status === 200) answered = String(answer.body);
    return answer;
  } finally {
    // Only what was sent binds a key: a refused call may be mended and asked again.
    mail.keys.finish(call.operation, key, call.bodyText, answered, clock.now());
  }
}

function sendOne(call: Call, sandbox: Sandbox): Promise<Answer> {
  return once(call, sandbox, (idempotencyKey) => {
    const body = parseJson(call.bodyText);
    if (body === undefined) return refused(NOT_JSON);
    const read = readEmail(body, { ...rulesOf(sandbox), isBatch: false });
    if (isProblem(read)) return refused(read);
    const [id] = sandbox.mail.accept([read], { idempotencyKey, isBatch: false });
    return json({ id });
  });
}

function sendBatch(call: Call, sandbox: Sandbox): Promise<Answer> {
  return once(call, sandbox, (idempotencyKey) => {
    const letters = parseJson(call.bodyText);
    if (letters === undefined) return refused(NOT_JSON);
    const sizeProblem = batchProblem(letters);
    if (sizeProblem) return refused(sizeProblem);
    const isPermissive = call.headers["x-batch-validation"] === "permissive";
    const rules = { ...rulesOf(sandbox), isBatch: true };
    const read = (letters as unknown[]).map((letter) => readEmail(letter, rules));
    const first = read.find(isProblem);
    if (first && !isPermissive) return refused(first);
    const drafts = read.flatMap((one) => (isProblem(one) ? [] : [one]));
    const data = sandbox.mail.accept(drafts, { idempotencyKey, isBatch: true }).map((id) => ({ id }));
    const errors = read.flatMap((one, index) => (isProblem(one) ? [{ index, message: one.message }] : []));
    return json(isPermissive ? { data, errors } : { data });
  });
}

// That a batch has 1 to 100 letters is documented; the sentences are guessed.
function batchProblem(letters: unknown): ResendProblem | null {
  const name = "validation_error";
  if (!Array.isArray(letters))
    return { statusCode: 422, name, message: "The request body must be an array." };
  if (letters.length === 0)
    return { statusCode: 422, name, message: "The batch must have at least 1 email." };
  if (letters.length <= BATCH_LIMIT) return null;
  return { statusCode: 422, name, message: "The batch must have at most 100 emails." };
}

function rulesOf({ mail, clock }: Sandbox) {
  return { settings: mail.settings, now: clock.now() };
}

export const RESEND_ROUTES: readonly Route[] = [
  resendRoute("Emails", "POST", "/emails", sendOne),
  resendRoute("EmailsBatch", "POST", "/emails/batch", sendBatch),
];
