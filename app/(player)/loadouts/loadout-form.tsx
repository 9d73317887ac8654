"use client";

import { useActionState } from "react";
import { problemText } from "../../_ui/problem-text.ts";
import type { LoadoutAnswer } from "./[loadoutId]/actions.ts";

interface FormProps {
  readonly action: (before: LoadoutAnswer, form: FormData) => Promise<LoadoutAnswer>;
  /** What the form is for, aloud: makes it a landmark. Absent where there are many. */
  readonly label?: string;
  /** Hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields and buttons that the server drew. */
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A plain form around buttons of a loadout; it works before and without scripts. Says what came of it. */
export function LoadoutForm({ action, label, fields, children, className }: FormProps) {
  const [answer, act, isPending] = useActionState<LoadoutAnswer, FormData>(action, null);
  const isRefused = answer?.ok === false && answer.problem.kind !== "nothing-to-do" && !isPending;
  const said = isPending || !answer ? "" : answerWords(answer);
  return (
    <form
      action={act}
      aria-busy={isPending}
      aria-label={label}
      className={className}
      onSubmit={(event) => isPending && event.preventDefault()}
    >
      <HiddenFields fields={fields} />
      {children}
      <p
        aria-live="polite"
        className={said ? `pt-2 text-small ${isRefused ? "text-bad" : "text-quiet"}` : ""}
      >
        {said}
      </p>
    </form>
  );
}

export function HiddenFields({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
    </>
  );
}

function answerWords(answer: NonNullable<LoadoutAnswer>): string {
  if (!answer.ok) {
    const { happened, rests, next } = problemText(answer.problem);
    return `${happened} ${rests} ${next}`;
  }
  const names = (answer.carriedNow ?? []).join(" and ");
  return names ? `Saved. ${names} is only carried along now: something else is worn in its place.` : "Saved.";
}
