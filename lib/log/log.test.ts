import { expect, test } from "@playwright/test";
import { type LogLevel, makeLog } from "./log.ts";
import { newContext, newRequestId, runInContext, toRequestId } from "./request-context.ts";

/** A log whose lines can be read, in place of one that goes to standard output. */
function aLog(level: LogLevel = "debug") {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { lines, log: makeLog(level, { process: "site" }, { write }) };
}

test("every event is one line of JSON: when, how bad, which process, what, in words", () => {
  const { lines, log } = aLog();
  log.info({ what: "worker" }, "Worker ready");
  expect(lines).toEqual([
    {
      ...{ level: "info", time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), process: "site" },
      ...{ pid: process.pid, what: "worker", words: "Worker ready" },
    },
  ]);
});

test("what happens for one request stands under its id, also when much happens at once", async () => {
  const { lines, log } = aLog();
  const ids = Array.from({ length: 20 }, () => newRequestId());
  await Promise.all(
    ids.map((requestId, nth) =>
      runInContext(newContext(requestId, `plan ${nth}`), async () => {
        await new Promise((resolve) => setImmediate(resolve));
        log.info({ what: "bungie", nth }, "Called");
      }),
    ),
  );
  expect(lines).toHaveLength(20);
  for (const { nth, requestId, job } of lines)
    expect({ requestId, job }).toEqual({ requestId: ids[Number(nth)], job: `plan ${nth}` });
});

test("a line outside of any request has no id, and an id from elsewhere is none", () => {
  const { lines, log } = aLog();
  log.info({ what: "x" }, "x");
  expect(lines[0]).not.toHaveProperty("requestId");
  expect(toRequestId(newRequestId())).toMatch(/^[a-z2-7]{16}$/);
  for (const foreign of [null, 7, "", "a\nb", "A".repeat(16), `${newRequestId()}x`, { toString: () => "" }])
    expect(toRequestId(foreign)).toBeNull();
});

test("a value under a secret's name is not written, however deep it slips in", () => {
  const { lines, log } = aLog();
  log.info({ token: "s3cret", of: { authorization: "s3cret", deep: { cookie: "s3cret" } } }, "x");
  expect(JSON.stringify(lines)).not.toContain("s3cret");
  log.info({ what: "mail", why: "cayde@tower.example bounced" }, "x");
  expect(JSON.stringify(lines)).not.toContain("cayde@");
});

test("an error is told by kind, code, place and scrubbed words, its causes too", () => {
  const { lines, log } = aLog();
  const cause = Object.assign(new Error("connect to postgres://a:s3cret@db failed"), {
    code: "ECONNREFUSED",
  });
  log.error({ what: "x", err: new TypeError("Bearer s3cret is no string", { cause }) }, "x");
  expect(JSON.stringify(lines)).not.toContain("s3cret");
  expect(lines[0]?.err).toMatchObject({
    type: "TypeError",
    at: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
    cause: { type: "Error", code: "ECONNREFUSED" },
  });
});

test("an error whose words look like places of the code still tells none of them", () => {
  const { lines, log } = aLog();
  log.error({ what: "x", err: new Error("first\n    at s3cret-place\n    at another") }, "x");
  const { err } = lines[0] as { err: { at: string[] } };
  expect(err.at.join()).not.toContain("s3cret-place");
});

test("the words of an unreadable answer are not told: they quote it", () => {
  const { lines, log } = aLog();
  const parse = () => JSON.parse('s3cret{"access_token"');
  expect(parse).toThrow(SyntaxError);
  try {
    parse();
  } catch (err) {
    log.error({ what: "x", err }, "x");
  }
  expect(JSON.stringify(lines)).not.toContain("s3cret");
});

test("a log is as talkative as it was told to be", () => {
  const { lines, log } = aLog("warn");
  log.info({ what: "x" }, "x");
  log.warn({ what: "x" }, "x");
  expect(lines.map(({ level }) => level)).toEqual(["warn"]);
});
