import { expect } from "@playwright/test";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./sandbox-controls.ts";

/** A weapon slot holds ten, the worn one among them. */
const SLOT_CAPACITY = 10;

/** Moves an item between the vault and a character as another program would: past the site. */
export async function moveByHand(
  sandbox: SandboxControls,
  { playerId, membershipType }: SandboxPlayer,
  { itemInstanceId, itemHash }: Pick<SandboxItem, "itemInstanceId" | "itemHash">,
  { characterId, toVault }: { readonly characterId: string; readonly toVault: boolean },
): Promise<void> {
  const { access_token: accessToken } = await sandbox.tokensFor(playerId);
  const { BUNGIE_API_KEY: apiKey = "sandbox-key" } = process.env;
  const call = {
    itemReferenceHash: itemHash,
    stackSize: 1,
    transferToVault: toVault,
    itemId: itemInstanceId,
    characterId,
    membershipType,
  };
  // One action of a player in a tenth of a second: a faster one is refused, and tried again.
  await expect(async () => {
    const answer = await fetch(`${sandbox.origin}/Platform/Destiny2/Actions/Items/TransferItem/`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-api-key": apiKey,
        authorization: `Bearer ${accessToken}`,
      },
      body: JSON.stringify(call),
    });
    expect(await answer.json()).toMatchObject({ ErrorCode: 1 });
  }).toPass({ timeout: 10_000 });
}

/** Fills a weapon slot of a character from the vault, as a player's own is when room has to be made. */
export async function fillSlot(
  sandbox: SandboxControls,
  player: SandboxPlayer,
  { characterId, bucketHash }: { readonly characterId: string; readonly bucketHash: number },
): Promise<void> {
  const items = await sandbox.itemsOf(player.playerId);
  const there = items.filter((item) => item.place === characterId && item.bucketHash === bucketHash);
  const stored = items.filter(
    (item) => item.place === "vault" && item.homeBucketHash === bucketHash && item.itemInstanceId !== null,
  );
  const missing = stored.slice(0, SLOT_CAPACITY - there.length);
  expect(missing, "weapons to fill the slot with").toHaveLength(SLOT_CAPACITY - there.length);
  for (const item of missing) await moveByHand(sandbox, player, item, { characterId, toVault: false });
}
