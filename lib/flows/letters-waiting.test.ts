import { setVendorReader } from "#lib/db/vendor-reader.ts";
import type { XurWare } from "#lib/game/xur-stock.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { lettersFor, startWeek, subscribers } from "../../e2e/support/letter-readers.ts";
import { forgetXur, readVendorsAs, tellXur, watchTwice } from "../../e2e/support/xur-looks.ts";
import { sendDueDigests } from "./send-due-digests.ts";

// The sandbox's clock and its Xûr belong to all tests of this file.
test.describe.configure({ mode: "default" });

test.beforeEach(async ({ services, sandbox }) => {
  await services.db.vendorReader.deleteMany();
  await tellXur(sandbox, {});
  await startWeek(services, sandbox);
});

test("where somebody can read all classes, the letter waits an hour for their wares", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const readers = await subscribers(services, 1);
  const reader = await aPlayer("rich");
  await forgetXur(services);
  // Nobody reads the vendors yet: only the public list is known, which tells of one class.
  await watchTwice(services, sandbox);
  await setVendorReader(services.db, reader.player.playerId, new Date());
  const early = await sendDueDigests(services, await sandbox.now());
  expect(early).toMatchObject({ edition: null, why: "classes-missing", sent: 0 });
  await sandbox.setClock({ advanceMs: 3_600_000 });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ why: "here", sent: 1 });
  expect(await lettersFor(sandbox, readers)).toEqual([1]);
});

test("with the wares of all classes, or nobody to learn them, the letter waits for none", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  await subscribers(services, 1);
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({ why: "here", sent: 1 });
  await startWeek(services, sandbox);
  await subscribers(services, 1);
  await readVendorsAs(services, await aPlayer("rich"));
  await forgetXur(services);
  const now = await watchTwice(services, sandbox);
  expect(await sendDueDigests(services, now)).toMatchObject({ why: "here", sent: 1 });
});

test("a reader for whom there is nothing in an edition gets no empty letter, and it is told why", async ({
  services,
  sandbox,
}) => {
  const { db } = services;
  await sendDueDigests(services, await sandbox.now());
  const edition = await db.edition.findFirstOrThrow();
  const wares: object[] = (edition.wares as unknown as XurWare[])
    .slice(0, 1)
    .map((ware) => ({ ...ware, className: "hunter" }));
  await db.edition.update({ where: { id: edition.id }, data: { wares } });
  const [titan = "", anyClass = ""] = await subscribers(services, 2);
  await db.subscription.update({ where: { address: titan }, data: { classes: ["titan"] } });
  expect(await sendDueDigests(services, await sandbox.now())).toMatchObject({
    sent: 1,
    skipped: 1,
    failed: 0,
  });
  expect(await lettersFor(sandbox, [titan, anyClass])).toEqual([0, 1]);
  const ends = await db.delivery.findMany({
    select: { state: true, failure: true },
    orderBy: { state: "asc" },
  });
  expect(ends).toEqual([
    { state: "sent", failure: null },
    { state: "skipped", failure: "nothing-lacking" },
  ]);
});
