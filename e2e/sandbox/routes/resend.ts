import { randomUUID } from "node:crypto";
import { type Answer, json } from "../http/answer.ts";
import { bearerOf, type Call, parseJson } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { judgeKey, keepKey } from "../mail/idempotency.ts";
import { type EmailDraft, isProblem, readEmail } from "../mail/read-email.ts";
import { RESEND_KEY, type Sandbox } from "../sandbox.ts";

const BATCH_LIMIT = 100;

/** The error body of Resend (resend 6.38, `ErrorResponse`). */
function resendError(statusCode: number, name: string, message: string): Answer {
  return json({ statusCode, name, message }, statusCode);
}

function keyProblem(call: Call): Answer | null {
  const bearer = bearerOf(call.headers);
  if (bearer === null) return resendError(401, "missing_api_key", "No API key in the authorization header.");
  return bearer === RESEND_KEY ? null : resendError(403, "invalid_api_key", "That API key is not valid.");
}

function deliver(sandbox: Sandbox, draft: EmailDraft): { id: string } {
  const mailId = randomUUID();
  sandbox.state.mails.push({ mailId, at: sandbox.clock.now().toISOString(), ...draft });
  sandbox.save();
  return { id: mailId };
}

/** Runs `send` once per key: the same body is answered again, another body under the same key is refused. */
function once(call: Call, sandbox: Sandbox, send: () => Answer): Answer {
  const problem = keyProblem(call);
  if (problem) return problem;
  const key = call.headers["idempotency-key"];
  if (typeof key !== "string") return send();
  const now = sandbox.clock.now();
  const verdict = judgeKey(sandbox.state.mailKeys, key, call.bodyText, now);
  if (verdict === "bad-key")
    return resendError(400, "invalid_idempotency_key", "A key has 1 to 256 letters.");
  if (verdict === "different-body") {
    return resendError(409, "invalid_idempotent_request", "That key was used with another body.");
  }
  if (verdict !== "new") return json(JSON.parse(verdict.replay));
  const answer = send();
  if (answer.status === 200) keepKey(sandbox.state.mailKeys, key, call.bodyText, String(answer.body), now);
  sandbox.save();
  return answer;
}

function sendOne(call: Call, sandbox: Sandbox): Answer {
  return once(call, sandbox, () => {
    const read = readEmail(parseJson(call.bodyText));
    return isProblem(read) ? resendError(422, read.name, read.message) : json(deliver(sandbox, read));
  });
}

function sendBatch(call: Call, sandbox: Sandbox): Answer {
  return once(call, sandbox, () => {
    const letters = parseJson(call.bodyText);
    if (!Array.isArray(letters) || letters.length === 0 || letters.length > BATCH_LIMIT) {
      return resendError(422, "validation_error", "A batch is a list of 1 to 100 letters.");
    }
    const permissive = call.headers["x-batch-validation"] === "permissive";
    const read = letters.map(readEmail);
    const errors = read.flatMap((one, index) => (isProblem(one) ? [{ index, message: one.message }] : []));
    const first = read.find(isProblem);
    if (first && !permissive) return resendError(422, first.name, first.message);
    const data = read.flatMap((one) => (isProblem(one) ? [] : [deliver(sandbox, one)]));
    return json(permissive ? { data, errors } : { data });
  });
}

export const RESEND_ROUTES: readonly Route[] = [
  route("Emails", "POST", "/emails", sendOne),
  route("EmailsBatch", "POST", "/emails/batch", sendBatch),
];
