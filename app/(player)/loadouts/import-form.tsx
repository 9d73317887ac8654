"use client";

import { useActionState } from "react";
import { problemText } from "../../_ui/problem-text.ts";
import { importLoadoutAction, type SaveRefusal } from "./actions.ts";
import { HiddenFields } from "./loadout-form.tsx";

/** Takes a link or the text of a file. A refusal keeps what was pasted. */
export function ImportForm() {
  const [refusal, send, isPending] = useActionState<SaveRefusal, FormData>(importLoadoutAction, null);
  const error = refusal && !isPending ? Object.values(problemText(refusal.problem)).join(" ") : null;
  return (
    <form action={send} aria-label="Import a loadout" className="max-w-2xl space-y-3">
      <HiddenFields fields={{}} />
      <div>
        <label className="mb-1 block font-medium text-small" htmlFor="import">
          Link of a loadout, or the text of a loadout’s file
        </label>
        <textarea
          aria-describedby={error ? "import-hint import-error" : "import-hint"}
          aria-invalid={error ? true : undefined}
          className="input block min-h-20 resize-y text-small"
          defaultValue={refusal?.typed ?? ""}
          id="import"
          name="text"
          rows={3}
          spellCheck={false}
        />
        <p className="mt-1 text-quiet text-small" id="import-hint">
          It becomes a loadout of your own, with your own copies: of each kind the strongest. What you do not
          have is named.
        </p>
        {error ? (
          <p className="mt-1 text-bad text-small" id="import-error" role="alert">
            {error}
          </p>
        ) : null}
      </div>
      <button aria-disabled={isPending || undefined} className="button-quiet text-small" type="submit">
        {isPending ? "Importing…" : "Import"}
      </button>
    </form>
  );
}
