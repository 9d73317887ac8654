import { AsyncLocalStorage } from "node:async_hooks";
import type { Sandbox } from "../sandbox.ts";
import type { Account, Player } from "../world/holdings.ts";

/** An account as it was until a write; `untilMs` is the sandbox's time of that write. */
interface EarlierAccount {
  readonly untilMs: number;
  readonly account: Account;
}

const KEPT_MS = 900_000;
const KEPT_COPIES = 200;

/** What accounts looked like before their last writes, so that an answer can be as old as a cache would make it. */
export class EarlierAccounts {
  private readonly copies = new Map<string, EarlierAccount[]>();
  private count = 0;

  keep(account: Account, nowMs: number): void {
    const kept = this.copies.get(account.membershipId) ?? [];
    this.copies.delete(account.membershipId);
    this.copies.set(account.membershipId, [...kept, { untilMs: nowMs, account: copyOf(account) }]);
    this.count += 1;
    for (const membershipId of this.copies.keys()) {
      if (this.count <= KEPT_COPIES) break;
      this.dropOldest(membershipId);
    }
  }

  private dropOldest(membershipId: string): void {
    const kept = this.copies.get(membershipId) ?? [];
    kept.shift();
    this.count -= 1;
    if (kept.length === 0) this.copies.delete(membershipId);
  }

  /** The account as it was at an instant; null when it has not been written to since. */
  asOf(membershipId: string, atMs: number, nowMs: number): Account | null {
    const kept = this.copies.get(membershipId) ?? [];
    // A clock that was set back leaves copies of a time that has not come; they tell nothing.
    const known = kept.filter(({ untilMs }) => untilMs <= nowMs && untilMs > nowMs - KEPT_MS);
    return known.find(({ untilMs }) => untilMs > atMs)?.account ?? null;
  }
}

function copyOf(account: Account): Account {
  return {
    ...account,
    characters: structuredClone(account.characters),
    // Every write of a large account comes by here: no object is made that is not kept.
    items: account.items.map((item) => (item.plugs ? { ...item, plugs: { ...item.plugs } } : { ...item })),
  };
}

/** How old the answer to the request under way is to be; unset for a fresh one. */
const age = new AsyncLocalStorage<number>();

/** Runs the answering of one request as if a cache of this age stood before it. */
export function seenWithAge<T>(ageMs: number, answer: () => T): T {
  return age.run(ageMs, answer);
}

/** Called before an account is changed, so that an older copy of it exists. */
export function noteWrite(sandbox: Sandbox, _player: Player, account: Account): void {
  sandbox.earlier.keep(account, sandbox.clock.now().getTime());
}

/** The account as the answer under way shows it: an older copy while the player's answers are stale or go backwards. */
export function accountAsSeen(sandbox: Sandbox, _player: Player, account: Account): Account {
  const ageMs = age.getStore();
  if (ageMs === undefined) return account;
  const nowMs = sandbox.clock.now().getTime();
  return sandbox.earlier.asOf(account.membershipId, nowMs - ageMs, nowMs) ?? account;
}

/** The instant the answer under way was minted; that of a stale one lies as far back as what it shows. */
export function mintedAt(sandbox: Sandbox, _player: Player): Date {
  const ageMs = age.getStore();
  return ageMs === undefined ? sandbox.clock.nowAdvancing() : new Date(sandbox.clock.now().getTime() - ageMs);
}
