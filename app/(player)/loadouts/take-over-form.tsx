"use client";

import { useActionState } from "react";
import { problemText } from "../../_ui/problem-text.ts";
import { importLoadoutAction, type SaveRefusal } from "./actions.ts";
import { HiddenFields } from "./loadout-form.tsx";

/** The button on a shared loadout that makes it one of the reader's own. */
export function TakeOverForm({ token }: { token: string }) {
  const [refusal, save, isPending] = useActionState<SaveRefusal, FormData>(importLoadoutAction, null);
  return (
    <form action={save} aria-label="Save to my loadouts">
      <HiddenFields fields={{ text: token }} />
      <button aria-disabled={isPending || undefined} className="button" type="submit">
        {isPending ? "Saving…" : "Save to my loadouts"}
      </button>
      {refusal && !isPending ? (
        <p className="mt-2 text-bad text-small" role="alert">
          {Object.values(problemText(refusal.problem)).join(" ")}
        </p>
      ) : null}
    </form>
  );
}
