import { currentPlayer } from "#lib/auth/require-player.ts";
import { toCsv } from "#lib/game/csv.ts";
import { toActivitySheet } from "../activity-sheet.ts";
import { answerActivityExport } from "../answer-activity-export.ts";

/** The calls made for the player who asks, or those that the address's filter finds, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const player = await currentPlayer();
  return answerActivityExport(request, player, {
    extension: "csv",
    contentType: "text/csv; charset=utf-8; header=present",
    write: (records) => toCsv(toActivitySheet(records)),
  });
}
