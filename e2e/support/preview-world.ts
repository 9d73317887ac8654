import { expect } from "@playwright/test";
import { Bucket } from "#lib/game/bucket.ts";
import { fillSlot } from "./by-hand.ts";
import { newPlayer } from "./new-player.ts";
import type { SandboxControls, SandboxItem, SandboxPlayer } from "./sandbox-controls.ts";

export interface World {
  readonly player: SandboxPlayer;
  readonly hunter: string;
  readonly warlock: string;
  /** A weapon in the vault. */
  readonly weapon: SandboxItem;
}

/** A player with a weapon in the vault; with `isFull`, its slot on the Hunter has no room for it. */
export async function aWorld(sandbox: SandboxControls, { isFull = false } = {}): Promise<World> {
  const player = await newPlayer(sandbox, "no-clan");
  const of = (name: RegExp) =>
    player.characters.find(({ className }) => name.test(className))?.characterId ?? "";
  const [hunter, warlock] = [of(/hunter/i), of(/warlock/i)];
  if (isFull) await fillSlot(sandbox, player, { characterId: hunter, bucketHash: Bucket.Kinetic });
  const items = await sandbox.itemsOf(player.playerId);
  const weapon = items.find(
    ({ place, homeBucketHash, itemInstanceId }) =>
      place === "vault" && homeBucketHash === Bucket.Kinetic && itemInstanceId !== null,
  );
  if (!weapon) throw new Error("The sandbox's player has no kinetic weapon in the vault.");
  return { player, hunter, warlock, weapon };
}

/** Where everything lies and what is worn, as the game has it. */
export async function everything(sandbox: SandboxControls, { player }: World): Promise<string[]> {
  const items = await sandbox.itemsOf(player.playerId);
  return items
    .map(({ itemInstanceId, itemHash, quantity, place, equipped }) =>
      [itemInstanceId ?? `${itemHash} × ${quantity}`, place, equipped ? "worn" : ""].join(" "),
    )
    .toSorted();
}

export async function truly(sandbox: SandboxControls, { player }: World, itemInstanceId: string | null) {
  const items = await sandbox.itemsOf(player.playerId);
  const found = items.filter((item) => item.itemInstanceId === itemInstanceId);
  expect(found, "every item exists exactly once").toHaveLength(1);
  return found[0] as SandboxItem;
}

/** Writes that Bungie carried out since a mark of the request log. One that came too soon is refused, and sent again. */
export async function doneSince(sandbox: SandboxControls, { player }: World, mark: number) {
  const { requests } = await sandbox.requests(mark);
  return requests.filter(
    ({ playerId, method, route, code }) =>
      playerId === player.playerId && method === "POST" && /Item|Post/.test(route) && code === 1,
  );
}

export async function writesSince(
  sandbox: SandboxControls,
  { player }: World,
  mark: number,
): Promise<string[]> {
  const { requests } = await sandbox.requests(mark);
  return requests
    .filter(
      ({ playerId, method, route }) =>
        playerId === player.playerId && method === "POST" && /Item|Post/.test(route),
    )
    .map(({ route }) => route);
}
