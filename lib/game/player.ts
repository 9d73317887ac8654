import type { MembershipRef } from "./account.ts";

/** The person who is signed in. */
export interface Player {
  readonly playerId: string;
  /** With its code: "Ada Sundance#1234". */
  readonly bungieName: string;
  /** Null: there is no Destiny account, or the player has not picked one of several yet. */
  readonly membership: MembershipRef | null;
  /** The character that pages open with; null until one was selected. */
  readonly selectedCharacterId: string | null;
}
