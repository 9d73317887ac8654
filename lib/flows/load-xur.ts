import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadPublicVendors, type VendorsAnswer } from "#lib/bungie/vendors.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { type ShownWare, showWares } from "#lib/game/shown-ware.ts";
import { isExpected, latestVisit, nextVisit, type XurVisit } from "#lib/game/xur-calendar.ts";
import { XUR, xurWares } from "#lib/game/xur-wares.ts";
import { hasDefinitions, loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import type { Services } from "./services.ts";

/** What Xûr does, by Bungie's answer and Bungie's time. */
export type XurNow =
  | {
      readonly state: "here";
      readonly answeredAt: Date;
      readonly visit: XurVisit;
      /** False: he is here although the calendar says he has left, or is yet to come. */
      readonly isExpected: boolean;
      readonly wares: readonly ShownWare[];
    }
  | { readonly state: "away"; readonly answeredAt: Date; readonly next: XurVisit };

const BUSY_PAUSE_MS = 5_000;

/**
 * Asks Bungie whether Xûr is here and what he sells to everybody; nobody needs to be signed in.
 *
 * Whether he is here is read from the answer, never from a clock; which visit it is, from the answer's date.
 * Bungie lists the armor of one class only to an anonymous reader (Bungie-net/api#1656, read 2026-11-22).
 */
export async function loadXur(services: Services): Promise<Outcome<{ readonly xur: XurNow }>> {
  const read = await readVendors(services);
  if (!read.ok) return read;
  const { answer } = read;
  const { answeredAt } = answer;
  if (!answer.vendors.has(XUR.vendorHash)) {
    return { ok: true, xur: { state: "away", answeredAt, next: nextVisit(answeredAt) } };
  }
  if (!(await hasDefinitions(services.db))) return { ok: false, problem: { kind: "definitions-missing" } };
  const wares = await nameWares(services, answer);
  const visit = latestVisit(answeredAt);
  return { ok: true, xur: { state: "here", answeredAt, visit, isExpected: isExpected(answeredAt), wares } };
}

async function nameWares({ db }: Services, answer: VendorsAnswer): Promise<ShownWare[]> {
  const sales = [XUR.vendorHash, ...XUR.subVendorHashes].flatMap((hash) => answer.sales.get(hash) ?? []);
  const hashes = sales.flatMap(({ itemHash, costs }) => [itemHash, ...costs.map((cost) => cost.itemHash)]);
  const definitions = await loadItemDefinitions(db, hashes);
  return showWares(xurWares(answer, definitions).wares, definitions);
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
