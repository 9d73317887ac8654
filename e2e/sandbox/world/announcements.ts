import type { GlobalAlert } from "bungie-api-ts/core";
import type { SandboxState } from "../state.ts";
import type { Wire } from "../wire.ts";
import { SYSTEMS } from "./facts/core-settings.ts";

export type Announcement = Wire<GlobalAlert>;

/** What the service tells everybody: banners above every page, and which of its parts are switched off. */
export interface Announcements {
  alerts: Announcement[];
  systemsOff: string[];
}

export function announcementsOf(state: SandboxState): Announcements {
  state.announcements ??= { alerts: [], systemsOff: [] };
  return state.announcements;
}

export const isSystem = (name: string): boolean => Object.hasOwn(SYSTEMS, name);

/** The name of a switched-off part that answers for this address; null when all that it needs is on. */
export function systemOffAt(state: SandboxState, path: string): string | null {
  const off = state.announcements?.systemsOff ?? [];
  return off.find((name) => SYSTEMS[name]?.test(path) ?? false) ?? null;
}
