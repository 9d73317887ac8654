"use client";

import Link from "next/link";
import { dismissErrand, type Errand } from "./errands.ts";

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
          <li className={`errand panel border-l-4 ${EDGES[errand.tone]}`} key={errand.errandId}>
            <div className="min-w-0 grow">
              <p className="wrap-anywhere">
                <span className="font-semibold">{errand.itemName}</span>
                {": "}
                {errand.title}.
              </p>
              {errand.more ? <p className="wrap-anywhere text-quiet">{errand.more}</p> : null}
              {errand.planId ? (
                <Link className="link" href={`/moves/${errand.planId}`} prefetch={false}>
                  Step by step<span className="sr-only">: {errand.itemName}</span>
                </Link>
              ) : null}
            </div>
            {errand.isOver ? (
              <button
                aria-label={`Put away: ${errand.itemName}`}
                className="errand-close"
                onClick={() => dismissErrand(errand.errandId)}
                type="button"
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
