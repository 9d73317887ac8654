import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadProfile } from "#lib/bungie/profile.ts";
import { keepNewerProfile } from "#lib/db/profile-snapshots.ts";
import type { MembershipRef, ProfileAnswer } from "#lib/game/account.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { askInName } from "./ask-in-name.ts";
import type { Services } from "./services.ts";

/** What a player can hide, all at once. */
const HIDEABLE = ["profileInventories", "characterInventories"];
/** Without each of these an account would seem to have lost items. */
const NEEDED = [...HIDEABLE, "characters", "characterEquipment", "itemInstances"];

export type ReadProfile = Outcome<{ readonly answer: ProfileAnswer }>;

/**
 * Asks Bungie for a player's account now and keeps the answer as the last good copy.
 *
 * Returns the newest answer we hold, which an older one of now does not replace. Problems: everything that can keep
 * an account from being read. Throws BungieError for what nobody can explain.
 */
export async function readProfile(
  services: Services,
  { playerId, membership }: Pick<Player, "playerId" | "membership">,
  now: Date,
): Promise<ReadProfile> {
  if (!membership) return refused({ kind: "no-destiny-account" });
  const read = await ask(services, playerId, membership, now);
  if (!read.ok) return read;
  const { hidden } = read.answer;
  if (HIDEABLE.every((name) => hidden.includes(name))) return refused({ kind: "private" });
  if (NEEDED.some((name) => hidden.includes(name))) return refused({ kind: "incomplete" });
  return { ok: true, answer: await keepNewerProfile(services.db, playerId, read.answer, now) };
}

async function ask(
  services: Services,
  playerId: string,
  membership: MembershipRef,
  now: Date,
): Promise<ReadProfile> {
  const load = (accessToken: string) => loadProfile(services.bungie, { accessToken, membership });
  try {
    return await askInName(services, playerId, load, now);
  } catch (error) {
    return refused(toProblem(error));
  }
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** What Bungie's refusal says of the account itself; anything else is thrown on. */
function toProblem(error: unknown): Problem {
  if (!(error instanceof BungieError)) throw error;
  switch (error.reason) {
    case "private":
      return { kind: "private" };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "no-characters" };
    default:
      throw error;
  }
}
