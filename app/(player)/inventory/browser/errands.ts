import { useSyncExternalStore } from "react";
import type { PlanView } from "#lib/flows/load-plan.ts";
import type { PlanVerb } from "../../../_ui/plan-verbs.ts";
import { tilesOfKey } from "./gear-tiles.ts";

/** Something asked of an item and what became of it, in words. */
export interface Errand {
  readonly errandId: number;
  readonly itemKey: string;
  readonly itemName: string;
  /** Null until the site has taken it on, and for what it refused. */
  readonly planId: string | null;
  readonly tone: "quiet" | "good" | "warn" | "bad";
  readonly title: string;
  readonly more: string;
  readonly isOver: boolean;
  /** The plan as it was last told. */
  readonly plan?: PlanView;
  /** What a button came to that the plan itself does not tell. */
  readonly note?: string | null;
  /** What was asked of the plan and is not answered yet. */
  readonly asking?: PlanVerb | null;
  readonly press?: (verb: PlanVerb) => Promise<void>;
}

/** True while it is shown first, and nothing happens before its player says so. */
export function isWaiting({ plan, isOver }: Pick<Errand, "plan" | "isOver">): boolean {
  return !isOver && plan?.state === "proposed";
}

/** As many stay readable; older ones that are over make room. */
const SHOWN = 3;

let errands: readonly Errand[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

export function beginErrand(errand: Omit<Errand, "errandId">): number {
  lastId += 1;
  const begun = [...errands, { ...errand, errandId: lastId }];
  const tooMany = begun.length - SHOWN;
  const old = begun.filter(({ isOver }) => isOver).slice(0, Math.max(0, tooMany));
  set(begun.filter((one) => !old.includes(one)));
  return lastId;
}

export function changeErrand(errandId: number, news: Partial<Errand>): void {
  set(errands.map((one) => (one.errandId === errandId ? { ...one, ...news } : one)));
}

export function dismissErrand(errandId: number): void {
  set(errands.filter((one) => one.errandId !== errandId));
}

/** Marks the tiles of what is on its way; again after the gear was drawn anew. */
export function markGoing(): void {
  for (const errand of errands) {
    const isGoing = !errand.isOver && !isWaiting(errand);
    for (const tile of tilesOfKey(errand.itemKey)) tile.classList.toggle("going", isGoing);
  }
}

export function useErrands(): readonly Errand[] {
  return useSyncExternalStore(subscribe, () => errands, none);
}

const NONE: readonly Errand[] = [];
const none = () => NONE;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly Errand[]): void {
  errands = next;
  markGoing();
  for (const listener of listeners) listener();
}
