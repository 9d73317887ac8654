import { notFound, redirect } from "next/navigation";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadLoadoutFile } from "#lib/flows/load-shared-loadout.ts";
import { services } from "#lib/flows/services.ts";

/** One of the asker's own loadouts as a file, without anything of their account. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/loadouts/[loadoutId]/file">,
): Promise<Response> {
  const player = await currentPlayer();
  // Back to the page and not to the file: a browser that is handed a file stays where it was.
  if (!player) redirect("/sign-in?returnTo=%2Floadouts");
  const file = await loadLoadoutFile(services(), player, (await params).loadoutId);
  if (!file) notFound();
  return new Response(file.text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName(file.name)}"`,
      "cache-control": "private, no-store",
    },
  });
}

function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `ninefold-loadout-${plain || "1"}.json`;
}
