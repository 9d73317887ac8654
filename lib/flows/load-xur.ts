import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadPublicVendors, type VendorsAnswer } from "#lib/bungie/vendors.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { showWares } from "#lib/game/shown-ware.ts";
import { isExpected, latestVisit, nextVisit } from "#lib/game/xur-calendar.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { XurStock, XurWare } from "#lib/game/xur-stock.ts";
import { XUR, xurWares } from "#lib/game/xur-wares.ts";
import { hasDefinitions, loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

const BUSY_PAUSE_MS = 5_000;

/** What is known of Xûr now: whether he is here, and what he sells. */
export async function loadXur(services: Services, now: Date): Promise<XurNow> {
  const read = await readVendors(services);
  if (!read.ok) return unknown(read.problem, now);
  const { answer } = read;
  const { answeredAt } = answer;
  const here = answer.vendors.has(XUR.vendorHash);
  if (here && !(await hasDefinitions(services.db))) return unknown({ kind: "definitions-missing" }, now);
  const known = {
    answeredAt,
    lookedAt: now,
    visit: latestVisit(answeredAt),
    next: nextVisit(answeredAt),
    isExpected: isExpected(answeredAt),
    place: null,
    changes: [],
    problem: null,
  };
  if (!here) return { ...known, state: "absent", stock: null };
  return { ...known, state: "here", stock: await toStock(services, answer) };
}

function unknown(problem: Problem, now: Date): XurNow {
  return {
    state: "unknown",
    answeredAt: null,
    lookedAt: now,
    visit: latestVisit(now),
    next: nextVisit(now),
    isExpected: isExpected(now),
    place: null,
    stock: null,
    changes: [],
    problem,
  };
}

async function toStock({ db }: Services, answer: VendorsAnswer): Promise<XurStock> {
  const sales = [XUR.vendorHash, ...XUR.subVendorHashes].flatMap((hash) => answer.sales.get(hash) ?? []);
  const hashes = sales.flatMap(({ itemHash, costs }) => [itemHash, ...costs.map((cost) => cost.itemHash)]);
  const definitions = await loadItemDefinitions(db, hashes);
  const listed = xurWares(answer, definitions).wares;
  const wares: XurWare[] = showWares(listed, definitions).map((ware, at) => ({
    ...ware,
    vendorHash: listed[at]?.vendorHash ?? XUR.vendorHash,
    collectibleHash: listed[at]?.definition?.collectibleHash ?? null,
    stats: [],
    perks: [],
  }));
  return { revision: 1, seenAt: answer.answeredAt, wares, coverage: { classes: [], hasRolls: false } };
}

async function readVendors({ bungie }: Services): Promise<Outcome<{ readonly answer: VendorsAnswer }>> {
  try {
    return { ok: true, answer: await loadPublicVendors(bungie) };
  } catch (error) {
    const problem = error instanceof BungieError ? toProblem(error) : null;
    if (problem) return { ok: false, problem };
    throw error;
  }
}

/** A reading that failed has changed nothing, so a lost answer is only "busy" to its reader. */
function toProblem({ reason, retryAfterMs }: BungieError): Problem | null {
  switch (reason) {
    case "maintenance":
      return { kind: "maintenance" };
    case "throttled":
    case "no-answer":
      return { kind: "busy", retryAfterMs: retryAfterMs ?? BUSY_PAUSE_MS };
    default:
      return null;
  }
}
