import { PLATFORM } from "./platform-codes.ts";

/** What a rule decides: the platform code of the answer, and the change to be made; a refusal changes nothing. */
export interface Ruling {
  readonly code: number;
  readonly change: (() => void) | null;
  /** Names the field at fault, where the real service does. */
  readonly messageData?: Readonly<Record<string, string>>;
}

export function refuse(code: number, messageData?: Readonly<Record<string, string>>): Ruling {
  return { code, change: null, ...(messageData && { messageData }) };
}

export function permit(change: () => void): Ruling {
  return { code: PLATFORM.success, change };
}

/** The world already is as asked. */
export const NOTHING_TO_DO: Ruling = { code: PLATFORM.success, change: null };
