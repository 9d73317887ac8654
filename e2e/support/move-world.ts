import { setTimeout as sleep } from "node:timers/promises";
import type { BungieAccess } from "#lib/bungie/access.ts";
import { equipItem, transferItem } from "#lib/bungie/item-actions.ts";
import { findPlan } from "#lib/db/plans.ts";
import { askMove, type WantedMove } from "#lib/flows/ask-move.ts";
import { type AskedPlan, askPlan, type WantedPlan } from "#lib/flows/ask-plan.ts";
import { accessTokenFor } from "#lib/flows/bungie-token.ts";
import { carryOutPlan } from "#lib/flows/carry-out-plan.ts";
import { confirmPlan } from "#lib/flows/change-plan.ts";
import { type PlanStore, planStore } from "#lib/flows/plan-store.ts";
import { readProfile } from "#lib/flows/read-profile.ts";
import type { Services } from "#lib/flows/services.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { atCharacter, type Place, parsePlaceKey, placeKey, VAULT } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { isOver } from "#lib/game/wish.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { test as base, expect, type SignedInPlayer } from "./flow-world.ts";
import { type Holdings, holdingsOf } from "./holdings.ts";
import type {
  Fault,
  PlayerTemplate,
  SandboxControls,
  SandboxItem,
  SandboxRequest,
} from "./sandbox-controls.ts";
import { Stock } from "./stock.ts";

const WRITES = ["TransferItem", "EquipItem", "EquipItems", "PullFromPostmaster", "SetLockState"];
const WEAPON_BUCKETS = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];
const MOST_RUNS = 40;
/** Long enough for Bungie's gap between two actions: what is longer is a wait for something to pass. */
const LONGEST_WAIT_MS = 110;

/** What happens while a plan is carried out. */
export interface Meanwhile {
  /** Once the end of a step's call is recorded, before the next call; `nth` counts from 0. */
  readonly afterStep?: (nth: number) => unknown;
  /** Waits are as long as they are told. */
  readonly isPatient?: boolean;
  /** The worker's clock; left out, the machine's. */
  readonly clock?: () => Date;
}

/** A player, and what a test does with their items. */
export class Mover {
  readonly player: SignedInPlayer["player"];
  readonly titan: Place;
  readonly hunter: Place;
  readonly warlock: Place;
  readonly #services: Services;
  readonly #sandbox: SandboxControls;
  readonly inSandbox: SignedInPlayer["inSandbox"];
  readonly #inside: Sandbox | null;

  constructor(
    services: Services,
    sandbox: SandboxControls,
    { player, inSandbox }: SignedInPlayer,
    inside: Sandbox | null = null,
  ) {
    this.#inside = inside;
    this.player = player;
    this.#services = services;
    this.#sandbox = sandbox;
    this.inSandbox = inSandbox;
    const named = (className: string) =>
      inSandbox.characters.find((one) => one.className.toLowerCase() === className)?.characterId ?? "";
    this.titan = atCharacter(named("titan"));
    this.hunter = atCharacter(named("hunter"));
    this.warlock = atCharacter(named("warlock"));
  }

  /** What they hold, to be laid out and to be changed as they would in the game. */
  get stock(): Stock {
    if (!this.#inside) throw new Error("This player's sandbox is another process.");
    return new Stock(this.#inside, this.inSandbox.membershipId);
  }

  /** As if a page of theirs had been shown: moves are asked for on pages, of what was read for them. */
  async opensPage(): Promise<this> {
    const read = await readProfile(this.#services, this.player, new Date());
    if (!read.ok) throw new Error(`cannot be read: ${JSON.stringify(read.problem)}`);
    return this;
  }

  /** What truly lies where. */
  items(): Promise<SandboxItem[]> {
    return this.#sandbox.itemsOf(this.inSandbox.playerId);
  }

  /** A weapon that is neither worn nor exotic. */
  async aWeaponIn(
    place: Place,
    buckets: readonly number[] = WEAPON_BUCKETS,
  ): Promise<SandboxItem & { itemInstanceId: string }> {
    const wanted = place.kind === "vault" ? "vault" : place.characterId;
    const definitions = await this.#services.db.definition.findMany({ where: { table: "item" } });
    const isPlain = new Set(
      definitions
        .map(({ body }) => body as unknown as { itemHash: number; itemType: number; rarity: string })
        .filter(({ itemType, rarity }) => itemType === 3 && rarity !== "exotic")
        .map(({ itemHash }) => itemHash),
    );
    const found = (await this.items()).find(
      (item) =>
        item.place === wanted &&
        buckets.includes(item.homeBucketHash) &&
        !item.equipped &&
        !item.postmaster &&
        isPlain.has(item.itemHash),
    );
    if (!found?.itemInstanceId) throw new Error(`The sandbox's player has no plain weapon in ${wanted}.`);
    return { ...found, itemInstanceId: found.itemInstanceId };
  }

  /** Asks for a move, and agrees to it where it is shown first. */
  async ask(wanted: Omit<WantedMove, "equip"> & { equip?: boolean }): Promise<string> {
    return this.agree(await askMove(this.#services, this.player, { equip: false, ...wanted }, new Date()));
  }

  /** The same for several wishes, or whatever else is asked for as a plan. */
  async askPlan(wanted: WantedPlan): Promise<string> {
    return this.agree(await askPlan(this.#services, this.player, wanted, new Date()));
  }

  async agree(asked: Outcome<AskedPlan>): Promise<string> {
    if (!asked.ok) throw new Error(`refused: ${JSON.stringify(asked.problem)}`);
    if (!asked.isProposed) return asked.planId;
    const agreed = await confirmPlan(this.#services, this.player, asked.planId, new Date());
    if (!agreed.ok || agreed.isProposed) throw new Error(`not agreed to: ${JSON.stringify(agreed)}`);
    return agreed.planId;
  }

  async plan(planId: string): Promise<PlanRecord> {
    const plan = await findPlan(this.#services.db, planId);
    if (!plan) throw new Error(`There is no plan ${planId}.`);
    return plan;
  }

  /** Carries a plan out as the worker does, but without waiting for what the queue would wait for. */
  async carryOut(planId: string, meanwhile: Meanwhile = {}): Promise<PlanRecord> {
    for (let runs = 0; runs < MOST_RUNS; runs++) {
      await this.carryOutOnce(planId, meanwhile);
      const plan = await this.plan(planId);
      if (isOver(plan.state)) return plan;
    }
    throw new Error(`The plan did not end in ${MOST_RUNS} runs.`);
  }

  /** One job of the worker: until the plan is over, or waits in the queue. */
  async carryOutOnce(
    planId: string,
    { afterStep, isPatient = false, clock = () => new Date() }: Meanwhile = {},
  ): Promise<void> {
    const store = planStore(this.#services.db);
    let nth = 0;
    const watched: PlanStore = {
      ...store,
      endStep: async (...args) => {
        await store.endStep(...args);
        await afterStep?.(nth++);
      },
    };
    await carryOutPlan(this.#services, planId, {
      clock,
      store: watched,
      ...(isPatient ? {} : { wait: (waitMs) => waitAtMost(waitMs) }),
    });
  }

  async move(
    wanted: Omit<WantedMove, "equip"> & { equip?: boolean },
    meanwhile: Meanwhile = {},
  ): Promise<PlanRecord> {
    return this.carryOut(await this.ask(wanted), meanwhile);
  }

  /** Where an item truly lies, and whether it is worn. */
  async whereIs(itemInstanceId: string): Promise<{ place: Place | null; equipped: boolean }> {
    const found = (await this.items()).filter((item) => item.itemInstanceId === itemInstanceId);
    expect(found, "every item exists exactly once").toHaveLength(1);
    return {
      place: parsePlaceKey(found[0]?.place ?? "") ?? VAULT,
      equipped: found[0]?.equipped ?? false,
    };
  }

  /** The write calls that reached Bungie for this player, refused ones too. */
  async writes(): Promise<SandboxRequest[]> {
    const { requests } = await this.#sandbox.requests();
    return requests.filter(
      ({ route, playerId }) => WRITES.includes(route) && playerId === this.inSandbox.playerId,
    );
  }

  /** What this player's plans were to lock or unlock. */
  async lockedOnPurpose(): Promise<ReadonlySet<string>> {
    const steps = await this.#services.db.step.findMany({
      where: { call: "lock", plan: { playerId: this.player.playerId } },
    });
    return new Set(steps.map(({ args }) => (args as { itemInstanceId: string }).itemInstanceId));
  }

  fault(fault: Omit<Fault, "playerId">): Promise<unknown> {
    return this.#sandbox.addFault({ ...fault, playerId: this.inSandbox.playerId });
  }

  set(settings: Parameters<SandboxControls["setPlayer"]>[1]): Promise<unknown> {
    return this.#sandbox.setPlayer(this.inSandbox.playerId, settings);
  }

  /** Moves an item, or some pieces of a stack, by hand, as the player would in the game. */
  async byHand(
    item: Pick<SandboxItem, "itemInstanceId" | "itemHash">,
    from: Place,
    to: Place,
    quantity = 1,
  ): Promise<void> {
    const [access, call] = await this.#call();
    const character = from.kind === "character" ? from : to;
    await transferItem(access, {
      ...call,
      itemInstanceId: item.itemInstanceId,
      itemHash: item.itemHash,
      stackSize: quantity,
      characterId: character.kind === "character" ? character.characterId : "",
      direction: to.kind === "vault" ? "to-vault" : "to-character",
    });
  }

  /** Brings a plain weapon of a slot from the vault by hand, as soon as Bungie takes the next action of a player. */
  async carryByHand(to: Place, bucketHash: number): Promise<SandboxItem & { itemInstanceId: string }> {
    const weapon = await this.aWeaponIn(VAULT, [bucketHash]);
    await expect(() => this.byHand(weapon, VAULT, to)).toPass({ timeout: 5_000 });
    return { ...weapon, place: placeKey(to), bucketHash: weapon.homeBucketHash };
  }

  async equipByHand({ itemInstanceId }: { itemInstanceId: string }, characterId: string): Promise<void> {
    const [access, call] = await this.#call();
    await equipItem(access, { ...call, itemInstanceId, characterId });
  }

  async #call(): Promise<[BungieAccess, { accessToken: string; membershipType: number }]> {
    const token = await accessTokenFor(this.#services, this.player.playerId, new Date());
    if (!token.ok) throw new Error("signed out");
    const membershipType = this.player.membership?.membershipType ?? 0;
    return [this.#services.bungie, { accessToken: token.accessToken, membershipType }];
  }
}

async function waitAtMost(waitMs: number): Promise<void> {
  if (waitMs > 0) await sleep(Math.min(waitMs, LONGEST_WAIT_MS));
}

/** How a player is made. */
interface Made {
  readonly template?: PlayerTemplate;
  /** 0 Titan, 1 Hunter, 2 Warlock. Left out with `stock`: one of each. */
  readonly classes?: readonly number[];
  /** Lays out what they hold, beginning with what they wear and nothing else. */
  readonly stock?: (stock: Stock, mover: Mover) => unknown;
}

interface Fixtures {
  /** A fresh player. When the test ends, everything they owned must exist exactly once, and every slot be filled. */
  mover: Mover;
  /** Makes others, to whom the same applies. */
  aMover: (made?: Made) => Promise<Mover>;
}

export const test = base.extend<Fixtures>({
  aMover: async ({ services, sandbox, world, aPlayer }, use) => {
    // Tests of letters travel in time, with the sandbox that this process shares.
    await sandbox.setClock({ real: true });
    const before = new Map<Mover, Holdings>();
    await use(async ({ template = "no-clan", classes, stock } = {}) => {
      const wanted = classes ?? (stock ? [0, 1, 2] : undefined);
      const made = await aPlayer(template, wanted ? { classes: wanted } : {});
      const mover = new Mover(services, sandbox, made, world.inside);
      if (stock) mover.stock.clear();
      await stock?.(mover.stock, mover);
      before.set(await mover.opensPage(), holdingsOf(await mover.items()));
      return mover;
    });
    for (const [mover, holdings] of before)
      holdings.expectKept(await mover.items(), mover.stock.dismantled, await mover.lockedOnPurpose());
  },
  mover: async ({ aMover }, use) => use(await aMover()),
});

export { expect };
