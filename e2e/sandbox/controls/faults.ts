import type { Call } from "../http/call.ts";
import { seededRandom } from "../world/seeded-random.ts";
import { type FaultKind, isView } from "./fault-kinds.ts";

/** A failure waiting to happen. */
export interface Fault {
  readonly faultId: string;
  /** Operation name, or "*". */
  readonly route: string;
  readonly playerId?: string;
  /** Only calls whose address, with its query, contains this. */
  readonly address?: string;
  readonly kind: FaultKind;
  readonly code?: number;
  readonly status?: number;
  readonly delayMs?: number;
  readonly throttleSeconds?: number;
  /** How old stale answers are. */
  readonly seconds?: number;
  /** Maintenance with an HTML page. */
  readonly page?: boolean;
  /** How many more calls it strikes; left out, all until it is deleted. */
  times?: number;
  /** How many matching calls it lets pass first. */
  after?: number;
  /** Share of the matching calls it strikes, drawn from `seed`. */
  readonly probability?: number;
  readonly seed?: string;
  /** Ends by itself after so many seconds of the sandbox's clock. */
  readonly lastsSeconds?: number;
  /** How many calls it has struck. */
  struck: number;
}

export type FaultWish = Omit<Fault, "faultId" | "struck">;

interface Waiting extends Fault {
  readonly endsAtMs: number;
  drawn: number;
  readonly turns: Map<string, number>;
}

/** What strikes a call: at most one that decides how it is answered, and any that change what is shown. */
export interface Struck {
  readonly main: Fault | null;
  readonly views: readonly Fault[];
}

function isPlatformOrToken(call: Call): boolean {
  return call.operation === "Token" || /^\/platform\//i.test(call.path);
}

function matches(fault: Fault, call: Call): boolean {
  if (fault.kind === "maintenance" && !isPlatformOrToken(call)) return false;
  const rightRoute = fault.route === "*" || fault.route === call.operation;
  if (fault.address !== undefined && !call.path.includes(fault.address)) return false;
  return rightRoute && (fault.playerId === undefined || fault.playerId === call.player?.playerId);
}

export class FaultList {
  private faults: Waiting[] = [];
  private lastNumber = 0;
  private readonly held = new Map<() => void, string>();
  private readonly nowMs: () => number;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  add(wish: FaultWish): string {
    this.lastNumber += 1;
    const faultId = `fault-${this.lastNumber}`;
    const endsAtMs = this.nowMs() + (wish.lastsSeconds ?? Number.POSITIVE_INFINITY) * 1000;
    this.faults.push({ ...wish, faultId, struck: 0, endsAtMs, drawn: 0, turns: new Map() });
    return faultId;
  }

  list(): readonly Fault[] {
    this.forgetEnded();
    return this.faults.map(({ endsAtMs: _, drawn: __, turns: ___, ...fault }) => fault);
  }

  clear(): void {
    this.faults = [];
    this.free(() => true);
  }

  remove(faultId: string): boolean {
    const before = this.faults.length;
    this.faults = this.faults.filter((fault) => fault.faultId !== faultId);
    const freed = this.free((id) => id === faultId);
    return this.faults.length < before || freed;
  }

  /** Waits until the fault is taken away or `gone` settles. */
  async hold(faultId: string, gone: Promise<unknown>): Promise<void> {
    let release = () => {};
    const freed = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.held.set(release, faultId);
    await Promise.race([freed, gone]);
    this.held.delete(release);
  }

  /** The faults that strike this call, counted as having struck. */
  take(call: Call): Struck {
    this.forgetEnded();
    let main: Fault | null = null;
    const views: Fault[] = [];
    for (const fault of this.faults) {
      const isTaken = isView(fault.kind) ? views.some(({ kind }) => kind === fault.kind) : main !== null;
      if (isTaken || !matches(fault, call) || !this.strikes(fault, call)) continue;
      if (isView(fault.kind)) views.push(fault);
      else main = fault;
    }
    this.faults = this.faults.filter((one) => one.times === undefined || one.times > 0);
    return { main, views };
  }

  /** Counts a matching call and says whether it is struck. */
  private strikes(fault: Waiting, call: Call): boolean {
    if (fault.after !== undefined && fault.after > 0) {
      fault.after -= 1;
      return false;
    }
    fault.drawn += 1;
    const isDrawn =
      fault.probability === undefined ||
      seededRandom(`${fault.seed ?? fault.faultId} ${fault.drawn}`).chance(fault.probability);
    if (!isDrawn || (fault.kind === "backwards" && !this.isSecond(fault, call))) return false;
    fault.struck += 1;
    if (fault.times !== undefined) fault.times -= 1;
    return true;
  }

  /** Time goes back for each player by itself: first a newer answer, then an older one. */
  private isSecond(fault: Waiting, call: Call): boolean {
    const who = call.player?.playerId ?? "";
    const turn = (fault.turns.get(who) ?? 0) + 1;
    fault.turns.set(who, turn);
    return turn % 2 === 0;
  }

  private forgetEnded(): void {
    const nowMs = this.nowMs();
    this.faults = this.faults.filter((fault) => fault.endsAtMs > nowMs);
  }

  private free(isMeant: (faultId: string) => boolean): boolean {
    const meant = [...this.held].filter(([, faultId]) => isMeant(faultId));
    for (const [release] of meant) release();
    return meant.length > 0;
  }
}
