import { currentPlayer } from "#lib/auth/require-player.ts";
import { toCsv } from "#lib/game/csv.ts";
import { answerExport } from "../answer-export.ts";
import { toItemSheet } from "../item-sheet.ts";

/** The items of the player who asks, or those that `?q=` finds, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  return answerExport(request, player, {
    extension: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    write: (records) => toCsv(toItemSheet(records)),
  });
}
