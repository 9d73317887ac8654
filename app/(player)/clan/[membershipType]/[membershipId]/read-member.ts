import { cache } from "react";
import { loadClanMember, type OpenedMember } from "#lib/flows/load-clan-member.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { memberOfAddress } from "./input.ts";

/** The clan mate an address means, as this player may see them. The page and its title share one read. */
export const readMember = cache(
  async (player: Player, membershipType: string, membershipId: string): Promise<Outcome<OpenedMember>> => {
    const wanted = memberOfAddress({ membershipType, membershipId });
    return wanted
      ? loadClanMember(services(), player, wanted, new Date())
      : { ok: false, problem: { kind: "not-a-clan-mate" } };
  },
);
