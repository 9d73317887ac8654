import { expect, test } from "../../e2e/support/flow-world.ts";
import { subscribers } from "../../e2e/support/letter-readers.ts";
import type { Db, DbOrTransaction } from "./client.ts";
import { openEdition } from "./editions.ts";
import { isCommittedLazily } from "./lazy-commit.ts";

async function anEdition(db: Db, visitStartsAt: Date): Promise<string> {
  const frozen = { kind: "digest", stockRevision: 1, wares: [], changes: [], prepareUntil: null } as const;
  return (await openEdition(db, { visitStartsAt, ...frozen }, visitStartsAt)).editionId;
}

test("an edition that is deleted takes its letters along, and no other's", async ({ services }) => {
  const { db } = services;
  await subscribers(services, 2);
  const readers = await db.subscription.findMany({ where: { state: "confirmed" }, take: 2 });
  const gone = await anEdition(db, new Date("2031-01-03T17:00:00Z"));
  const kept = await anEdition(db, new Date("2031-01-10T17:00:00Z"));
  const letters = [gone, kept].flatMap((editionId) =>
    readers.map(({ id: subscriptionId }) => ({ editionId, subscriptionId, state: "sent" })),
  );
  await db.delivery.createMany({ data: letters });
  await db.edition.delete({ where: { id: gone } });
  const left = await db.delivery.findMany({ where: { editionId: { in: [gone, kept] } } });
  expect(left.map(({ editionId }) => editionId)).toEqual([kept, kept]);
  await db.edition.deleteMany({ where: { id: kept } });
  expect(await db.delivery.count({ where: { editionId: kept } })).toBe(0);
});

test("what need not outlive a failing machine does not wait for the disk", async ({ services: { db } }) => {
  const waits = async (tx: DbOrTransaction) => {
    const [row] = await tx.$queryRaw<{ is: string }[]>`select current_setting('synchronous_commit') as is`;
    return row?.is;
  };
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`set local synchronous_commit = on`;
    expect(await waits(tx)).toBe("on");
    await tx.$queryRaw`select ${isCommittedLazily} as said`;
    expect(await waits(tx)).toBe("off");
  });
});
