import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "@playwright/test";
import { z } from "zod";
import type { BungieAccess } from "./access.ts";
import { BungieError } from "./bungie-error.ts";
import { readBungie, writeBungie } from "./call.ts";
import { exchangeCode, refreshTokens } from "./oauth.ts";

type Reply = (response: ServerResponse, request: IncomingMessage) => void;
interface Wire {
  readonly access: BungieAccess;
  /** What the server answers, in turn; the last one again and again. */
  readonly replies: Reply[];
  readonly requests: {
    readonly path: string;
    readonly headers: IncomingMessage["headers"];
    readonly body: string;
  }[];
}

const ACCESS_TOKEN = "access-token-that-nobody-may-see";
const API_KEY = "api-key-that-nobody-may-see";

/** A server that answers badly on purpose, a new one a test: the limiter and circuit belong to its origin. */
const test = base.extend<{ wire: Wire }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  wire: async ({}, use) => {
    const wire = { replies: [] as Reply[], requests: [] as Wire["requests"][number][] };
    const server = createServer((request, response) => {
      const reply = wire.replies.length > 1 ? wire.replies.shift() : wire.replies[0];
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        wire.requests.push({ path: request.url ?? "", headers: request.headers, body });
        reply?.(response, request);
      });
    });
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    const { port } = server.address() as AddressInfo;
    await use({
      ...wire,
      access: { origin: `http://localhost:${port}`, apiKey: API_KEY, userAgent: "Test/1" },
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

const json =
  (status: number, body: unknown): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
const text =
  (status: number, body: string): Reply =>
  (response) => {
    response.writeHead(status, { "content-type": "text/html" });
    response.end(body);
  };
const envelope = (code: number, more: Record<string, unknown> = {}) =>
  json(code === 1 ? 200 : 500, { Response: { answer: 42 }, ErrorCode: code, ThrottleSeconds: 0, ...more });
const reset: Reply = (response) => response.destroy();
const silence: Reply = () => undefined;
const truncated: Reply = (response) => {
  response.writeHead(200, { "content-length": "500" });
  response.write('{"Response":{"answer":');
  response.destroy();
};
const cutText = text(200, '{"Response":{"answer":4');
const html = (status: number) => text(status, "<!DOCTYPE html><p>We are working on it");

const read = (access: BungieAccess, timeoutMs = 1_000) =>
  readBungie(access, {
    endpoint: "Test/Read",
    path: "/Platform/Test/Read/",
    accessToken: ACCESS_TOKEN,
    schema: z.object({ answer: z.number() }),
    timeoutMs,
  });
const write = (access: BungieAccess, timeoutMs = 1_000) =>
  writeBungie(access, {
    endpoint: "Test/Write",
    path: "/Platform/Test/Write/",
    accessToken: ACCESS_TOKEN,
    body: { itemId: "1" },
    timeoutMs,
  });

async function failureOf(call: Promise<unknown>): Promise<BungieError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BungieError)) throw new Error(`expected a BungieError, got ${error}`);
  return error;
}

test("a call carries key, token and agent, and returns the checked answer", async ({ wire }) => {
  wire.replies.push(envelope(1));
  const { response, answeredAt } = await read(wire.access);
  expect(response).toEqual({ answer: 42 });
  expect(Math.abs(answeredAt.getTime() - Date.now())).toBeLessThan(5_000);
  expect(wire.requests[0]?.headers).toMatchObject({
    "x-api-key": API_KEY,
    authorization: `Bearer ${ACCESS_TOKEN}`,
    "user-agent": "Test/1",
  });
});

test("a game condition with HTTP 500 is read from its envelope", async ({ wire }) => {
  wire.replies.push(envelope(1642));
  expect(await failureOf(write(wire.access))).toMatchObject({
    reason: "no-room",
    code: 1642,
    httpStatus: 500,
  });
});

test("an error in an answer with HTTP 200 is an error", async ({ wire }) => {
  wire.replies.push(json(200, { ErrorCode: 1623, Response: 0 }));
  expect(await failureOf(write(wire.access))).toMatchObject({ reason: "item-not-found", code: 1623 });
});

const refusals: [name: string, reply: Reply, whenReading: string, whenWriting: string][] = [
  ["an HTML page with status 200", html(200), "maintenance", "maintenance"],
  ["an HTML page with status 503", html(503), "maintenance", "maintenance"],
  ["a bare 503", text(503, ""), "maintenance", "maintenance"],
  ["a gateway's 502", html(502), "maintenance", "no-answer"],
  ["a bare 500", text(500, ""), "maintenance", "no-answer"],
  ["a bare 429", text(429, "slow down"), "throttled", "throttled"],
  ["a bare 401", text(401, ""), "unauthorized", "unauthorized"],
  ["a redirect", text(301, ""), "unexpected", "unexpected"],
  ["a reset connection", reset, "no-answer", "no-answer"],
  ["an answer cut off by the connection", truncated, "no-answer", "no-answer"],
  ["half an answer", cutText, "no-answer", "no-answer"],
  ["an answer that never comes", silence, "no-answer", "no-answer"],
  ["JSON without an envelope", json(200, { hello: 1 }), "unexpected", "no-answer"],
];
for (const [name, reply, whenReading, whenWriting] of refusals) {
  test(`${name} means ${whenReading} to a read and ${whenWriting} to a write`, async ({ wire }) => {
    wire.replies.push(reply);
    expect((await failureOf(read(wire.access, 300))).reason).toBe(whenReading);
    expect((await failureOf(write(wire.access, 300))).reason).toBe(whenWriting);
  });
}

test("a read is asked again after a reset, an answer cut short and a refusal for load", async ({ wire }) => {
  for (const trouble of [reset, truncated, envelope(36), html(502)]) {
    wire.replies.splice(0, wire.replies.length, trouble, envelope(1));
    await expect(read(wire.access)).resolves.toMatchObject({ response: { answer: 42 } });
  }
  expect(wire.requests).toHaveLength(8);
});

test("a read is not asked again when told to wait long, or when Bungie is down", async ({ wire }) => {
  wire.replies.push(envelope(36, { ThrottleSeconds: 30 }), envelope(5), html(503));
  expect(await failureOf(read(wire.access))).toMatchObject({ reason: "throttled", retryAfterMs: 30_000 });
  expect(await failureOf(read(wire.access))).toMatchObject({ reason: "maintenance" });
  expect(await failureOf(read(wire.access))).toMatchObject({ reason: "maintenance" });
  expect(wire.requests).toHaveLength(3);
});

test("a write is never sent twice, whatever happens to its answer", async ({ wire }) => {
  for (const trouble of [reset, truncated, cutText, envelope(36), html(502)]) {
    wire.replies.splice(0, wire.replies.length, trouble);
    await failureOf(write(wire.access));
  }
  expect(wire.requests).toHaveLength(5);
});

test("while nothing answers, calls stop leaving; they resume within seconds of its return", async ({
  wire,
}) => {
  wire.replies.push(reset);
  for (let call = 0; call < 30; call++) await failureOf(write(wire.access));
  expect(wire.requests.length).toBeLessThan(15);
  expect((await failureOf(write(wire.access))).reason).toBe("maintenance");
  wire.replies.splice(0, 1, envelope(1));
  await expect
    .poll(() =>
      write(wire.access).then(
        () => "answered",
        () => "not sent",
      ),
    )
    .toBe("answered");
});

test("game conditions and maintenance of one part do not stop other calls", async ({ wire }) => {
  wire.replies.push(envelope(5));
  for (let call = 0; call < 12; call++) await failureOf(write(wire.access));
  expect(wire.requests).toHaveLength(12);
});

test("60 calls at once leave at 25 a second, none lost", async ({ wire }) => {
  wire.replies.push(envelope(1));
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: 60 }, () => read(wire.access, 10_000)));
  expect(performance.now() - startedMs).toBeGreaterThan(2_000);
  expect(wire.requests).toHaveLength(60);
});

test("no error holds a token, key, code or secret", async ({ wire }) => {
  const secrets = [ACCESS_TOKEN, API_KEY, "client-secret-value", "refresh-token-value", "the-code"];
  const leaky = text(200, `{"access_token":"${ACCESS_TOKEN}","refresh_token":"refresh-token-value" "broken`);
  const oauth = { ...wire.access, clientId: "1", clientSecret: "client-secret-value" };
  const errors: BungieError[] = [];
  // An answer between two outages keeps the circuit closed.
  const partial = json(200, { access_token: ACCESS_TOKEN });
  for (const reply of [leaky, partial, reset, envelope(1642), html(200), partial]) {
    wire.replies.splice(0, wire.replies.length, reply);
    errors.push(await failureOf(write(wire.access)));
    errors.push(await failureOf(exchangeCode(oauth, "the-code", new Date())));
    errors.push(await failureOf(refreshTokens(oauth, "refresh-token-value", new Date())));
  }
  // fetch quotes a header that it refuses.
  const badToken = { endpoint: "Test/Write", path: "/", accessToken: `${ACCESS_TOKEN}\nmore`, body: {} };
  errors.push(await failureOf(writeBungie(wire.access, badToken)));
  expect(wire.requests).toHaveLength(18);
  for (const error of errors) {
    const told = [error, error.cause]
      .map((part) => `${part} ${part instanceof Error ? part.stack : ""}`)
      .join();
    const shown = told + JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const secret of secrets) expect(shown).not.toContain(secret);
  }
});
