import { redirect } from "next/navigation";
import { loadWholeActivity } from "#lib/flows/load-activity.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import { AskedActivity } from "../input.ts";
import { type ActivityRecord, toActivityRecords } from "./activity-record.ts";

interface Kind {
  readonly extension: "csv" | "json";
  readonly contentType: string;
  readonly write: (records: readonly ActivityRecord[], madeAt: Date) => string;
}

/** The answer to who asks for their activity as a file: every call that the filter in the address finds. */
export async function answerActivityExport(
  request: Request,
  player: Player | null,
  kind: Kind,
): Promise<Response> {
  // Back to the page and not to the file: a browser that is handed a file stays where it was.
  if (!player) redirect("/sign-in?returnTo=%2Factivity");
  const { filter } = AskedActivity.parse(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const { groups, characters } = await loadWholeActivity(services(), player, filter, now);
  const fileName = `ninefold-activity-${now.toISOString().slice(0, 10)}.${kind.extension}`;
  return new Response(kind.write(toActivityRecords(groups, characters), now), {
    headers: {
      "content-type": kind.contentType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
