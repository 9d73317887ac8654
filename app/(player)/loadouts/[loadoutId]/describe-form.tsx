"use client";

import { useActionState } from "react";
import { LONGEST_NOTE } from "#lib/game/item-mark.ts";
import { LONGEST_LOADOUT_NAME } from "#lib/game/loadout.ts";
import { Field } from "../../../_ui/field.tsx";
import { problemText } from "../../../_ui/problem-text.ts";
import { HiddenFields } from "../loadout-form.tsx";
import { describeLoadoutAction, type LoadoutAnswer } from "./actions.ts";

interface DescribeProps {
  readonly loadoutId: string;
  readonly name: string;
  readonly note: string;
}

/** Name and note. A refusal keeps what was typed. */
export function DescribeForm({ loadoutId, name, note }: DescribeProps) {
  const [answer, save, isPending] = useActionState<LoadoutAnswer, FormData>(describeLoadoutAction, null);
  const refusal = answer?.ok === false && !isPending ? answer : null;
  const error = refusal && Object.values(problemText(refusal.problem)).join(" ");
  const isOfNote = refusal?.problem.kind === "long-note" || refusal?.problem.kind === "unshowable-note";
  return (
    <form action={save} aria-label="Name and note" className="space-y-3" noValidate>
      <HiddenFields fields={{ loadoutId }} />
      <Field
        autoComplete="off"
        defaultValue={refusal?.name ?? name}
        error={isOfNote ? null : error}
        id="name"
        label="Name"
        maxLength={LONGEST_LOADOUT_NAME}
        name="name"
        required
      />
      <div>
        <label className="mb-1 block font-medium text-small" htmlFor="note">
          Note
        </label>
        <textarea
          aria-describedby={isOfNote ? "note-error" : undefined}
          aria-invalid={isOfNote || undefined}
          className="input block min-h-20 resize-y text-small"
          defaultValue={refusal?.note ?? note}
          dir="auto"
          id="note"
          name="note"
          rows={3}
        />
        <p className="mt-1 text-micro text-quiet">
          Up to {LONGEST_NOTE} characters. A link that shares the loadout shows it too.
        </p>
        {isOfNote ? (
          <p className="mt-1 text-bad text-small" id="note-error">
            {error}
          </p>
        ) : null}
      </div>
      <button aria-disabled={isPending || undefined} className="button-quiet w-full text-small" type="submit">
        Save name and note
      </button>
      <p aria-live="polite" className="text-quiet text-small">
        {answer?.ok && !isPending ? "Saved." : null}
      </p>
    </form>
  );
}
