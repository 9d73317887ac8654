import { stockChanges } from "#lib/game/xur-changes.ts";
import type { XurStock } from "#lib/game/xur-stock.ts";
import { Notice } from "../../_ui/notice.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";
import { ChangeList } from "../xur-notices.tsx";

/** How his wares changed during a visit; nothing when they did not. */
export function Revisions({ stocks }: { stocks: readonly XurStock[] }) {
  if (stocks.length < 2) return null;
  return (
    <Notice title="His wares changed during this visit; below is what he sold last">
      {stocks.slice(1).map((stock, place) => (
        <Revision before={stocks[place] ?? stock} key={stock.revision} stock={stock} />
      ))}
    </Notice>
  );
}

function Revision({ stock, before }: { stock: XurStock; before: XurStock }) {
  return (
    <div>
      <p>
        Seen <TimeStamp at={stock.seenAt} />:
      </p>
      <ChangeList changes={stockChanges(before, stock)} />
    </div>
  );
}
