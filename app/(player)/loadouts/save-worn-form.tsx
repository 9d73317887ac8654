"use client";

import { useActionState } from "react";
import { LONGEST_LOADOUT_NAME } from "#lib/game/loadout.ts";
import { Field } from "../../_ui/field.tsx";
import { problemText } from "../../_ui/problem-text.ts";
import { type SaveRefusal, saveLoadoutAction } from "./actions.ts";
import { HiddenFields } from "./loadout-form.tsx";

/** Names and saves what one character wears. A refusal keeps what was typed. */
export function SaveWornForm({ characterId, name }: { characterId: string; name: string }) {
  const [refusal, save, isPending] = useActionState<SaveRefusal, FormData>(saveLoadoutAction, null);
  return (
    <form action={save} aria-label={`Save what your ${name} wears`} className="space-y-3 p-4" noValidate>
      <HiddenFields fields={{ characterId }} />
      <Field
        autoComplete="off"
        defaultValue={refusal?.typed ?? ""}
        error={refusal && !isPending ? Object.values(problemText(refusal.problem)).join(" ") : null}
        id={`name-${characterId}`}
        label="Name of the loadout"
        maxLength={LONGEST_LOADOUT_NAME}
        name="name"
        placeholder={`${name}, raids`}
        required
      />
      <button aria-disabled={isPending || undefined} className="button-quiet w-full text-small" type="submit">
        {isPending ? "Saving…" : `Save what your ${name} wears`}
      </button>
    </form>
  );
}
