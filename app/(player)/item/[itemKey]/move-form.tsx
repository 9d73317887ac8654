"use client";

import { lazy, Suspense, useActionState } from "react";
import { Notice } from "../../../_ui/notice.tsx";
import { problemText } from "../../../_ui/problem-text.ts";
import { type MoveAnswer, moveItemAction } from "./actions.ts";
import { type PlaceNames, toProblemNames } from "./place-words.ts";

// What is needed once something was asked for comes then.
const MoveStatus = lazy(async () => ({ default: (await import("./move-status.tsx")).MoveStatus }));

/** A button of the form: what it says, what it sends, and why it cannot be pressed or may be refused. */
export interface Choice {
  readonly verb: string;
  readonly target: string;
  readonly wish: string;
  readonly isRefused: boolean;
  readonly note: string | null;
  /** As the account was read last it would be refused. */
  readonly isDoubtful: boolean;
}

interface FormProps {
  readonly itemKey: string;
  /** Once only: what one button sends with it twice is one move. */
  readonly requestId: string;
  /** More than one: a stack, of which a part can be moved. */
  readonly quantity: number;
  readonly groups: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly choices: readonly Choice[];
  }[];
  readonly places: PlaceNames;
}

/** What can be done with an item. One plain form: it works before and without scripts. */
export function MoveForm({ itemKey, requestId, quantity, groups, places }: FormProps) {
  const [answer, act, isPending] = useActionState<MoveAnswer, FormData>(moveItemAction, null);
  const isBad = answer?.ok === false && answer.problem.kind === "bad-amount" && !isPending;
  return (
    <form action={act} className="move-form" onSubmit={(event) => isPending && event.preventDefault()}>
      <input name="itemKey" type="hidden" value={itemKey} />
      <input name="requestId" type="hidden" value={requestId} />
      <noscript>
        <input name="nojs" type="hidden" value="1" />
      </noscript>
      <div aria-live="polite">
        <Answer answer={answer} isPending={isPending} places={places} />
      </div>
      {quantity > 1 ? <Amount isBad={isBad} quantity={quantity} /> : null}
      {groups.map(({ title, note, choices }) => (
        <div key={title}>
          <h2 className="label mb-2">{title}</h2>
          <div className="move-choices">
            {choices.map((choice) => (
              <ChoiceButton choice={choice} isPending={isPending} key={choice.wish} />
            ))}
          </div>
          {note ? <p className="mt-1.5 text-quiet text-small">{note}</p> : null}
          {choices.map(({ wish, target, note: own }) =>
            own ? (
              <p className="mt-1.5 text-quiet text-small" id={`note-${wish}`} key={wish}>
                <span className="inline-block text-text first-letter:uppercase">{target}</span>: {own}
              </p>
            ) : null,
          )}
        </div>
      ))}
    </form>
  );
}

function Answer({
  answer,
  isPending,
  places,
}: {
  answer: MoveAnswer;
  isPending: boolean;
  places: PlaceNames;
}) {
  if (isPending) return <Notice title="Asking…" />;
  if (answer === null) return null;
  if (answer.ok)
    return (
      <Suspense fallback={<Notice title="Asked. Waiting for its turn." />}>
        <MoveStatus key={answer.planId} planId={answer.planId} />
      </Suspense>
    );
  const { happened, rests, next } = problemText(answer.problem, toProblemNames(places, answer.itemNames));
  return (
    <Notice title={happened} tone="bad">
      <p>
        {rests} {next}
      </p>
    </Notice>
  );
}

function Amount({ quantity, isBad }: { quantity: number; isBad: boolean }) {
  return (
    <div className="text-small">
      <label className="label mb-1 block" htmlFor="amount">
        Amount to move
      </label>
      <span className="flex items-center gap-3">
        <input
          aria-describedby={isBad ? "amount-error" : undefined}
          aria-invalid={isBad || undefined}
          className="input numbers max-w-28"
          defaultValue={quantity}
          id="amount"
          inputMode="numeric"
          max={quantity}
          min={1}
          name="quantity"
          required
          type="number"
        />
        <span className="numbers text-quiet">of {quantity}</span>
      </span>
      {isBad ? (
        <p className="mt-1 text-bad" id="amount-error">
          Type a whole number from 1 to {quantity}.
        </p>
      ) : null}
    </div>
  );
}

function ChoiceButton({ choice, isPending }: { choice: Choice; isPending: boolean }) {
  const { verb, target, wish, isRefused, isDoubtful, note } = choice;
  return (
    <div>
      <button
        aria-describedby={note ? `note-${wish}` : undefined}
        aria-disabled={isPending || undefined}
        className={`button-quiet w-full px-2${isDoubtful ? " text-quiet" : ""}`}
        disabled={isRefused}
        name="wish"
        type="submit"
        value={wish}
      >
        {/* The heading says the verb to the eye. */}
        <span>
          {verb ? <span className="sr-only">{verb} </span> : null}
          <span className="inline-block first-letter:uppercase">{target}</span>
        </span>
      </button>
    </div>
  );
}
