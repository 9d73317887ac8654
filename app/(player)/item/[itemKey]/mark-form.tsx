"use client";

import { useActionState, useState } from "react";
import { type ItemMark, LONGEST_NOTE, TAGS, type Tag } from "#lib/game/item-mark.ts";
import { problemText } from "../../../_ui/problem-text.ts";
import { TAG_NAMES } from "../../../_ui/tag-names.ts";
import { type MarkAnswer, markItemAction } from "../../inventory/marks/actions.ts";

interface MarkProps {
  readonly itemKey: string;
  readonly mark: ItemMark;
}

/** The player's own tag and note on an item: two plain forms, so that saving one never sends an old state of the other. */
export function MarkForm(props: MarkProps) {
  return (
    <section aria-label="Tag and note" className="space-y-4" id="marks">
      <TagForm {...props} />
      <NoteForm {...props} />
    </section>
  );
}

function TagForm({ itemKey, mark: { tag } }: MarkProps) {
  const [answer, act, isPending] = useActionState<MarkAnswer, FormData>(markItemAction, null);
  const [asked, ask] = useState<Tag | null>(null);
  const shown = isPending ? asked : tag;
  return (
    <form action={act}>
      <Hidden itemKey={itemKey} />
      <fieldset>
        <legend className="label mb-2">Tag</legend>
        <div className="flex flex-wrap gap-1.5">
          {TAGS.map((one) => {
            const isOn = one === shown;
            return (
              <button
                aria-pressed={isOn}
                className={TAG_BUTTON}
                key={one}
                name="tag"
                onClick={() => ask(isOn ? null : one)}
                title={isOn ? "Press again to take the tag away" : undefined}
                type="submit"
                value={isOn ? "none" : one}
              >
                <i aria-hidden="true" className={`glyph glyph-tag-${one}`} />
                {TAG_NAMES[one]}
              </button>
            );
          })}
        </div>
      </fieldset>
      <Said answer={answer} isPending={isPending} saved={tag ? `Tagged ${tag}.` : "No tag."} />
    </form>
  );
}

function NoteForm({ itemKey, mark: { note } }: MarkProps) {
  const [answer, act, isPending] = useActionState<MarkAnswer, FormData>(markItemAction, null);
  const isBad = answer?.ok === false && !isPending;
  const fieldId = `note-${itemKey}`;
  return (
    <form action={act}>
      <Hidden itemKey={itemKey} />
      <label className="label mb-2 block" htmlFor={fieldId}>
        Note
      </label>
      <textarea
        aria-describedby={`${fieldId}-said`}
        aria-invalid={isBad || undefined}
        className="input block min-h-16 resize-y text-small"
        defaultValue={(isBad ? answer.note : undefined) ?? note}
        dir="auto"
        id={fieldId}
        name="note"
        placeholder="Why you keep it, what for … Only you see this."
        rows={2}
      />
      <div className="mt-1.5 flex items-center justify-between gap-3">
        <span className="text-micro text-quiet">Up to {LONGEST_NOTE} characters</span>
        <button aria-disabled={isPending || undefined} className="button-quiet text-small" type="submit">
          Save note
        </button>
      </div>
      <div id={`${fieldId}-said`}>
        <Said answer={answer} isPending={isPending} saved={note ? "Note saved." : "No note kept."} />
      </div>
    </form>
  );
}

function Hidden({ itemKey }: { itemKey: string }) {
  return (
    <>
      <input name="itemKey" type="hidden" value={itemKey} />
      <input name="from" type="hidden" value={`/item/${itemKey}`} />
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
    </>
  );
}

const TAG_BUTTON =
  "inline-flex min-h-10 cursor-pointer items-center gap-1.5 border border-line-strong px-2.5 text-small hover:border-accent-edge hover:bg-raised aria-pressed:border-accent-edge aria-pressed:bg-accent-fill aria-pressed:font-semibold aria-pressed:text-on-accent";

/** What came of it; what stands now is shown by the buttons and the field themselves. */
function Said({ answer, isPending, saved }: { answer: MarkAnswer; isPending: boolean; saved: string }) {
  const refusal = answer?.ok === false && !isPending ? problemText(answer.problem) : null;
  return (
    <p aria-live="polite" className={`text-small ${refusal ? "mt-1.5 text-bad" : "text-quiet"}`}>
      {refusal ? `${refusal.happened} ${refusal.rests} ${refusal.next}` : null}
      {answer?.ok && !isPending ? saved : null}
    </p>
  );
}
