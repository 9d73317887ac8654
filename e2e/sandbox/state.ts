import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { KeptKey } from "./mail/idempotency.ts";
import type { Mail } from "./mail/mailbox.ts";
import type { Application } from "./oauth/applications.ts";
import type { Authorization, Token } from "./oauth/tokens.ts";
import type { Announcements } from "./world/announcements.ts";
import type { Player } from "./world/holdings.ts";
import { createPlayer, TEMPLATES } from "./world/players.ts";

/** All that a restart keeps. */
export interface SandboxState {
  readonly version: 1;
  clockOffsetMs: number;
  /** Last number handed out for an id of any kind. */
  lastNumber: number;
  applications: Application[];
  players: Player[];
  authorizations: Authorization[];
  tokens: Token[];
  mails: Mail[];
  /** Idempotency keys of mail, by scope and key. */
  mailKeys: Record<string, KeptKey>;
  /** Alerts and switched-off parts of the service; left out while there are none. */
  announcements?: Announcements;
}

export function nextNumber(state: SandboxState): number {
  state.lastNumber += 1;
  return state.lastNumber;
}

/** The world as it always begins: one standing player per template, the same each time. */
export function newState(nowMs: number): SandboxState {
  const state: SandboxState = {
    version: 1,
    clockOffsetMs: 0,
    lastNumber: 1_000,
    applications: [],
    players: [],
    authorizations: [],
    tokens: [],
    mails: [],
    mailKeys: {},
  };
  const ids = { next: () => nextNumber(state) };
  for (const template of Object.keys(TEMPLATES))
    state.players.push(createPlayer(template, template, ids, { nowMs }));
  return state;
}

/** The state kept in the file, or a new one if there is none or it is from another version. */
export function loadState(stateFile: string | undefined, nowMs: number): SandboxState {
  if (stateFile === undefined) return newState(nowMs);
  try {
    const kept = JSON.parse(readFileSync(stateFile, "utf8")) as SandboxState;
    // A state kept before applications could be registered has none.
    if (kept.version === 1) return { ...kept, applications: kept.applications ?? [] };
    console.warn(`sandbox: ${stateFile} is from another version; the world begins anew`);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!missing) console.warn(`sandbox: cannot read ${stateFile}; the world begins anew`, error);
  }
  return newState(nowMs);
}

/** Written beside and renamed, so that a kill leaves the old file or the new one, never half of one. */
export function writeState(state: SandboxState, stateFile: string): void {
  const beside = `${stateFile}.new`;
  writeFileSync(beside, JSON.stringify(state));
  renameSync(beside, stateFile);
}
