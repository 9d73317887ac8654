import { expect, LETTER, test } from "./mail-for-tests.ts";

const OPERATIONS = ["Emails", "EmailsBatch"] as const;

for (const route of OPERATIONS) {
  const send = route === "Emails" ? sendAlone : sendBatch;

  for (const [status, name] of [
    [429, "rate_limit_exceeded"],
    [500, "application_error"],
    [503, "service_unavailable"],
  ] as const) {
    test(`${route}: ${status} on command comes in Resend's words and sends nothing`, async ({
      sandbox,
      resend,
      mailbox,
    }) => {
      await sandbox.control("POST", "faults", {
        route,
        kind: "status",
        status,
        throttleSeconds: 7,
        times: 1,
      });
      const { error, headers } = await send(resend, "k");
      expect(error).toEqual({ statusCode: status, name, message: expect.any(String) });
      expect(headers?.["retry-after"]).toBe("7");
      expect(await mailbox()).toEqual([]);
      expect((await send(resend, "k")).error).toBeNull();
    });
  }

  for (const [kind, letters] of [
    ["lost-answer", 1],
    ["truncate", 1],
    ["cut-json", 1],
    ["reset", 0],
  ] as const) {
    test(`${route}: after ${kind} the same key sends nothing twice`, async ({ sandbox, resend, mailbox }) => {
      await sandbox.control("POST", "faults", { route, kind, times: 1 });
      expect((await send(resend, "k")).error).not.toBeNull();
      expect(await mailbox()).toHaveLength(letters);
      expect((await send(resend, "k")).error).toBeNull();
      expect(await mailbox()).toHaveLength(1);
    });
  }

  test(`${route}: a delayed call is sent late, a hanging one never`, async ({ sandbox, resend, mailbox }) => {
    await sandbox.control("POST", "faults", { route, kind: "delay", delayMs: 300, times: 1 });
    const startedMs = performance.now();
    expect((await send(resend, "k1")).error).toBeNull();
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(295);
    await sandbox.control("POST", "faults", { route, kind: "hang", times: 1 });
    const signal = AbortSignal.timeout(200);
    expect((await send(resend, "k2", signal)).error).toMatchObject({ statusCode: null });
    expect(await mailbox()).toHaveLength(1);
  });
}

test("maintenance of the platform does not keep a letter", async ({ sandbox, resend }) => {
  await sandbox.control("POST", "faults", { kind: "maintenance" });
  expect((await resend.emails.send(LETTER)).error).toBeNull();
});

type Client = import("resend").Resend;

function sendAlone(resend: Client, idempotencyKey: string, signal?: AbortSignal) {
  return resend.emails.send(LETTER, { idempotencyKey, ...(signal && { signal }) });
}

function sendBatch(resend: Client, idempotencyKey: string, signal?: AbortSignal) {
  return resend.batch.send([LETTER], { idempotencyKey, ...(signal && { signal }) });
}
