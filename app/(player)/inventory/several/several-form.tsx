"use client";

import { useActionState } from "react";
import { problemText } from "../../../_ui/problem-text.ts";
import { askSeveralAction, type SeveralAnswer } from "./actions.ts";
import { usePressId } from "./use-press-id.ts";
import "./several.css";

interface FormProps {
  /** What the form is for, aloud. */
  readonly label: string;
  /** Once only, from the server; empty where the browser draws the form first. */
  readonly requestId: string;
  /** The search whose finds are meant; absent where fields called `itemKey` say so. */
  readonly q?: string;
  /** The search of the page with the ticks: without scripts one comes back there. */
  readonly listed?: string;
  /** Buttons called `wish`, see several-choices.tsx. */
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A plain form for several items; a plan that it makes is shown on its own page before anything is done. */
export function SeveralForm({ label, requestId, q, listed, children, className }: FormProps) {
  const [answer, act, isPending] = useActionState<SeveralAnswer, FormData>(askSeveralAction, null);
  const pressId = usePressId(requestId, answer);
  return (
    <form
      action={act}
      aria-busy={isPending}
      aria-label={label}
      className={className}
      onSubmit={(event) => isPending && event.preventDefault()}
    >
      <input name="requestId" type="hidden" value={pressId} />
      {q === undefined ? null : <input name="q" type="hidden" value={q} />}
      {listed === undefined ? null : <input name="listed" type="hidden" value={listed} />}
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
      {children}
      <SeveralSaid answer={answer} isPending={isPending} />
    </form>
  );
}

/** What became of a press, where it does not lead to a page of its own. */
export function SeveralSaid({ answer, isPending }: { answer: SeveralAnswer; isPending: boolean }) {
  return (
    <p aria-live="polite" className={answer?.ok === false ? "text-bad text-small" : "text-quiet text-small"}>
      {isPending ? "Asking…" : answer === null ? null : said(answer)}
    </p>
  );
}

function said(answer: NonNullable<SeveralAnswer>): string {
  if (answer.ok) return `Done: ${answer.count === 1 ? "1 item" : `${answer.count} items`}.`;
  const { happened, rests, next } = problemText(answer.problem);
  return `${happened} ${rests} ${next}`;
}
