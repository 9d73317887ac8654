import { type Reply, SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";
import { type CatalogItem, catalogItem } from "./world/catalog.ts";
import type { Account, HeldItem, Player } from "./world/holdings.ts";

/** A player of a sandbox of the test's own, whose actions need not wait for one another. */
export class Acting {
  readonly sandbox: SandboxForTests;
  readonly player: TestPlayer;
  readonly token: string;

  private constructor(sandbox: SandboxForTests, player: TestPlayer, token: string) {
    this.sandbox = sandbox;
    this.player = player;
    this.token = token;
  }

  static async start(wish: { template?: string; items?: number } = { template: "rich" }): Promise<Acting> {
    const sandbox = await SandboxForTests.start();
    const player = await sandbox.player(wish);
    return new Acting(sandbox, player, await sandbox.tokenFor(player.playerId));
  }

  /** The live player of the world itself: what is changed here has happened. */
  get truth(): Player {
    const players = this.sandbox.running.sandbox.state.players;
    const found = players.find((one) => one.playerId === this.player.playerId);
    if (!found) throw new Error("the player has left the world");
    return found;
  }

  get account(): Account {
    const [account] = this.truth.accounts;
    if (!account) throw new Error("the player has no account");
    return account;
  }

  characterOf(classType: number): string {
    return this.player.characters.find((one) => one.classType === classType)?.characterId ?? "";
  }

  get titan(): string {
    return this.characterOf(0);
  }

  get hunter(): string {
    return this.characterOf(1);
  }

  find(accept: (held: HeldItem, item: CatalogItem) => boolean): HeldItem {
    const found = this.account.items.find((held) => accept(held, catalogItem(held.itemHash)));
    if (!found) throw new Error("the world holds no such item");
    return found;
  }

  /** Puts a thing into the world, as the game would. */
  give(item: CatalogItem, place: string, more: Partial<HeldItem> = {}): HeldItem {
    const held: HeldItem = {
      itemInstanceId: item.instanced
        ? String(6_917_530_999_000_000_000n + BigInt(this.account.items.length))
        : null,
      itemHash: item.itemHash,
      quantity: 1,
      place,
      bucketHash: place === "vault" ? BUCKET.vault : item.homeBucketHash,
      equipped: false,
      locked: false,
      stateBits: 0,
      power: 0,
      ...more,
    };
    this.account.items.push(held);
    return held;
  }

  control(wish: Record<string, unknown>): Promise<unknown> {
    return this.sandbox.control("POST", `players/${this.player.playerId}`, wish);
  }

  /** One action under /Destiny2/Actions/, without having to wait for its turn. */
  async post(path: string, body: unknown): Promise<Reply> {
    this.sandbox.running.sandbox.lastActionMs.clear();
    return this.sandbox.ask("POST", `/Platform/Destiny2/Actions/${path}/`, { token: this.token, body });
  }

  async code(path: string, body: unknown): Promise<number> {
    return Number((await this.post(path, body)).json.ErrorCode);
  }

  move(held: HeldItem, characterId: string, transferToVault: boolean, stackSize = 1): Promise<number> {
    return this.code("Items/TransferItem", {
      ...this.request(held, characterId, stackSize),
      transferToVault,
    });
  }

  pull(held: HeldItem, characterId = held.place, stackSize = 1): Promise<number> {
    return this.code("Items/PullFromPostmaster", this.request(held, characterId, stackSize));
  }

  equip(held: HeldItem, characterId = held.place): Promise<number> {
    const { membershipType } = this.player;
    return this.code("Items/EquipItem", { itemId: held.itemInstanceId, characterId, membershipType });
  }

  request(held: HeldItem, characterId: string, stackSize = 1): Record<string, unknown> {
    return {
      itemReferenceHash: held.itemHash,
      stackSize,
      itemId: held.itemInstanceId ?? "0",
      characterId,
      membershipType: this.player.membershipType,
    };
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }
}
