"use client";

import { useActionState } from "react";
import { problemText } from "../../../_ui/problem-text.ts";
import { type MarkAnswer, markItemAction } from "./actions.ts";

interface SelectionProps {
  /** What the form is for, aloud: makes it a landmark. Absent where there are many. */
  readonly label?: string;
  /** The page it stands on: without scripts one comes back there. */
  readonly from: string;
  /** Fields called `itemKey` that name the items, and buttons called `tag`. */
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A plain form around items and tag buttons that the server drew; it works before and without scripts. */
export function MarkSelection({ label, from, children, className }: SelectionProps) {
  const [answer, act, isPending] = useActionState<MarkAnswer, FormData>(markItemAction, null);
  const isRefused = answer?.ok === false && !isPending;
  return (
    <form action={act} aria-busy={isPending} aria-label={label} className={className}>
      <input name="from" type="hidden" value={from} />
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
      {children}
      <p aria-live="polite" className={isRefused ? "pt-1 text-bad text-small" : "sr-only"}>
        {isPending || answer === null ? null : said(answer)}
      </p>
    </form>
  );
}

function said(answer: NonNullable<MarkAnswer>): string {
  if (!answer.ok) {
    const { happened, rests, next } = problemText(answer.problem);
    return `${happened} ${rests} ${next}`;
  }
  const items = answer.count === 1 ? "1 item" : `${answer.count} items`;
  return answer.tag ? `Tagged ${answer.tag}: ${items}.` : `Tag taken away: ${items}.`;
}
