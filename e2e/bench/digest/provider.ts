import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";

// A lean stand-in for the mail provider: it keeps its rate limit and counts, and looks at no letter. The sandbox's own
// parses and stores every letter, and would be slower than what is measured.
const MARK = Buffer.from('"List-Unsubscribe-Post"');
/** What can lie of a mark on one side of where two pieces meet. */
const REST = MARK.length - 1;
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

/** As the bytes come, without a copy of all: a mark may lie over the end of a piece. */
async function countLetters(request: IncomingMessage): Promise<number> {
  let count = 0;
  let end: Buffer = Buffer.alloc(0);
  const countIn = (bytes: Buffer) => {
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) count += 1;
  };
  for await (const chunk of request) {
    const piece = chunk as Buffer;
    // Over the seam alone: either side is one byte shorter than a mark.
    countIn(Buffer.concat([end, piece.subarray(0, REST)]));
    countIn(piece);
    end = Buffer.concat([end, piece.subarray(-REST)]).subarray(-REST);
  }
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
