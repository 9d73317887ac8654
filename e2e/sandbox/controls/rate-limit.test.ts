import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { USUAL_REQUESTS_PER_SECOND } from "../start-sandbox.ts";
import { RateLimit } from "./rate-limit.ts";

test("250 calls in ten seconds are let in and no more, until the average falls", () => {
  let nowMs = 5_000;
  const limit = new RateLimit(USUAL_REQUESTS_PER_SECOND, () => nowMs);
  const admitted = (calls: number) =>
    Array.from({ length: calls }, () => limit.admits("a")).filter(Boolean).length;
  expect(USUAL_REQUESTS_PER_SECOND).toBe(25);
  expect(admitted(300)).toBe(250);
  nowMs += 5_000;
  expect(admitted(10)).toBe(0);
  nowMs += 5_000;
  expect(admitted(300)).toBe(240);
});

test("a steady 25 calls a second are never refused, 30 are", () => {
  for (const [perSecond, refused] of [
    [25, false],
    [30, true],
  ] as const) {
    let nowMs = 0;
    const limit = new RateLimit(25, () => nowMs);
    let isRefused = false;
    for (let call = 0; call < perSecond * 60; call++) {
      nowMs = (call * 1000) / perSecond;
      isRefused ||= !limit.admits("a");
    }
    expect([perSecond, isRefused]).toEqual([perSecond, refused]);
  }
});

test("each address has calls of its own, and 0 means no limit", () => {
  const limit = new RateLimit(1, () => 0);
  for (let call = 0; call < 10; call++) limit.admits("a");
  expect([limit.admits("a"), limit.admits("b")]).toEqual([false, true]);
  limit.requestsPerSecond = 0;
  expect(limit.admits("a")).toBe(true);
});

test("by default the platform refuses the 251st call of an address with 51 and ten seconds, whatever X-Forwarded-For says", async () => {
  const sandbox = await SandboxForTests.start({ requestsPerSecond: USUAL_REQUESTS_PER_SECOND });
  const ask = (nth: number) =>
    sandbox.ask("GET", "/Platform/User/GetMembershipsForCurrentUser/", {
      headers: { "x-forwarded-for": `10.0.0.${nth % 250}` },
    });
  const codes: unknown[] = [];
  let last = await ask(0);
  for (let nth = 1; nth <= 260; nth++) {
    codes.push(last.json.ErrorCode);
    last = await ask(nth);
  }
  expect(codes.slice(0, 240).every((code) => code === 99)).toBe(true);
  expect(last.json).toMatchObject({
    ErrorCode: 51,
    ErrorStatus: "PerEndpointRequestThrottleExceeded",
    ThrottleSeconds: 10,
  });
  expect((await sandbox.ask("GET", "/common/nothing")).status).toBe(501);
  await sandbox.control("POST", "limits", { requestsPerSecond: 0 });
  expect((await ask(0)).json.ErrorCode).toBe(99);
  await sandbox.close();
});

test("a limit that is no number is refused", async () => {
  const sandbox = await SandboxForTests.start();
  for (const requestsPerSecond of [-1, "25", null])
    expect((await sandbox.ask("POST", "/__sandbox/limits", { body: { requestsPerSecond } })).status).toBe(
      400,
    );
  await sandbox.close();
});
