import { type Answer, json } from "../http/answer.ts";

/** What Resend calls its errors (resend 6.38, `RESEND_ERROR_CODE_KEY`, and its page "Errors"). */
export type ResendErrorName =
  | "validation_error"
  | "missing_required_field"
  | "missing_api_key"
  | "restricted_api_key"
  | "invalid_idempotency_key"
  | "invalid_idempotent_request"
  | "concurrent_idempotent_requests"
  | "invalid_attachment"
  | "invalid_parameter"
  | "not_found"
  | "rate_limit_exceeded"
  | "daily_quota_exceeded"
  | "monthly_quota_exceeded"
  | "application_error"
  | "internal_server_error"
  | "service_unavailable";

export interface ResendProblem {
  readonly statusCode: number;
  readonly name: ResendErrorName;
  readonly message: string;
}

/** The error body of Resend: the same three fields for every refusal. */
export function refused({ statusCode, name, message }: ResendProblem): Answer {
  return json({ statusCode, message, name }, statusCode);
}

export function notFound(what: string): Answer {
  return refused({ statusCode: 404, name: "not_found", message: `${what} not found` });
}

export function tooMany(requestsPerSecond: number): ResendProblem {
  const message = `Too many requests. You can only make ${requestsPerSecond} requests per second. See rate limit response headers for more information. Or contact support to increase rate limit.`;
  return { statusCode: 429, name: "rate_limit_exceeded", message };
}

/** 40 MB a letter, attachments packed as Base64 included; what lies round it may be a little more. */
export const MAIL_LIMIT_BYTES = 42_000_000;

// Neither the status nor the words are documented.
export const TOO_LARGE = refused({
  statusCode: 413,
  name: "validation_error",
  message: "The request is larger than 40MB.",
});

const MAIL_PATHS = /^\/(emails|domains|api-keys|webhooks|suppressions)(\/|\?|$)/i;

/** Whether a path is Resend's and not Bungie's. */
export function isMailCall(path: string): boolean {
  return MAIL_PATHS.test(path);
}

// Documented beside each status on the page "Errors"; the names of the other statuses are guessed.
const FAILURES: Readonly<Record<number, Omit<ResendProblem, "statusCode">>> = {
  401: { name: "restricted_api_key", message: "This API key is restricted to only send emails." },
  429: { name: "rate_limit_exceeded", message: tooMany(10).message },
  500: { name: "application_error", message: "An unexpected error occurred." },
  503: { name: "service_unavailable", message: "API is temporarily unavailable" },
};

/** A failure on request, in the words Resend has for its status. */
export function failedMail(statusCode: number, retryAfterSeconds: number | undefined): Answer {
  const failure = FAILURES[statusCode] ?? {
    name: statusCode < 500 ? "validation_error" : "internal_server_error",
    message: "Refused on request.",
  };
  const answer = refused({ statusCode, ...failure });
  const waitSeconds = retryAfterSeconds ?? (statusCode === 429 ? 1 : undefined);
  if (waitSeconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "retry-after": String(waitSeconds) } };
}
