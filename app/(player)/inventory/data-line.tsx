import type { Inventory } from "#lib/flows/load-inventory.ts";
import { DataAge } from "../../_ui/data-age.tsx";
import { Notice } from "../../_ui/notice.tsx";
import { problemText } from "../../_ui/problem-text.ts";
import { TimeStamp } from "../../_ui/time-stamp.tsx";

/** When Bungie made what is shown, and how long ago that was. */
export function DataLine({ inventory, path }: { inventory: Inventory; path: string }) {
  const { ageMs, staleBecause, account } = inventory;
  return (
    <p className="text-quiet text-small">
      {staleBecause ? "Last good copy: " : null}
      Bungie.net made this answer <DataAge ageMs={ageMs} key={ageMs} /> (<TimeStamp at={account.mintedAt} />)
      {" · "}
      <a className="link" href={path}>
        Refresh
      </a>
    </p>
  );
}

export function StaleNotice({ inventory: { staleBecause } }: { inventory: Inventory }) {
  if (!staleBecause) return null;
  const { happened, next } = problemText(staleBecause);
  return (
    <div className="pb-4">
      <Notice title={happened} tone="warn">
        <p>
          This is the last good copy of your account. Nothing can be moved until Bungie.net answers. {next}
        </p>
      </Notice>
    </div>
  );
}
