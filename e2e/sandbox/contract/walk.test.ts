import { expect, test } from "@playwright/test";
import type { Route } from "../http/route-table.ts";
import type { Reply } from "../sandbox-for-tests.ts";
import type { Player } from "../world/holdings.ts";
import { ACTION_EXAMPLES } from "./action-examples.ts";
import { EXAMPLES } from "./examples.ts";
import { type DescribedCall, type OpenApi, readOpenApi } from "./open-api.ts";
import { RECORDED_FOLDER, recorded } from "./recorded.ts";
import { UNDESCRIBED } from "./undescribed.ts";
import { PLATFORM_ROUTES, Walk, withoutStamps } from "./walk.ts";

// One stand-in for all of them: they only look, but for the walk itself, which comes first.
test.describe.configure({ mode: "default" });

let walk: Walk;
test.beforeAll(async () => {
  walk = await Walk.start();
});
test.afterAll(() => walk.close());

const GETS = PLATFORM_ROUTES.filter((route) => route.method === "GET");
const ENVELOPE = ["ErrorCode", "ErrorStatus", "Message", "MessageData", "ThrottleSeconds"];
// Needs a scope that nobody is given here.
const REFUSED_IN_THIS_WALK = ["InsertSocketPlug"];

/** What is wrong with an answer as an answer of the platform, whatever is in it. */
function envelopeProblems({ status, headers, json }: Reply): string[] {
  const missing = ENVELOPE.filter((field) => !(field in json)).map((field) => `${field} is missing`);
  const isSuccess = json.ErrorCode === 1;
  const checks: [boolean, string][] = [
    [(headers.get("content-type") ?? "").startsWith("application/json"), "not JSON"],
    [!Number.isNaN(Date.parse(headers.get("date") ?? "")), "no Date header"],
    [isSuccess === (status === 200), `status ${status} with code ${json.ErrorCode}`],
    [status !== 501, "an unknown call"],
    [!isSuccess || "Response" in json, "no Response"],
    [isSuccess || !("Response" in json) || json.Response === 0, "a refusal with a Response"],
    [/^[A-Z]\w+$/.test(String(json.ErrorStatus)) && json.ErrorStatus !== "Unknown", "no ErrorStatus"],
  ];
  return [...missing, ...checks.flatMap(([holds, problem]) => (holds ? [] : [problem]))];
}

/** A loadout must be saved before it can be worn: the examples stand in an order in which each can succeed. */
function inOrderOfExamples(): Route[] {
  const order = Object.keys(EXAMPLES);
  return [...PLATFORM_ROUTES].sort(
    (one, other) => order.indexOf(one.operation) - order.indexOf(other.operation),
  );
}

/** Every call as everybody and nobody, about oneself and about the rich player; each different answer once. */
async function* everyAnswer(): AsyncGenerator<{
  operation: string;
  method: string;
  path: string;
  reply: Reply;
}> {
  const rich = walk.subject("rich");
  const seen = new Set<string>();
  for (const route of inOrderOfExamples()) {
    const asking: [typeof rich, Player | null][] = [[rich, null]];
    const isAction = route.operation in ACTION_EXAMPLES;
    // Actions have to wait for one another; two players are enough to act for themselves and for somebody else.
    for (const subject of isAction ? [rich, walk.subject("one-character")] : walk.standing)
      asking.push([subject, subject.player], [rich, subject.player]);
    for (const [about, as] of asking) {
      const reply = await walk.call(route, about, as);
      const key = `${route.operation} ${withoutStamps(reply.text)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield {
        operation: route.operation,
        method: route.method,
        path: walk.example(route, about).path,
        reply,
      };
    }
  }
}

function describedCall(api: OpenApi, method: string, path: string): DescribedCall | undefined {
  return api.callAt(method, path.split("?")[0] ?? "");
}

test("every platform call of the stand-in has an example that reaches it", () => {
  const rich = walk.subject("rich");
  for (const route of PLATFORM_ROUTES) {
    const [path = ""] = `/Platform${walk.example(route, rich).path}`.split("?");
    const first = PLATFORM_ROUTES.find((one) => one.method === route.method && one.pattern.test(path));
    expect(first?.operation, path).toBe(route.operation);
  }
});

test("every answer, to players and strangers alike, is an envelope of the official shape", async () => {
  test.setTimeout(180_000);
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  const codes = api ? (recorded("platform-error-codes.json") as Record<string, unknown>) : {};
  const names = JSON.stringify(codes);
  const wrong = new Set<string>();
  const unknown = new Set<string>();
  const succeeded = new Set<string>();
  for await (const { operation, method, path, reply } of everyAnswer()) {
    for (const problem of envelopeProblems(reply)) wrong.add(`${operation}: ${problem}`);
    if (api && !names.includes(`"${reply.json.ErrorStatus}"`))
      wrong.add(`${operation}: ${reply.json.ErrorStatus}`);
    if (reply.json.ErrorCode !== 1) continue;
    succeeded.add(operation);
    const call = api ? describedCall(api, method, path) : undefined;
    const found = api && call ? api.deviationsOf(call, reply.json) : { wrong: [], unknown: [] };
    for (const one of found.wrong) wrong.add(`${operation}: ${one}`);
    for (const one of found.unknown) unknown.add(`${operation}: ${one}`);
  }
  expect([...wrong]).toEqual([]);
  expect([...unknown].filter((one) => !UNDESCRIBED.some(([pattern]) => pattern.test(one)))).toEqual([]);
  const never = PLATFORM_ROUTES.map((route) => route.operation).filter((name) => !succeeded.has(name));
  expect(never).toEqual(REFUSED_IN_THIS_WALK);
});

test("every call stands in the official description, but one that was taken out of it", () => {
  const rich = walk.subject("rich");
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  const strangers = PLATFORM_ROUTES.filter(
    (route) => api && !describedCall(api, route.method, walk.example(route, rich).path),
  );
  expect(strangers.map((route) => route.operation)).toEqual(api ? ["SearchDestinyPlayer"] : []);
});

test("paths mean the same in lower and in upper case", async () => {
  test.setTimeout(120_000);
  const rich = walk.subject("rich");
  for (const route of GETS) {
    const plain = await walk.call(route, rich, rich.player);
    for (const fold of [(path: string) => path.toLowerCase(), (path: string) => path.toUpperCase()]) {
      // The query is left as it is: names of components may be spelt anyhow, but not every value may.
      const folded = (path: string) => path.replace(/^[^?]*/, fold);
      const other = await walk.call(route, rich, rich.player, folded);
      expect(
        withoutStamps(other.text) === withoutStamps(plain.text),
        `${route.operation} ${folded("x")}`,
      ).toBe(true);
    }
  }
});

test("an address without its last slash is sent to the one with it, query and all", async () => {
  const rich = walk.subject("rich");
  for (const route of GETS) {
    const [path = "", query] = `/Platform${walk.example(route, rich).path}`.split("?");
    const reply = await walk.call(route, rich, rich.player, (whole) => whole.replace(/\/(\?|$)/, "$1"));
    expect(reply.status, route.operation).toBe(301);
    expect(reply.headers.get("location")).toBe(query === undefined ? path : `${path}?${query}`);
  }
});

test("an answer is the same packed and plain, and its head is the same without the body", async () => {
  const rich = walk.subject("rich");
  const { origin } = walk.sandbox.running;
  const token = await walk.sandbox.tokenFor(rich.player.playerId);
  const headers = { "X-API-Key": "sandbox-key", Authorization: `Bearer ${token}` };
  for (const route of GETS) {
    const url = `${origin}/Platform${walk.example(route, rich).path}`;
    const ask = (encoding: string, method = "GET") =>
      fetch(url, { method, headers: { ...headers, "Accept-Encoding": encoding } });
    const [plain, packed] = [await ask("identity"), await ask("gzip")];
    const text = await plain.text();
    expect(plain.headers.get("content-encoding"), route.operation).toBeNull();
    if (text.length > 2_000) expect(packed.headers.get("content-encoding"), route.operation).toBe("gzip");
    expect(withoutStamps(await packed.text()) === withoutStamps(text), route.operation).toBe(true);
    const head = await ask("identity", "HEAD");
    expect([head.status, await head.text()], route.operation).toEqual([plain.status, ""]);
    expect(head.headers.get("content-length"), route.operation).toBe(plain.headers.get("content-length"));
  }
});

test("a browser of another origin may ask before every call, and may then read the answer", async () => {
  const rich = walk.subject("rich");
  const { origin } = walk.sandbox.running;
  for (const route of PLATFORM_ROUTES) {
    const url = `${origin}/Platform${walk.example(route, rich).path}`;
    const reply = await fetch(url, {
      method: "OPTIONS",
      headers: {
        Origin: "https://app.example",
        "Access-Control-Request-Method": route.method,
        "Access-Control-Request-Headers": "x-api-key,authorization,content-type",
      },
    });
    expect(reply.status, route.operation).toBe(204);
    expect(reply.headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(reply.headers.get("access-control-allow-methods")).toContain(route.method);
    const allowed = (reply.headers.get("access-control-allow-headers") ?? "").toLowerCase();
    for (const name of ["x-api-key", "authorization", "content-type"]) expect(allowed).toContain(name);
  }
});
