import type { Account } from "#lib/game/account.ts";
import type { AsideFacts } from "#lib/game/arrange/rank-aside.ts";
import type { MoveStep } from "#lib/game/move-step.ts";
import type { ItemAnswer } from "#lib/game/plan-record.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { accessTokenAfterRefusal, accessTokenFor } from "./bungie-token.ts";
import { makeCall } from "./make-call.ts";
import { loadAsideFacts } from "./plan-terms.ts";
import { readAccount } from "./read-account.ts";
import type { Services } from "./services.ts";

/** What carrying out a plan asks of the game in a player's name. */
export interface PlanGame {
  /** The account as Bungie answers it now, with what it confirmed to us laid over. */
  read(player: Player, now: Date): Promise<Outcome<{ readonly account: Account }>>;
  /** What decides, beside the account, which items move aside. */
  facts(player: Player, account: Account, now: Date): Promise<AsideFacts>;
  token(player: Player, now: Date): Promise<Outcome<{ readonly accessToken: string }>>;
  /** Another token after Bungie refused this one. */
  tokenAfter(player: Player, refused: string, now: Date): Promise<Outcome<{ readonly accessToken: string }>>;
  /** One write call. Throws BungieError: `no-answer` means that it may have taken effect. */
  write(player: Player, step: MoveStep, accessToken: string): Promise<readonly ItemAnswer[]>;
}

/** The game as Bungie.net is it. */
export function planGame(services: Services): PlanGame {
  return {
    read: (player, now) => readAccount(services, player, now),
    facts: ({ playerId }, account, now) => loadAsideFacts(services, playerId, account, now),
    token: ({ playerId }, now) => accessTokenFor(services, playerId, now),
    tokenAfter: ({ playerId }, refused, now) => accessTokenAfterRefusal(services, playerId, refused, now),
    write: (player, step, accessToken) => makeCall(services.bungie, player, step, accessToken),
  };
}
