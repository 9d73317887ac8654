/** One request that was made; controls themselves are not listed. */
export interface LoggedRequest {
  readonly n: number;
  readonly at: string;
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly playerId: string | null;
  readonly status: number;
  readonly code: number | null;
  readonly body: unknown;
}

const KEPT = 20_000;

export class RequestLog {
  private requests: LoggedRequest[] = [];
  private last = 0;

  add(request: Omit<LoggedRequest, "n">): void {
    this.last += 1;
    this.requests.push({ n: this.last, ...request });
    if (this.requests.length > KEPT) this.requests = this.requests.slice(-KEPT / 2);
  }

  /** Requests from number `since` on; ask next time with `next`. */
  since(since: number): { next: number; requests: LoggedRequest[] } {
    return { next: this.last + 1, requests: this.requests.filter((request) => request.n >= since) };
  }
}

const SECRET_FIELDS = ["client_secret", "code", "refresh_token", "access_token"];

/** A request body fit to be shown: secrets out, letters shortened to whom and what about. */
export function shownBody(operation: string, bodyText: string): unknown {
  if (bodyText === "") return null;
  if (operation === "Token" || operation === "Authorize") return redacted(bodyText);
  try {
    const value: unknown = JSON.parse(bodyText);
    if (operation === "Emails") return headline(value);
    return operation === "EmailsBatch" && Array.isArray(value) ? value.map(headline) : value;
  } catch {
    return `${bodyText.length} characters that are not JSON`;
  }
}

function headline(letter: unknown): unknown {
  if (typeof letter !== "object" || letter === null) return letter;
  const { to, subject } = letter as Record<string, unknown>;
  return { to, subject };
}

function redacted(form: string): Record<string, string> {
  const fields = [...new URLSearchParams(form)];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, SECRET_FIELDS.includes(name) ? "(redacted)" : value]),
  );
}
