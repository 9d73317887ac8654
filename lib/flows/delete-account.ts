import { deletePlayer } from "#lib/db/delete-player.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import type { Services } from "./services.ts";

const WORD = "delete";

/**
 * Deletes everything we hold about a player, all or nothing; fine when it is gone already.
 *
 * `typed` must be the player's Bungie name, with or without its code, or the word DELETE. What goes, and what of a
 * letter under way may stay for some hours, is written in lib/db/README.md.
 */
export async function deleteAccount(
  { db }: Services,
  { playerId, bungieName }: Pick<Player, "playerId" | "bungieName">,
  typed: string,
): Promise<Outcome<object>> {
  if (!isConfirmation(typed, bungieName)) return { ok: false, problem: { kind: "wrong-confirmation" } };
  await deletePlayer(db, playerId);
  return { ok: true };
}

function isConfirmation(typed: string, bungieName: string): boolean {
  const said = toPlain(typed);
  const name = toPlain(bungieName);
  const withoutCode = toPlain(name.replace(/#\d{1,4}$/, ""));
  return said !== "" && [name, withoutCode, WORD].includes(said);
}

/** As people compare names: browsers show a row of spaces as one, and a letter has one form or two. */
function toPlain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
