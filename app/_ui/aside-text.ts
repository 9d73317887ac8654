import type { PlanView, StepView } from "#lib/flows/load-plan.ts";
import { isSamePlace, type Place } from "#lib/game/place.ts";
import { capital, itemWords, listWords, planNames, restsWords } from "./plan-names.ts";

/** Something that moves or is put on for the sake of what was asked. */
interface Aside {
  readonly itemHash: number | undefined;
  readonly name: string;
  readonly forName: string;
  readonly kind: "moved" | "worn" | "worn-for-exotic" | "brought-back" | "put-back";
  readonly from: Place;
  readonly to: Place;
}

export type Tense = "will" | "did";

/**
 * What else moves or moved, a sentence each: "To make room, Old Gun goes from your Hunter to the vault."
 *
 * An item that is moved twice is told once, from where it was to where it ends.
 */
export function asideText(plan: Pick<PlanView, "steps" | "characters">, tense: Tense): readonly string[] {
  const { place } = planNames(plan);
  const asides = asidesOf(plan.steps.filter(({ state }) => tense === "will" || state === "succeeded"));
  const [moved, others] = [asides.filter(isMoved), asides.filter((aside) => !isMoved(aside))];
  return [...movedWords(moved, place, tense), ...others.map((aside) => asideWords(aside, place, tense))];
}

/** How everything else ends that a plan moves: "Old Gun" with "in the vault". */
export function asideEnds(plan: Pick<PlanView, "steps" | "characters">): readonly AsideEnd[] {
  const names = planNames(plan);
  return asidesOf(plan.steps).map(({ name, itemHash, kind, to }) => ({
    itemHash,
    name: capital(name),
    end: kind.startsWith("worn") ? `equipped on ${names.place(to)}` : restsWords(to, names),
  }));
}

export interface AsideEnd {
  readonly itemHash: number | undefined;
  readonly name: string;
  readonly end: string;
}

const asidesOf = (steps: readonly StepView[]) => steps.reduce<readonly Aside[]>(add, []);
const isMoved = ({ kind }: Aside) => kind === "moved";

function add(asides: readonly Aside[], step: StepView): readonly Aside[] {
  const kind = kindOf(step);
  if (!kind) return asides;
  const aside: Aside = {
    kind,
    itemHash: step.itemHashes[0],
    name: listWords(step.itemNames.map((name) => itemWords(name, step.quantity))),
    forName: step.forName ?? "the other copy",
    from: step.from,
    to: step.to,
  };
  const before = asides.find((one) => one.name === aside.name && isSamePlace(one.to, aside.from));
  if (!before) return [...asides, aside];
  const joined = { ...aside, from: before.from };
  return asides.map((one) => (one === before ? joined : one));
}

function kindOf({ reason }: StepView): Aside["kind"] | null {
  switch (reason) {
    case "asked":
      return null;
    case "make-room":
      return "moved";
    case "fill-slot":
    case "fetch-replacement":
      return "worn";
    case "make-way-for-exotic":
      return "worn-for-exotic";
    case "bring-back":
      return "brought-back";
    case "put-back":
      return "put-back";
  }
}

/** Many that go the same way are told together. */
function movedWords(moved: readonly Aside[], place: (of: Place) => string, tense: Tense): readonly string[] {
  const ways = new Map<string, Aside[]>();
  for (const aside of moved) {
    const way = `from ${place(aside.from)} to ${place(aside.to)}`;
    ways.set(way, [...(ways.get(way) ?? []), aside]);
  }
  return [...ways].map(([way, asides]) => {
    const names = listWords(asides.map(({ name }) => name));
    const verb = tense === "did" ? "went" : asides.length === 1 ? "goes" : "go";
    return `To make room, ${names} ${verb} ${way}.`;
  });
}

function asideWords(aside: Aside, place: (of: Place) => string, tense: Tense): string {
  const { kind, name, forName, from, to } = aside;
  const is = tense === "did" ? "was" : "is";
  const goes = tense === "did" ? "went" : "goes";
  const came = isSamePlace(from, to) ? "" : ` and comes from ${place(from)}`;
  switch (kind) {
    case "worn":
      return `${capital(name)} ${is} equipped on ${place(to)} instead of ${forName}${came}.`;
    case "worn-for-exotic":
      return `${capital(name)} ${is} equipped on ${place(to)}, since only one exotic of a kind can be worn.`;
    case "brought-back":
    case "put-back":
      return isSamePlace(from, to)
        ? `${capital(name)} ${is} equipped again on ${place(to)}.`
        : `${capital(name)} ${goes} back to ${place(to)}.`;
    case "moved":
      return "";
  }
}
