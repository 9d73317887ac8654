import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

// A lean stand-in for the mail provider: it keeps its rate limit and counts, and looks at no letter. The sandbox's own
// parses and stores every letter, and would be slower than what is measured.
const MARK = Buffer.from('"List-Unsubscribe-Post"');
const WINDOW_MS = 1_000;

const port = Number(process.argv[2]);
const limit = { perSecond: Number.POSITIVE_INFINITY };
const seen = { calls: 0, letters: 0, throttled: 0 };
let windowBeganMs = Number.NEGATIVE_INFINITY;
let callsInWindow = 0;

/** Counts in windows of one second, the first call opening one, as the provider does. */
function isTooFast(): boolean {
  const nowMs = performance.now();
  if (nowMs - windowBeganMs >= WINDOW_MS) {
    windowBeganMs = nowMs;
    callsInWindow = 0;
  }
  callsInWindow += 1;
  return callsInWindow > limit.perSecond;
}

async function countLetters(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  let count = 0;
  for (let at = body.indexOf(MARK); at >= 0; at = body.indexOf(MARK, at + MARK.length)) count += 1;
  return count;
}

createServer(async (request, response) => {
  const answer = (status: number, body: unknown, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/seen") return answer(200, seen);
  if (pathname === "/begin") {
    limit.perSecond = Number(searchParams.get("perSecond"));
    windowBeganMs = Number.NEGATIVE_INFINITY;
    return answer(200, Object.assign(seen, { calls: 0, letters: 0, throttled: 0 }));
  }
  if (pathname !== "/emails/batch") return answer(404, {});
  const isRefused = isTooFast();
  const letters = await countLetters(request);
  if (isRefused) {
    seen.throttled += 1;
    const error = { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests" };
    return answer(429, error, { "retry-after": "1" });
  }
  seen.calls += 1;
  seen.letters += letters;
  return answer(200, { data: Array.from({ length: letters }, () => ({ id: randomUUID() })) });
}).listen(port, "127.0.0.1");
