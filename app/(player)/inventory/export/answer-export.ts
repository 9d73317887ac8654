import { redirect } from "next/navigation";
import { loadItemExport } from "#lib/flows/load-item-export.ts";
import { services } from "#lib/flows/services.ts";
import type { Player } from "#lib/game/player.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { type ItemRecord, toItemRecord } from "./item-record.ts";

interface Kind {
  readonly extension: "csv" | "json";
  readonly contentType: string;
  readonly write: (records: readonly ItemRecord[], mintedAt: Date) => string;
}

/** The answer to who asks for their items as a file: the file, the way to sign in, or in words why there is none. */
export async function answerExport(request: Request, player: Player | null, kind: Kind): Promise<Response> {
  // Back to the page and not to the file: a browser that is handed a file stays where it was.
  if (!player) redirect("/sign-in?returnTo=%2Finventory");
  const search = new URL(request.url).searchParams.get("q") ?? "";
  const loaded = await loadItemExport(services(), player, search, new Date());
  if (!loaded.ok) {
    const { kind: why } = loaded.problem;
    if (why === "signed-out") redirect("/sign-in?returnTo=%2Finventory");
    const { happened, next } = problemText(loaded.problem);
    const words =
      why === "bad-search"
        ? "That search cannot be read. Mend it on the inventory page."
        : `${happened} ${next}`;
    return new Response(`${words} Nothing was exported.\n`, {
      status: why === "bad-search" ? 400 : 503,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
    });
  }
  const { inventory, contenders } = loaded.held;
  const { mintedAt } = inventory.account;
  const records = contenders.map((contender) => toItemRecord(contender, inventory));
  const fileName = `ninefold-items-${mintedAt.toISOString().slice(0, 10)}.${kind.extension}`;
  return new Response(kind.write(records, mintedAt), {
    headers: {
      "content-type": kind.contentType,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
