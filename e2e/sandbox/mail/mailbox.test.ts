import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { RESEND_KEY } from "../sandbox.ts";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { expect, LETTER, type ShownMail, test } from "./mail-for-tests.ts";

const MANY = 20_000;
const BATCH = 100;

interface LedgerLine {
  readonly mailId: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly idempotencyKey: string | null;
  readonly batchId: string | null;
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LedgerLine);

async function ledger(sandbox: SandboxForTests): Promise<LedgerLine[]> {
  const reply = await fetch(`${sandbox.running.origin}/__sandbox/mail/ledger`);
  return linesOf(await reply.text());
}

test("the mailbox can be asked for one address, limited, counted and emptied", async ({
  sandbox,
  resend,
  mailbox,
}) => {
  await resend.emails.send(LETTER);
  await resend.emails.send({ ...LETTER, to: "Bo <bo@example.org>", subject: "first" });
  await resend.emails.send({ ...LETTER, to: "Bo <bo@example.org>", subject: "second" });
  expect((await mailbox("?to=BO@example.org")).map(({ subject }) => subject)).toEqual(["second", "first"]);
  expect(await mailbox("?limit=1")).toHaveLength(1);
  expect(await sandbox.control("GET", "mail/count")).toEqual({ count: 3 });
  expect(await sandbox.control("GET", "mail/count?to=bo@example.org")).toEqual({ count: 2 });
  const { status } = await sandbox.ask("DELETE", "/__sandbox/mail");
  expect([status, await mailbox(), await ledger(sandbox)]).toEqual([204, [], []]);
});

test("the ledger has one line a letter, with bare addresses and what it was sent under", async ({
  sandbox,
  resend,
}) => {
  const one = await resend.emails.send({ ...LETTER, to: "Ada <Ada@Example.org>" }, { idempotencyKey: "k1" });
  const batch = await resend.batch.send([LETTER, LETTER], { idempotencyKey: "k2" });
  const lines = await ledger(sandbox);
  expect(lines.map(({ mailId }) => mailId)).toEqual([
    one.data?.id,
    ...(batch.data?.data ?? []).map(({ id }) => id),
  ]);
  expect(lines[0]).toEqual({
    mailId: one.data?.id,
    at: expect.stringMatching(/Z$/),
    from: LETTER.from,
    to: ["ada@example.org"],
    subject: "Xûr",
    idempotencyKey: "k1",
    batchId: null,
  });
  expect(lines[1]).toMatchObject({ idempotencyKey: "k2", batchId: lines[2]?.batchId });
});

test("twenty thousand letters: each in the ledger, the newest whole, all counted and found", async ({
  sandbox,
  settings,
}) => {
  test.slow();
  await settings({ requestsPerSecond: null, sendTakesMs: 0 });
  const addresses = Array.from({ length: MANY }, (_, nth) => `reader-${nth}@example.org`);
  for (let begin = 0; begin < MANY; begin += BATCH) {
    const letters = addresses.slice(begin, begin + BATCH).map((to) => ({ ...LETTER, to }));
    const reply = await sandbox.ask("POST", "/emails/batch", {
      token: RESEND_KEY,
      headers: { "idempotency-key": `batch-${begin}` },
      body: letters,
    });
    expect(reply.status).toBe(200);
  }
  expect(await sandbox.control("GET", "mail/count")).toEqual({ count: MANY });
  expect((await ledger(sandbox)).map(({ to }) => to[0])).toEqual(addresses);
  const newest = await sandbox.control<ShownMail[]>("GET", "mail?limit=5000");
  expect(newest.map(({ to }) => to[0])).toEqual(addresses.slice(-5_000).reverse());
  expect(newest[0]).toMatchObject({ isContentKept: true, html: LETTER.html });
  const [old, ...more] = await sandbox.control<ShownMail[]>("GET", "mail?to=reader-7@example.org");
  expect([old?.isContentKept, old?.html, more]).toEqual([false, null, []]);
  expect(await sandbox.control("GET", "mail/count?to=reader-7@example.org")).toEqual({ count: 1 });
  const told = await sandbox.ask("POST", `/__sandbox/mail/${old?.mailId}/events`, {
    body: { type: "bounced" },
  });
  expect(told.status).toBe(201);
  const asked = await sandbox.ask("GET", `/emails/${old?.mailId}`, { token: RESEND_KEY });
  expect(asked.json).toMatchObject({ to: ["reader-7@example.org"], last_event: "bounced", html: null });
});

test("letters lie beside the state file, and none in it", async () => {
  const stateFile = test.info().outputPath("sandbox.json");
  const sandbox = await SandboxForTests.start({ stateFile });
  await sandbox.ask("POST", "/emails", { token: RESEND_KEY, body: LETTER });
  await sandbox.close();
  expect(readFileSync(stateFile, "utf8")).not.toContain("ada@example.org");
  const second = await SandboxForTests.start({ stateFile });
  expect(await ledger(second)).toHaveLength(1);
  await second.close();
});

test("half a line that a kill left is dropped, and the letters after it are whole", async () => {
  const stateFile = test.info().outputPath("sandbox.json");
  const send = (sandbox: SandboxForTests) =>
    sandbox.ask("POST", "/emails", { token: RESEND_KEY, body: LETTER });
  const first = await SandboxForTests.start({ stateFile });
  await send(first);
  await first.close();
  for (const name of ["ledger.ndjson", "letters.ndjson"])
    appendFileSync(`${stateFile}.mail/${name}`, '{"mai');
  const second = await SandboxForTests.start({ stateFile });
  await send(second);
  expect(await ledger(second)).toHaveLength(2);
  expect(await second.control("GET", "mail")).toHaveLength(2);
  await second.close();
  const third = await SandboxForTests.start({ stateFile });
  expect(await third.control("GET", "mail/count")).toEqual({ count: 2 });
  await third.close();
});

test("without a state file nothing is left behind", async () => {
  const sandbox = await SandboxForTests.start();
  await sandbox.ask("POST", "/emails", { token: RESEND_KEY, body: LETTER });
  const { path } = sandbox.running.sandbox.mail.folder;
  expect(existsSync(path)).toBe(true);
  await sandbox.close();
  expect(existsSync(path)).toBe(false);
});
