import { expect, LETTER, test } from "./mail-for-tests.ts";
import { RateLimit } from "./rate-limit.ts";

test("every answer carries the limit's headers; the eleventh call of a second is told to wait", async ({
  resend,
  mailbox,
}) => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => resend.emails.send(LETTER)));
  for (const { headers } of asked) {
    expect(headers).toMatchObject({
      "ratelimit-limit": "10",
      "ratelimit-policy": "10;w=1",
      "ratelimit-remaining": expect.stringMatching(/^\d$/),
      "ratelimit-reset": "1",
    });
  }
  const refused = asked.filter(({ error }) => error !== null);
  expect(refused.map(({ error, headers }) => [error, headers?.["retry-after"]])).toEqual(
    [1, 2].map(() => [
      {
        statusCode: 429,
        name: "rate_limit_exceeded",
        message:
          "Too many requests. You can only make 10 requests per second. See rate limit response headers for more information. Or contact support to increase rate limit.",
      },
      "1",
    ]),
  );
  expect(await mailbox()).toHaveLength(10);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await resend.emails.send(LETTER)).error).toBeNull();
});

test("the limit counts all calls, those of strangers and bad ones too", async ({
  resend,
  settings,
  sandbox,
}) => {
  await settings({ requestsPerSecond: 3 });
  // At one moment, so that a slow machine does not spread them over two seconds.
  const statuses = await Promise.all([
    resend.domains.list().then(({ error }) => error?.statusCode ?? 200),
    sandbox.ask("POST", "/emails", { body: {} }).then(({ status }) => status),
    resend.emails.send({ ...LETTER, to: "nobody" }).then(({ error }) => error?.statusCode),
    resend.emails.send(LETTER).then(({ error }) => error?.statusCode ?? 200),
  ]);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test("the limit can be set, lifted and set back", async ({ resend, settings, sandbox }) => {
  await settings({ requestsPerSecond: 1 });
  const both = await Promise.all([1, 2].map(() => resend.emails.send(LETTER)));
  expect(both.flatMap(({ error }) => (error ? [error.statusCode] : []))).toEqual([429]);
  await settings({ requestsPerSecond: null });
  const asked = await Promise.all(Array.from({ length: 30 }, () => resend.emails.send(LETTER)));
  expect(asked.filter(({ error }) => error !== null)).toEqual([]);
  const reset = await sandbox.ask("DELETE", "/__sandbox/resend");
  expect(reset.json).toMatchObject({ requestsPerSecond: 10 });
});

test("a window opens with its first call and lasts one second", () => {
  const limit = new RateLimit();
  const refusals = [0, 400, 900, 999, 1_000, 1_100, 2_050].map((ms) => limit.take(2, ms).isRefused);
  expect(refusals).toEqual([false, false, true, true, false, false, false]);
});
