import { type MailSettings, usualMailSettings } from "./mail/mail-settings.ts";
import type { Application } from "./oauth/applications.ts";
import type { Authorization, Token } from "./oauth/tokens.ts";
import { USUAL_SIZE, type WorldSize } from "./sandbox.ts";
import type { Announcements } from "./world/announcements.ts";
import { vaultSlots } from "./world/buckets.ts";
import type { Player } from "./world/holdings.ts";
import { createPlayer, TEMPLATES } from "./world/players.ts";
import type { XurState } from "./world/xur-states.ts";

/** All that a restart keeps; how it lies on disk is told in state-file.ts. */
export interface SandboxState {
  clockOffsetMs: number;
  /** Last number handed out for an id of any kind. */
  lastNumber: number;
  /** What the world's chance is drawn from; another seed is another world. */
  readonly seed: string;
  readonly applications: Application[];
  readonly players: Player[];
  readonly authorizations: Record<string, Authorization>;
  readonly tokens: Record<string, Token>;
  /** Letters and idempotency keys lie beside the state file, not in it: there may be a million. */
  mail: MailSettings;
  /** Alerts and switched-off parts of the service; left out while there are none. */
  announcements?: Announcements;
  /** How Xûr departs from his calendar; empty while he keeps it. */
  xur: XurState;
}

export function nextNumber(state: SandboxState): number {
  state.lastNumber += 1;
  return state.lastNumber;
}

export function emptyState(seed: string): SandboxState {
  return {
    clockOffsetMs: 0,
    lastNumber: 1_000,
    seed,
    applications: [],
    players: [],
    authorizations: {},
    tokens: {},
    mail: usualMailSettings(),
    xur: {},
  };
}

/** The world as it always begins: one standing player per template, the same each time. */
export function newState(nowMs: number, size: WorldSize = USUAL_SIZE): SandboxState {
  const state = emptyState(size.seed);
  const ids = { next: () => nextNumber(state) };
  for (const template of Object.keys(TEMPLATES)) {
    const items = template === "rich" && size.items !== null ? { items: size.items } : {};
    const wish = { nowMs, seed: size.seed, vaultSlots: vaultSlots(size.items), ...items };
    state.players.push(createPlayer(template, template, ids, wish));
  }
  return state;
}
