import type { Problem } from "./problem.ts";
import { isExpected, latestVisit, nextVisit } from "./xur-calendar.ts";
import { stockChanges } from "./xur-changes.ts";
import type { XurNow } from "./xur-now.ts";
import type { XurStock } from "./xur-stock.ts";
import type { XurMemory } from "./xur-watch.ts";

/** What is remembered, with when it was learned. */
export interface XurKnowledge {
  readonly memory: XurMemory;
  /** The visit's revision before the one he sells now; null without one. */
  readonly before: XurStock | null;
  readonly answeredAt: Date | null;
  readonly lookedAt: Date | null;
  readonly problem: Problem | null;
}

/** What is known of Xûr, for pages and letters. `now` counts only while no answer was ever had. */
export function toXurNow(knowledge: XurKnowledge, now: Date): XurNow {
  const { memory, before, answeredAt, lookedAt, problem } = knowledge;
  const { state } = memory;
  const at = answeredAt ?? now;
  const isAway = state === "absent" || state === "unknown";
  const visit = isAway || !memory.visit ? null : memory.visit;
  const { startsAt, endsAt } = visit ?? latestVisit(at);
  const stock = isAway ? null : shownStock(memory);
  return {
    state,
    answeredAt,
    lookedAt,
    visit: { startsAt, endsAt },
    next: nextVisit(visit && startsAt > at ? startsAt : at),
    isExpected: isExpected(at),
    place: visit?.place ?? null,
    stock,
    changes: stock && before ? stockChanges(before, stock) : [],
    problem,
  };
}

function shownStock({ stock, candidate }: XurMemory): XurStock | null {
  if (stock || candidate?.kind !== "wares") return stock;
  const { kind: _, ...found } = candidate;
  return { ...found, revision: 0 };
}
