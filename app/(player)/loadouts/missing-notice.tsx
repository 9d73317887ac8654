import type { LoadoutLine } from "#lib/flows/load-loadouts.ts";
import { Notice } from "../../_ui/notice.tsx";
import { lineName } from "./loadout-names.ts";

interface MissingProps {
  readonly missing: readonly LoadoutLine[];
  /** Stacks of which there are fewer pieces than wanted. */
  readonly short: readonly LoadoutLine[];
}

/** Names what a loadout wants and the account does not have, before anything is done with it. */
export function MissingNotice({ missing, short }: MissingProps) {
  if (missing.length + short.length === 0) return null;
  return (
    <Notice title={title(missing.length, short.length)} tone="warn">
      <ul className="list-disc pl-5">
        {missing.map((line) => (
          <li key={line.key}>
            {lineName(line)}: {whyMissing(line)}
          </li>
        ))}
        {short.map((line) => (
          <li key={line.key}>
            {lineName(line)}: you have {line.held} of the {line.wanted.quantity} it wants.
          </li>
        ))}
      </ul>
      <p>Applying the loadout goes without it and says so. Replace it below, or take it out.</p>
    </Notice>
  );
}

function title(missing: number, short: number): string {
  if (missing === 0) return short === 1 ? "One stack is short" : `${short} stacks are short`;
  return missing === 1 ? "One item is missing" : `${missing} items are missing`;
}

function whyMissing({ wanted }: LoadoutLine): string {
  if (wanted.itemInstanceId === null) return "you have none.";
  return wanted.isCrafted
    ? "the crafted one that was saved is gone, and no single other crafted one can be meant."
    : "the one that was saved is not in your account any more.";
}
