import type { Call } from "../http/call.ts";

export const FAULT_KINDS = ["code", "status", "html", "reset", "delay", "lost-answer"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A failure waiting to happen. */
export interface Fault {
  readonly faultId: string;
  /** Operation name, or "*". */
  readonly route: string;
  readonly playerId?: string;
  readonly kind: FaultKind;
  readonly code?: number;
  readonly status?: number;
  readonly delayMs?: number;
  readonly throttleSeconds?: number;
  /** How many more calls it strikes; left out, all until it is deleted. */
  times?: number;
  /** How many matching calls it lets pass first. */
  after?: number;
}

function matches(fault: Fault, call: Call): boolean {
  const rightRoute = fault.route === "*" || fault.route === call.operation;
  return rightRoute && (fault.playerId === undefined || fault.playerId === call.player?.playerId);
}

export class FaultList {
  private faults: Fault[] = [];
  private lastNumber = 0;

  add(fault: Omit<Fault, "faultId">): string {
    this.lastNumber += 1;
    const faultId = `fault-${this.lastNumber}`;
    this.faults.push({ ...fault, faultId });
    return faultId;
  }

  list(): readonly Fault[] {
    return this.faults;
  }

  clear(): void {
    this.faults = [];
  }

  remove(faultId: string): boolean {
    const before = this.faults.length;
    this.faults = this.faults.filter((fault) => fault.faultId !== faultId);
    return this.faults.length < before;
  }

  /** The first fault that strikes this call, counted as having struck. */
  take(call: Call): Fault | null {
    for (const fault of this.faults) {
      if (!matches(fault, call)) continue;
      if (fault.after !== undefined && fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      if (fault.times !== undefined) fault.times -= 1;
      this.faults = this.faults.filter((one) => one.times === undefined || one.times > 0);
      return fault;
    }
    return null;
  }
}
