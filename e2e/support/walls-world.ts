import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSession } from "#lib/db/sessions.ts";
import type { Services } from "#lib/flows/services.ts";
import { hashToken, newToken } from "#lib/flows/subscription-tokens.ts";
import { THING_OF_WORTH } from "#lib/game/test-wares.ts";
import { type Belongings, KEPT_SEARCH } from "./doors.ts";
import { test as base, expect, type SignedInPlayer } from "./flow-world.ts";
import { type Answer, type Knock, knock } from "./knock.ts";
import type { PlayerTemplate, SandboxControls, SandboxItem } from "./sandbox-controls.ts";
import { SiteProcess, siteDir } from "./site-process.ts";

/** Somebody with a session cookie, and all that they have. */
export interface Visitor extends Pick<SignedInPlayer, "player" | "inSandbox"> {
  readonly cookie: string;
  readonly has: Belongings;
}

/** The built site on a database and a sandbox of its own: nobody else writes or calls while a door is tried. */
export class WalledSite {
  readonly origin: string;
  readonly services: Services;
  readonly sandbox: SandboxControls;
  readonly #site: SiteProcess;

  constructor(site: SiteProcess, services: Services, sandbox: SandboxControls) {
    this.origin = site.origin;
    this.services = services;
    this.sandbox = sandbox;
    this.#site = site;
  }

  knock(path: string, wanted?: Knock): Promise<Answer> {
    return knock(this.origin, path, wanted);
  }

  get output(): string {
    return this.#site.output;
  }

  end(): Promise<number | null> {
    return this.#site.end();
  }

  /** How many calls the sandbox gets while something is done. */
  async callsDuring<T>(work: () => Promise<T>): Promise<{ done: T; calls: string[] }> {
    const { next } = await this.sandbox.requests();
    const done = await work();
    const { requests } = await this.sandbox.requests(next);
    return { done, calls: requests.map(({ route }) => route) };
  }

  /** A mark of every table's rows, without the columns that are named; of the definitions only how many there are. */
  async rows(without: readonly string[] = []): Promise<Readonly<Record<string, string>>> {
    const { db } = this.services;
    const tables = await db.$queryRaw<{ schema: string; name: string }[]>`
      select schemaname as schema, tablename as name from pg_tables
      where schemaname in ('public', 'graphile_worker') and tablename <> 'definition' order by 1, 2`;
    const marks = tables.map(
      ({ schema, name }) => `select '${schema}.${name}' as name,
        count(*) || ' rows, ' || coalesce(md5(string_agg(md5((to_jsonb(t) - $1::text[])::text), '' order by
        md5((to_jsonb(t) - $1::text[])::text))), '') as mark from "${schema}"."${name}" t`,
    );
    const found = await db.$queryRawUnsafe<{ name: string; mark: string }[]>(
      [...marks, "select 'definitions', count(*)::text from definition"].join(" union all "),
      without,
    );
    return Object.fromEntries(found.map(({ name, mark }) => [name, mark]));
  }
}

/** What the build calls an action. */
export function actionIdOf(file: string, name: string): string {
  const manifest = JSON.parse(
    readFileSync(join(siteDir(), ".next/server/server-reference-manifest.json"), "utf8"),
  ) as { node: Record<string, { exportedName: string; filename: string }> };
  const found = Object.entries(manifest.node).find(
    ([, { exportedName, filename }]) => exportedName === name && filename === file,
  );
  if (!found) throw new Error(`The build knows no action ${name} of ${file}.`);
  return found[0];
}

/** Every action of the build, as file and name. */
export function builtActions(): string[] {
  const text = readFileSync(join(siteDir(), ".next/server/server-reference-manifest.json"), "utf8");
  const { node, edge } = JSON.parse(text) as Record<
    "node" | "edge",
    Record<string, { exportedName: string; filename: string }>
  >;
  return [...Object.values(node), ...Object.values(edge)].map(
    ({ filename, exportedName }) => `${filename} ${exportedName}`,
  );
}

interface Fixtures {
  /** Makes somebody who is signed in, has seen their inventory, and has one of everything. */
  visitor: (template?: PlayerTemplate) => Promise<Visitor>;
}

export const test = base.extend<Fixtures, { site: WalledSite }>({
  site: [
    async ({ world }, use) => {
      const site = new WalledSite(await SiteProcess.start(world.services.env), world.services, world.sandbox);
      await use(site);
      await site.end();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  visitor: async ({ site, aPlayer }, use) => {
    await use(async (template = "no-clan") => toVisitor(site, await aPlayer(template)));
  },
});

async function toVisitor(site: WalledSite, { player, inSandbox }: SignedInPlayer): Promise<Visitor> {
  const { db } = site.services;
  const { playerId, bungieName } = player;
  await db.membership.create({
    data: {
      playerId,
      membershipType: inSandbox.membershipType,
      membershipId: inSandbox.membershipId,
      displayName: bungieName,
      isActive: true,
    },
  });
  const [sessionToken, another] = [newToken(), newToken()];
  const expiresAt = new Date(Date.now() + 3_600_000);
  for (const token of [sessionToken, another])
    await createSession(db, { sessionToken: token, playerId, expiresAt, device: null });
  const usedAt = new Date();
  await db.search.create({ data: { playerId, query: KEPT_SEARCH, savedAt: usedAt, usedAt } });
  const cookie = `ninefold.session=${sessionToken}`;
  const { status } = await site.knock("/inventory", { headers: { cookie } });
  expect(status, "their inventory").toBe(200);
  const handles = await db.session.findMany({ where: { userId: playerId }, orderBy: { createdAt: "desc" } });
  return {
    player,
    inSandbox,
    cookie,
    has: await belongingsOf(site, { player, inSandbox }, handles[0]?.handle),
  };
}

async function belongingsOf(
  { services: { db }, sandbox }: WalledSite,
  { player, inSandbox }: SignedInPlayer,
  sessionHandle = "",
): Promise<Belongings> {
  const { playerId, bungieName } = player;
  const items = await sandbox.itemsOf(inSandbox.playerId);
  const item = items.find((one) => one.place === "vault" && one.itemInstanceId !== null);
  const { membershipType, membershipId, characters } = inSandbox;
  const kept = { playerId, membershipType, membershipId, request: PLAN_REQUEST };
  const plan = await db.plan.create({
    data: { ...kept, state: "done", wishes: planWishes(item?.itemInstanceId), endedAt: new Date() },
  });
  const proposed = await db.plan.create({
    data: { ...kept, state: "proposed", wishes: planWishes(item?.itemInstanceId, "open") },
  });
  const [confirmToken, unsubscribeToken, shareToken] = [newToken(), newToken(), newToken()];
  const [own, shared] = [aLoadout(item), aLoadout(item, shareToken)];
  const named = { playerId, membershipId, name: "A loadout", note: "" };
  const at = { createdAt: new Date(), updatedAt: new Date() };
  const loadout = await db.loadout.create({ data: { ...named, ...own, ...at } });
  const sharedLoadout = await db.loadout.create({ data: { ...named, ...shared, ...at } });
  await db.subscription.create({
    data: {
      address: `${confirmToken.toLowerCase()}@example.com`,
      state: "pending",
      confirmTokenHash: hashToken(confirmToken),
      confirmSentAt: new Date(),
      unsubscribeToken,
    },
  });
  const letter = await aLetter(db, playerId);
  return {
    bungieName,
    ...letter,
    characterId: characters.at(-1)?.characterId ?? "",
    itemKey: item?.itemInstanceId ?? "",
    membershipId,
    planId: plan.id,
    proposedPlanId: proposed.id,
    loadoutId: loadout.id,
    sharedLoadoutId: sharedLoadout.id,
    shareToken,
    sessionHandle,
    confirmToken,
    unsubscribeToken,
  };
}

/** Confirmed, paused, on the player's account; and an edition that a test of it can show. */
async function aLetter(db: Services["db"], playerId: string) {
  const letterToken = newToken();
  const { id: letterId } = await db.subscription.create({
    data: {
      address: `${letterToken.toLowerCase()}@example.com`,
      state: "confirmed",
      confirmedAt: new Date(),
      pausedUntil: new Date(Date.now() + 3_600_000),
      unsubscribeToken: letterToken,
      playerId,
    },
  });
  const edition = { visitStartsAt: new Date("2026-01-02T17:00:00Z"), kind: "digest", state: "sent" };
  await db.edition.createMany({ data: [{ ...edition, wares: [THING_OF_WORTH] }], skipDuplicates: true });
  return { letterToken, letterId };
}

/** One item and a stack, for any class. */
function aLoadout(item: SandboxItem | undefined, shareToken: string | null = null) {
  const plain = { equip: false, quantity: 1, isCrafted: false };
  const { itemInstanceId = null, itemHash = 1 } = item ?? {};
  return {
    shareToken,
    items: [
      { ...plain, itemInstanceId, itemHash },
      { ...plain, itemInstanceId: null, itemHash: 1 },
    ],
  };
}

const PLAN_REQUEST = { kind: "move", title: null, ofPlanId: null, mayMoveOthers: false, characters: [] };

function planWishes(itemInstanceId: string | null = null, state: "done" | "open" = "done") {
  const wish = { itemKey: itemInstanceId ?? "", to: { kind: "vault" }, equip: false, quantity: null };
  const named = { itemInstanceId, itemHash: 1, itemName: "A thing", reason: "asked" };
  return [{ ...wish, ...named, state, problem: null, isReplanned: false }];
}

export { expect };
