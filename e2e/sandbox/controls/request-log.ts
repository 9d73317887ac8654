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

/** What is asked of the log; left out, everything. */
export interface RequestFilter {
  readonly route?: string | undefined;
  readonly playerId?: string | undefined;
}

function matches(request: LoggedRequest, { route, playerId }: RequestFilter): boolean {
  return (
    (route === undefined || request.route === route) &&
    (playerId === undefined || request.playerId === playerId)
  );
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
  since(since: number, filter: RequestFilter = {}): { next: number; requests: LoggedRequest[] } {
    const requests = this.requests.filter((request) => request.n >= since && matches(request, filter));
    return { next: this.last + 1, requests };
  }

  /** The newest requests, newest first; with `before` those earlier than that number. */
  newest(count: number, filter: RequestFilter = {}, before = 0): LoggedRequest[] {
    const found: LoggedRequest[] = [];
    for (let at = this.requests.length - 1; at >= 0 && found.length < count; at--) {
      const request = this.requests[at];
      if (request && (before === 0 || request.n < before) && matches(request, filter)) found.push(request);
    }
    return found;
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
    return operation === "EmailsBatch" && Array.isArray(value) ? headlines(value) : value;
  } catch {
    return `${bodyText.length} characters that are not JSON`;
  }
}

const SHOWN_LETTERS = 3;

/** A batch by its first letters: the mailbox has them all, and the log remembers thousands of batches. */
function headlines(letters: readonly unknown[]): unknown[] {
  const shown = letters.slice(0, SHOWN_LETTERS).map(headline);
  return letters.length > SHOWN_LETTERS ? [...shown, { more: letters.length - SHOWN_LETTERS }] : shown;
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
