import { redirect } from "next/navigation";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { exportAccount } from "#lib/flows/export-account.ts";
import { services } from "#lib/flows/services.ts";
import { exportFileName } from "./export-file-name.ts";

/** Everything held about the player who asks, as a file to keep. Strangers are sent to sign in. */
export async function GET(): Promise<Response> {
  const player = await currentPlayer();
  const now = new Date();
  const held = player && (await exportAccount(services(), player, now));
  // Back to the page and not to the file: a browser that is handed a file stays where it was.
  if (!held) redirect("/sign-in?returnTo=%2Faccount");
  return new Response(`${JSON.stringify(held, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${exportFileName(player.bungieName, now)}"`,
      "cache-control": "private, no-store",
    },
  });
}
