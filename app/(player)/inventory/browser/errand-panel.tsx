"use client";

import Link from "next/link";
import { useRef } from "react";
import { PlanProgress } from "../../../_ui/plan-progress.tsx";
import { type PlanVerb, planVerbs } from "../../../_ui/plan-verbs.ts";
import { asSentence } from "./errand-words.ts";
import { dismissErrand, type Errand, isWaiting } from "./errands.ts";

const EDGES = {
  quiet: "border-l-line-strong",
  good: "border-l-good",
  warn: "border-l-warn",
  bad: "border-l-bad",
};

/** What was asked and what became of it; it stays until it is read and put away, or makes room for newer ones. */
export function ErrandPanel({ errands }: { errands: readonly Errand[] }) {
  return (
    <section aria-label="Moves" className="errands">
      <ul>
        {errands.map((errand) => (
          <ErrandRow errand={errand} key={errand.errandId} />
        ))}
      </ul>
    </section>
  );
}

function ErrandRow({ errand }: { errand: Errand }) {
  const row = useRef<HTMLLIElement>(null);
  const { errandId, itemKey, itemName, tone, title, more, plan, note, isOver } = errand;
  const waiting = isWaiting(errand) ? " errand-waiting" : "";
  return (
    <li
      className={`errand panel border-l-4 ${EDGES[tone]}${waiting}`}
      data-item={itemKey}
      ref={row}
      tabIndex={-1}
    >
      <div className="min-w-0 grow">
        <p className="wrap-anywhere">
          <span className="font-semibold">{itemName}</span>
          {": "}
          {asSentence(title)}
        </p>
        {note ? <p className="wrap-anywhere">{note}</p> : null}
        {plan ? <PlanProgress plan={plan} /> : null}
        {more ? <p className="wrap-anywhere text-quiet">{more}</p> : null}
        <ErrandActs errand={errand} onPress={() => row.current?.focus()} />
      </div>
      {isOver ? (
        <button
          aria-label={`Put away: ${itemName}`}
          className="errand-close"
          onClick={() => dismissErrand(errandId)}
          type="button"
        >
          ×
        </button>
      ) : null}
    </li>
  );
}

/** What can be asked of it now. The button that is pressed may go: the keyboard stays with the errand. */
function ErrandActs({ errand, onPress }: { errand: Errand; onPress: () => void }) {
  const { planId, plan, asking, itemName } = errand;
  if (!planId) return null;
  const press = (verb: PlanVerb) => {
    if (asking) return;
    onPress();
    void errand.press?.(verb);
  };
  return (
    <div className="errand-acts">
      {(plan ? planVerbs(plan) : []).map(({ verb, label }) => (
        <button
          aria-disabled={asking ? true : undefined}
          className={verb === "confirm" ? "errand-act errand-main" : "errand-act"}
          key={verb}
          onClick={() => press(verb)}
          type="button"
        >
          {asking === verb ? "Asking…" : label}
          <span className="sr-only">: {itemName}</span>
        </button>
      ))}
      <Link className="link" href={`/moves/${planId}`} prefetch={false}>
        Step by step<span className="sr-only">: {itemName}</span>
      </Link>
    </div>
  );
}
