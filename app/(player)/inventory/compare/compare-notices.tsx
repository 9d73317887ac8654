import { type ComparisonView, MOST_COMPARED } from "#lib/flows/load-comparison.ts";
import { Notice } from "../../../_ui/notice.tsx";
import type { AskedComparison } from "./compare-address.ts";

/** What of the address could not be shown, in words. */
export function CompareNotices({ asked, view }: { asked: AskedComparison; view: ComparisonView }) {
  const { contenders, unknownCount, leftOutCount } = view;
  const isNothingAsked = asked.itemKeys.length === 0 && asked.copiesOf === null;
  return (
    <div className="space-y-3 pb-4 empty:hidden">
      {unknownCount > 0 ? (
        <Notice
          title={unknownCount === 1 ? "One item is not here" : `${unknownCount} items are not here`}
          tone="warn"
        >
          <p>
            {unknownCount === 1 ? "It is" : "They are"} not in your account as we last read it: dismantled
            since, or never yours. The others are compared.
          </p>
        </Notice>
      ) : null}
      {leftOutCount > 0 ? (
        <Notice title={`${leftOutCount} more ${leftOutCount === 1 ? "is" : "are"} left out`}>
          <p>At most {MOST_COMPARED} items stand side by side. Take some away to add others below.</p>
        </Notice>
      ) : null}
      {contenders.length === 0 && unknownCount === 0 ? (
        <Notice title={isNothingAsked ? "Nothing to compare yet" : "You have none of these"}>
          <p>
            Open an item in your inventory and choose Compare, or pick a kind among your duplicates. Nothing
            is changed by comparing.
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
