"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { PlanView } from "#lib/flows/load-plan.ts";
import { followPlan } from "../../../_ui/follow-plan.ts";
import { Notice } from "../../../_ui/notice.tsx";
import { PlanProgress } from "../../../_ui/plan-progress.tsx";
import { planText } from "../../../_ui/plan-text.ts";
import { type PlanVerb, planVerbs } from "../../../_ui/plan-verbs.ts";
import { askOfPlan } from "../../moves/ask-of-plan.ts";
import { CHANGED_WORDS, refusedWords, UNREACHED_WORDS } from "../../moves/plan-answer-words.ts";

/** What a plan's button came to that is not told by the plan itself. */
type Note = string | null;

/** Follows a plan until it is over, offers what can be asked of it, and lets the page show where things lie now. */
export function MoveStatus({ planId: askedId }: { planId: string }) {
  const box = useRef<HTMLDivElement>(null);
  // Another plan comes of an undo; the same one goes on after it was agreed to.
  const [followed, follow] = useState({ planId: askedId, requestId: crypto.randomUUID() });
  const [note, setNote] = useState<Note>(null);
  const [asking, setAsking] = useState<PlanVerb | null>(null);
  const plan = useFollowed(followed);
  const isProposed = plan?.state === "proposed";
  // What was asked for is a question now: the keyboard goes to where it is answered.
  useEffect(() => {
    if (isProposed) box.current?.focus();
  }, [isProposed]);

  async function press(verb: PlanVerb): Promise<void> {
    if (asking) return;
    setAsking(verb);
    const answer = await askOfPlan(verb, followed);
    setAsking(null);
    // The button that was pressed goes away with what it offered.
    box.current?.focus();
    if (answer === null) return setNote(UNREACHED_WORDS);
    if (!answer.ok) return setNote(refusedWords(answer.problem));
    setNote(verb === "confirm" && answer.isProposed ? CHANGED_WORDS : null);
    follow({ planId: answer.planId, requestId: crypto.randomUUID() });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a form of its own purpose
    <div aria-label="This move" className="space-y-2 outline-none" ref={box} role="group" tabIndex={-1}>
      {plan ? <Told note={note} plan={plan} /> : <Notice title="Asked. Waiting for its turn." />}
      {plan ? (
        <div className="flex flex-wrap items-center gap-2">
          {planVerbs(plan).map(({ verb, label }) => (
            <button
              aria-disabled={asking !== null || undefined}
              className={verb === "confirm" ? "button" : "button-quiet"}
              key={verb}
              onClick={() => void press(verb)}
              type="button"
            >
              {asking === verb ? "Asking…" : label}
            </button>
          ))}
          <Link className="link text-small" href={`/moves/${plan.planId}`} prefetch={false}>
            Step by step
          </Link>
        </div>
      ) : null}
    </div>
  );
}

function useFollowed(followed: { readonly planId: string }): PlanView | null {
  const router = useRouter();
  const [plan, setPlan] = useState<PlanView | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const follow = async () => {
      let isOver = false;
      const show = (view: PlanView) => {
        isOver = view.isOver;
        setPlan(view);
      };
      await followPlan(followed.planId, show, abort.signal);
      if (!abort.signal.aborted && isOver) router.refresh();
    };
    void follow();
    return () => abort.abort();
  }, [followed, router]);
  return plan;
}

function Told({ plan, note }: { plan: PlanView; note: Note }) {
  const { tone, title, more } = planText(plan);
  return (
    <Notice title={title} tone={tone}>
      {note ? <p className="text-text">{note}</p> : null}
      <PlanProgress plan={plan} />
      {more ? <p>{more}</p> : null}
    </Notice>
  );
}
