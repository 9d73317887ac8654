"use client";

import { useActionState } from "react";
import type { Outcome } from "#lib/game/problem.ts";
import { ChosenMark } from "./chosen-mark.tsx";
import { problemText } from "./problem-text.ts";
import type { SelectPage } from "./select-pages.ts";

export type SelectAnswer = Outcome<{ readonly characterId: string }> | null;

interface SelectProps {
  readonly action: (before: SelectAnswer, form: FormData) => Promise<SelectAnswer>;
  readonly characterId: string;
  readonly name: string;
  readonly isSelected: boolean;
  /** The page it stands on: without scripts one comes back there. */
  readonly from: SelectPage;
  /** A row of other things has no room for a button's edges. */
  readonly isPlain?: boolean;
}

/**
 * The button that selects a character, and the mark of the selected one; a plain form.
 *
 * One button for both, so that the keyboard stays where it was when the page is drawn anew around it.
 */
export function SelectCharacterForm({ action, characterId, name, isSelected, from, isPlain }: SelectProps) {
  const [answer, select, isPending] = useActionState(action, null);
  const isNews = answer?.ok === true && isSelected && !isPending;
  return (
    <form action={select}>
      <input name="characterId" type="hidden" value={characterId} />
      <input name="from" type="hidden" value={from} />
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
      <button
        aria-disabled={isSelected || isPending}
        className={isSelected ? MARK : isPlain ? PLAIN : "button-quiet text-small"}
        type={isSelected || isPending ? "button" : "submit"}
      >
        {isSelected ? <ChosenMark /> : null}
        {isSelected ? "Selected" : isPending ? "Selecting …" : "Select"}
        <span className="sr-only"> {name}</span>
      </button>
      <span className="sr-only" role="status">
        {isNews ? `Pages now open with your ${name}.` : ""}
      </span>
      {answer?.ok === false && !isPending ? (
        <p className="pt-1 text-bad text-small" role="alert">
          {problemText(answer.problem).happened} {problemText(answer.problem).next}
        </p>
      ) : null}
    </form>
  );
}

const MARK = "flex items-center gap-1.5 py-1 font-semibold text-accent text-small cursor-default";
const PLAIN = "cursor-pointer py-1 text-quiet text-small hover:text-text hover:underline";
