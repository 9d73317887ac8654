"use client";

import { useActionState, useEffect } from "react";
import { Field } from "../../../_ui/field.tsx";
import { problemText } from "../../../_ui/problem-text.ts";
import { deleteAccountAction } from "./actions.ts";

/** The typed confirmation and its button; works before and without JavaScript. A refusal keeps what was typed. */
export function DeleteForm({ bungieName }: { bungieName: string }) {
  const [refusal, submit, isPending] = useActionState(deleteAccountAction, null);
  useEffect(() => {
    if (refusal) document.getElementById("typed")?.focus();
  }, [refusal]);
  return (
    <form action={submit} className="mt-10 flex max-w-md flex-col gap-4" noValidate>
      <Field
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        defaultValue={refusal?.typed}
        error={refusal ? Object.values(problemText(refusal.problem)).join(" ") : null}
        hint={`Your Bungie name is ${bungieName}.`}
        id="typed"
        label="To confirm, type your Bungie name or the word DELETE"
        maxLength={200}
        name="typed"
        readOnly={isPending}
        required
        spellCheck={false}
      />
      <button
        className="button-quiet self-start border-bad! font-semibold! text-bad!"
        disabled={isPending}
        type="submit"
      >
        {isPending ? "Deleting…" : "Delete everything"}
      </button>
    </form>
  );
}
