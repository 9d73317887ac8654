import { randomUUID } from "node:crypto";
import { brokenPromises } from "../../e2e/support/audit-letters.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { playDigest } from "../../e2e/support/play-digest.ts";
import { watchTwice } from "../../e2e/support/xur-looks.ts";

const RECIPIENTS = 2_400;
const KILLS = 8;

test(`R1 in small: ${RECIPIENTS} readers, ${KILLS} kills, two schedulers: nobody gets two letters, nobody none`, async ({
  services,
  sandbox,
}) => {
  test.setTimeout(150_000);
  const seed = process.env.NINEFOLD_SEED ?? randomUUID();
  console.log(`NINEFOLD_SEED=${seed}`);
  await startWeek(services, sandbox);
  await fetch(`${sandbox.origin}/__sandbox/mail`, { method: "DELETE" });
  await subscribers(services, RECIPIENTS);
  await watchTwice(services, sandbox);
  const end = await playDigest(
    { services, sandbox },
    {
      recipients: RECIPIENTS,
      kills: KILLS,
      schedulers: 2,
      callsPerSecond: 4,
      livesMs: 1_200,
      leavers: 40,
      seed,
    },
  );
  expect(end.fallen).toEqual([]);
  expect(brokenPromises(end)).toEqual([]);
  expect(end.letters).toBeGreaterThan(RECIPIENTS - 41);
});
