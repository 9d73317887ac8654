import type { Inventory } from "#lib/flows/load-inventory.ts";
import { DataAge } from "../../_ui/data-age.tsx";
import { Notice } from "../../_ui/notice.tsx";
import { readingText } from "../../_ui/reading-text.ts";
import { ProblemPicture } from "../../_ui/state-picture.tsx";
import { TimeStamp } from "../../_ui/time-stamp.tsx";

/** When Bungie made what is shown, and how long ago that was; with a way to ask again. */
export function DataLine({ inventory, path }: { inventory: Inventory; path: string }) {
  return (
    <p className="text-quiet text-small">
      <DataMade inventory={inventory} />
      {" · "}
      <a className="link" href={path}>
        Refresh
      </a>
    </p>
  );
}

export function DataMade({ inventory: { ageMs, staleBecause, account } }: { inventory: Inventory }) {
  return (
    <>
      {staleBecause ? "Last good copy: " : null}
      Bungie.net made this answer <DataAge ageMs={ageMs} key={ageMs} /> (<TimeStamp at={account.mintedAt} />)
    </>
  );
}

export function StaleNotice({ inventory: { staleBecause } }: { inventory: Inventory }) {
  if (!staleBecause) return null;
  const { happened, next } = readingText(staleBecause);
  return (
    <div className="pb-4">
      <Notice picture={<ProblemPicture problem={staleBecause} />} title={happened} tone="warn">
        <p>
          This is the last good copy of your account. Nothing can be moved until Bungie.net answers. {next}
        </p>
      </Notice>
    </div>
  );
}
