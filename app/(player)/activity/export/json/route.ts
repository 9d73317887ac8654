import { currentPlayer } from "#lib/auth/require-player.ts";
import { answerActivityExport } from "../answer-activity-export.ts";

/** The calls made for the player who asks, or those that the address's filter finds, for a program. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  return answerActivityExport(request, player, {
    extension: "json",
    contentType: "application/json; charset=utf-8",
    write: (calls, madeAt) => `${JSON.stringify({ madeAt, calls }, null, 2)}\n`,
  });
}
