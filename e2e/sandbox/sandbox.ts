import type { SandboxClock } from "./clock.ts";
import type { FaultList } from "./controls/faults.ts";
import type { RateLimit } from "./controls/rate-limit.ts";
import type { RequestLog } from "./controls/request-log.ts";
import type { EarlierAccounts } from "./controls/staleness.ts";
import type { PostOffice } from "./mail/post-office.ts";
import type { Applications } from "./oauth/applications.ts";
import type { SandboxState } from "./state.ts";
import { accountOfStranger } from "./world/clans/strangers.ts";
import type { Account, Player } from "./world/holdings.ts";

/** How large the world is, and what its chance is drawn from. Null leaves a size as it is written down. */
export interface WorldSize {
  /** Items of the standing `rich` player. */
  readonly items: number | null;
  /** Rows of the item table; those beyond the authored ones are made up, the same each time. */
  readonly definitions: number | null;
  readonly seed: string;
}

export const USUAL_SIZE: WorldSize = { items: null, definitions: null, seed: "ninefold" };

/** Everything a route may look at or change. */
export interface Sandbox {
  readonly origin: string;
  readonly applications: Applications;
  /** Names of everything that can be called, controls left out. */
  readonly operations: ReadonlySet<string>;
  readonly size: WorldSize;
  readonly clock: SandboxClock;
  readonly state: SandboxState;
  readonly faults: FaultList;
  readonly rateLimit: RateLimit;
  readonly log: RequestLog;
  readonly mail: PostOffice;
  /** Keys that Resend's calls may carry. */
  readonly resendKeys: ReadonlySet<string>;
  readonly earlier: EarlierAccounts;
  /** Milliseconds of the machine's own clock of each player's last item action. */
  readonly lastActionMs: Map<string, number>;
  /** Asks for the state to be written soon. */
  save(): void;
}

export const API_KEY = "sandbox-key";
export const CLIENT_ID = "sandbox-client";
export const CLIENT_SECRET = "sandbox-secret";
export const RESEND_KEY = "sandbox-resend-key";

export function playerById(sandbox: Sandbox, playerId: string): Player | undefined {
  return sandbox.state.players.find((player) => player.playerId === playerId);
}

export function accountOf(
  sandbox: Sandbox,
  membershipId: string,
): { player: Player; account: Account } | null {
  for (const player of sandbox.state.players) {
    const account = player.accounts.find((one) => one.membershipId === membershipId);
    if (account) return { player, account };
  }
  return accountOfStranger(sandbox.state, membershipId, sandbox.size.seed);
}
