import { currentPlayer } from "#lib/auth/require-player.ts";
import { answerExport } from "../answer-export.ts";

/** The items of the player who asks, or those that `?q=` finds, for a program. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  return answerExport(request, player, {
    extension: "json",
    contentType: "application/json; charset=utf-8",
    write: (items, mintedAt) => `${JSON.stringify({ mintedAt, items }, null, 2)}\n`,
  });
}
