import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { BungieAccess } from "#lib/bungie/access.ts";
import { saveTokens } from "#lib/db/bungie-tokens.ts";
import { parseEnv } from "#lib/env.ts";
import { askPlan } from "#lib/flows/ask-plan.ts";
import { confirmPlan } from "#lib/flows/change-plan.ts";
import { readProfile } from "#lib/flows/read-profile.ts";
import { openServices, type Services } from "#lib/flows/services.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import { isOver, type Wish } from "#lib/game/wish.ts";
import { readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { SandboxControls, type SandboxItem, type SandboxPlayer } from "../../support/sandbox-controls.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const DEFINITIONS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 5;
const ITEMS = 300;

type Asker = Parameters<typeof askPlan>[1];

/** How long a plan took, and what calls it made. */
export interface MeasuredPlan {
  /** From the moment it was stored until its end was recorded. */
  readonly ms: number;
  readonly calls: number;
}

/** The real worker on a real database beside the sandbox, and one player whose items it moves. */
export class MeasuredMover {
  readonly sandbox: SandboxControls;
  readonly #server: ChildProcess;
  readonly #services: Services;
  readonly #player: Asker;
  readonly inSandbox: SandboxPlayer;
  readonly accessToken: string;

  private constructor(
    server: ChildProcess,
    services: Services,
    who: { player: Asker; inSandbox: SandboxPlayer; accessToken: string },
  ) {
    this.#server = server;
    this.#services = services;
    this.#player = who.player;
    this.inSandbox = who.inSandbox;
    this.accessToken = who.accessToken;
    this.sandbox = new SandboxControls(services.env.BUNGIE_ORIGIN);
  }

  static async start(): Promise<MeasuredMover> {
    const server = fork("e2e/bench/moves/serve-worker.mjs", { cwd: PROJECT, execArgv: [] });
    const serving = once(server, "message") as Promise<[Record<string, string>]>;
    const first = await Promise.race([serving, once(server, "exit").then(() => null)]);
    if (!first) throw new Error("the worker that is to be measured did not start");
    const services = openServices(parseEnv(first[0]));
    const startedMs = performance.now();
    while (!(await readingDefinitions(services.db))) {
      if (performance.now() - startedMs > DEFINITIONS_WITHIN_MS)
        throw new Error("the definitions do not come");
      await sleep(100);
    }
    return new MeasuredMover(server, services, await signIn(services));
  }

  get access(): BungieAccess {
    return this.#services.bungie;
  }

  get characterId(): string {
    return this.inSandbox.characters[0]?.characterId ?? "";
  }

  /** Weapons that lie in a place: the vault, or with the character. */
  async weaponsIn(place: string): Promise<(SandboxItem & { itemInstanceId: string })[]> {
    const slots: readonly number[] = [Bucket.Kinetic, Bucket.Energy, Bucket.Power];
    const items = await this.sandbox.itemsOf(this.inSandbox.playerId);
    return items.flatMap((item) => {
      const { itemInstanceId } = item;
      const isLoose = item.place === place && !item.equipped && !item.postmaster;
      return itemInstanceId && isLoose && slots.includes(item.homeBucketHash)
        ? [{ ...item, itemInstanceId }]
        : [];
    });
  }

  /** Asks for items to be brought somewhere, and waits until that is recorded as done. */
  async bring(itemInstanceIds: readonly string[], place: string): Promise<MeasuredPlan> {
    const to = place === "vault" ? VAULT : atCharacter(place);
    const wishes = itemInstanceIds.map((itemKey): Wish => ({ itemKey, to, equip: false, quantity: null }));
    const asked = await askPlan(this.#services, this.#player, { kind: "move", wishes }, new Date());
    if (!asked.ok) throw new Error(`refused: ${JSON.stringify(asked.problem)}`);
    const { planId, isProposed } = asked;
    if (isProposed) await confirmPlan(this.#services, this.#player, planId, new Date());
    const storedAtMs = Date.now();
    for (;;) {
      const plan = await this.#services.db.plan.findUniqueOrThrow({
        where: { id: planId },
        include: { steps: true },
      });
      if (isOver(plan.state as "done") && plan.endedAt) {
        if (plan.state !== "done")
          throw new Error(`a plan ended ${plan.state}: ${JSON.stringify(plan.problem)}`);
        return { ms: plan.endedAt.getTime() - storedAtMs, calls: plan.steps.length };
      }
      await sleep(LOOK_EVERY_MS);
    }
  }

  async stop(): Promise<void> {
    await this.#services.db.$disconnect();
    const ended = once(this.#server, "exit");
    this.#server.kill("SIGTERM");
    await ended;
  }
}

/** A player as the site leaves them after signing in and looking at a page. */
async function signIn(services: Services) {
  const sandbox = new SandboxControls(services.env.BUNGIE_ORIGIN);
  const inSandbox = await sandbox.makePlayer({ template: "rich", name: "Measured", items: ITEMS });
  const { name, membershipType, membershipId, bungieMembershipId, playerId } = inSandbox;
  const answer = await sandbox.tokensFor(playerId);
  const accessToken = String(answer.access_token);
  const user = await services.db.user.create({ data: { name, bungieName: name, bungieMembershipId } });
  const nowMs = Date.now();
  await saveTokens(services.db, services.env.TOKEN_KEYS, user.id, {
    accessToken,
    refreshToken: String(answer.refresh_token),
    accessExpiresAt: new Date(nowMs + Number(answer.expires_in) * 1_000),
    refreshExpiresAt: new Date(nowMs + Number(answer.refresh_expires_in) * 1_000),
  });
  const membership = { membershipType, membershipId };
  const player: Asker = { playerId: user.id, bungieName: name, membership, selectedCharacterId: null };
  const read = await readProfile(services, player, new Date());
  if (!read.ok) throw new Error(`cannot be read: ${JSON.stringify(read.problem)}`);
  return { player, inSandbox, accessToken };
}
