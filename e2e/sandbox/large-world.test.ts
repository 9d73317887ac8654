import { expect, test } from "@playwright/test";
import { USUAL_SIZE } from "./sandbox.ts";
import { moveOf, SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";

const DEFINITIONS = "/Platform/Destiny2/Manifest/DestinyInventoryBucketDefinition";

async function startWith(items: number | null) {
  const sandbox = await SandboxForTests.start({ size: { ...USUAL_SIZE, items } });
  const vault = await sandbox.ask("GET", `${DEFINITIONS}/${BUCKET.vault}/`);
  return { sandbox, slots: (vault.json.Response as { itemCount: number }).itemCount };
}

test("a world of 3,000 items has a vault that takes them, and its player still moves through it", async () => {
  const { sandbox, slots } = await startWith(3000);
  try {
    const items = await sandbox.items("rich");
    expect(items.length).toBeGreaterThanOrEqual(3000);
    expect(items.filter((item) => item.place === "vault").length).toBeLessThan(slots);
    const carried = items.find((item) => item.bucketHash === BUCKET.kinetic && !item.equipped);
    if (!carried) throw new Error("nobody carries a kinetic weapon");
    const players = await sandbox.control<TestPlayer[]>("GET", "players");
    const rich = players.find((player) => player.playerId === "rich") as TestPlayer;
    const token = await sandbox.tokenFor("rich");
    expect(await sandbox.act("TransferItem", token, moveOf(carried, rich, carried.place, true))).toBe(1);
  } finally {
    await sandbox.close();
  }
});

test("a world of the usual size has the vault of the real one", async () => {
  const { sandbox, slots } = await startWith(null);
  expect(slots).toBe(1300);
  await sandbox.close();
});
