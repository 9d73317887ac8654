import { findPlan } from "#lib/db/plans.ts";
import { askMove } from "#lib/flows/ask-move.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import { isOver } from "#lib/game/wish.ts";
import type { SiteProcess } from "../../support/site-process.ts";
import { type TwoSites, type Visit, type Visitor, visitPage } from "../../support/two-sites.ts";
import type { WorkerProcess } from "../../support/worker-process.ts";

const REQUESTS = 100;
const PAGES = ["/inventory", "/characters"];
/** Long enough that everybody comes while the one refresh is under way. */
const REFRESH_TAKES_MS = 400;
const PLAN_WITHIN_MS = 30_000;

export interface Stage {
  readonly world: TwoSites;
  readonly sites: readonly [SiteProcess, SiteProcess];
  readonly worker: WorkerProcess;
  readonly visitor: Visitor;
}

export interface Round {
  readonly requests: number;
  /** Answered with 200 and the account itself, read now. */
  readonly answered: number;
  /** What the others got instead, each kind once. */
  readonly instead: readonly string[];
  readonly refreshCalls: number;
  readonly planDone: boolean;
  readonly sessions: number;
  readonly slowestMs: number;
}

export async function openStage(world: TwoSites): Promise<Stage> {
  const sites = [await world.startSite(0), await world.startSite(1)] as const;
  return { world, sites, worker: await world.startWorker(), visitor: await world.visitor() };
}

/**
 * The moment of expiry, once: 100 requests of one player spread over both sites, and a plan of theirs for the worker,
 * all while the token is due (`nth` even) or over (odd).
 */
export async function playRound(stage: Stage, nth: number): Promise<Round> {
  const { world, sites, worker, visitor } = stage;
  await visitPage(sites[0], "/inventory", visitor);
  worker.pause();
  const planId = await askPlan(stage);
  await world.expireToken(visitor, nth % 2 === 0 ? 60_000 : -1_000);
  const { playerId } = visitor.inSandbox;
  await world.sandbox.addFault({
    route: "Token",
    kind: "delay",
    delayMs: REFRESH_TAKES_MS,
    times: 1,
    playerId,
  });
  const { next } = await world.sandbox.requests();
  const visits = Array.from({ length: REQUESTS }, (_, n) =>
    visitPage(sites[n % 2 === 0 ? 0 : 1], PAGES[(n >> 1) % PAGES.length] ?? "/", visitor),
  );
  worker.resume();
  const answers = await Promise.all(visits);
  const planDone = await planEnds(stage, planId);
  await world.sandbox.clearFaults();
  return {
    requests: REQUESTS,
    answered: answers.filter(({ isTheAccount }) => isTheAccount).length,
    instead: [...new Set(answers.filter(({ isTheAccount }) => !isTheAccount).map(toWords))],
    refreshCalls: await world.refreshCalls(next, visitor),
    planDone,
    sessions: await world.sessionsOf(visitor),
    slowestMs: Math.max(...answers.map(({ tookMs }) => tookMs)),
  };
}

/** What a round breaks of what is promised, in words; empty when all is well. */
export function brokenPromises({
  requests,
  answered,
  instead,
  refreshCalls,
  planDone,
  sessions,
}: Round): string[] {
  return [
    ...(refreshCalls === 1 ? [] : [`${refreshCalls} refresh calls instead of one`]),
    ...(answered === requests
      ? []
      : [`${requests - answered} of ${requests} requests without the account, but ${instead.join("; ")}`]),
    ...(planDone ? [] : ["the worker's plan was not done"]),
    ...(sessions === 1 ? [] : ["the player was signed out"]),
  ];
}

/** A page that is not the account, by its status and what it says first in its main part. */
function toWords({ status, location, text }: Visit): string {
  const main = text.slice(text.indexOf("<main"), text.indexOf("</main"));
  const words = main.replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
  return [status, location ?? "", words.replace(/\s+/g, " ").trim().slice(0, 160)].join(" ").trim();
}

/** Asks to carry a weapon to the vault, or one of the vault's to the character. */
export async function askPlan({ world, visitor }: Pick<Stage, "world" | "visitor">): Promise<string> {
  const { characterId = "" } = visitor.inSandbox.characters[0] ?? {};
  const items = await world.sandbox.itemsOf(visitor.inSandbox.playerId);
  const carried = items.filter(
    ({ place, equipped, postmaster, itemInstanceId, bucketHash, homeBucketHash }) =>
      place === characterId && !equipped && !postmaster && itemInstanceId && bucketHash === homeBucketHash,
  );
  for (const { itemInstanceId } of carried) {
    const wanted = { itemKey: itemInstanceId ?? "", to: VAULT, equip: false };
    const asked = await askMove(world.services, visitor.player, wanted, new Date());
    if (asked.ok) return asked.planId;
  }
  const stored = items.find(({ place, itemInstanceId }) => place === "vault" && itemInstanceId);
  const wanted = { itemKey: stored?.itemInstanceId ?? "", to: atCharacter(characterId), equip: false };
  const asked = await askMove(world.services, visitor.player, wanted, new Date());
  if (!asked.ok) throw new Error(`no move could be asked for: ${asked.problem.kind}`);
  return asked.planId;
}

export async function planEnds(
  { world }: Pick<Stage, "world">,
  planId: string,
  withinMs: number = PLAN_WITHIN_MS,
): Promise<boolean> {
  const giveUpAtMs = performance.now() + withinMs;
  while (performance.now() < giveUpAtMs) {
    const plan = await findPlan(world.services.db, planId);
    if (plan && isOver(plan.state)) return plan.state === "done";
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
