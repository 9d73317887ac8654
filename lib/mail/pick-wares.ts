import type { LetterFact } from "#lib/game/letter-facts.ts";
import { LEADING_GROUPS, leadingWare } from "#lib/game/shown-ware.ts";
import { WARE_GROUPS, type WareGroup } from "#lib/game/xur-wares.ts";
import type { LetterReader, LetterWareFacts } from "./edition-letters.ts";

/** Which wares a letter names and where, by their places in the edition. */
export interface PickedWares {
  /** The best for this reader: new and missing, new and better, affordable, or the leading one. */
  readonly hero: number;
  /** What else is new to them, best first. */
  readonly fresh: readonly number[];
  /** All there is for them, by group; `above` are the hero and what is new. */
  readonly groups: readonly PickedGroup[];
  readonly shownCount: number;
  /** Gear of classes that the reader does not want to hear of. */
  readonly hiddenForClass: number;
  /** What they do not lack, while they want to hear of nothing else. */
  readonly hiddenAsKept: number;
}

export interface PickedGroup {
  readonly group: WareGroup;
  readonly listed: readonly number[];
  readonly above: readonly number[];
}

type Wishes = Pick<LetterReader, "classes" | "onlyLacking">;
type Facts = readonly (LetterFact | undefined)[];

/** Null: nothing of it is for this reader. `facts` by ware; empty when the letter is about nobody. */
export function pickWares(
  wares: readonly LetterWareFacts[],
  facts: Facts,
  { classes, onlyLacking }: Wishes,
): PickedWares | null {
  const places = wares.map((_, at) => at);
  const forClass = places.filter((at) => isForClasses(wares[at], classes));
  const shown =
    onlyLacking && facts.length > 0 ? forClass.filter((at) => isLacking(facts[at], wares[at])) : forClass;
  const best = shown.filter((at) => rankOf(facts[at]) < NOT_NEW).sort(byWorth(wares, facts));
  const hero = best[0] ?? leading(wares, facts, shown);
  if (hero === undefined) return null;
  const fresh = best.slice(1);
  const above = new Set([hero, ...fresh]);
  return {
    hero,
    fresh,
    groups: WARE_GROUPS.map((group) => {
      const members = shown.filter((at) => wares[at]?.group === group);
      return {
        group,
        listed: members.filter((at) => !above.has(at)),
        above: members.filter((at) => above.has(at)),
      };
    }).filter(({ listed, above: shownAbove }) => listed.length + shownAbove.length > 0),
    shownCount: shown.length,
    hiddenForClass: wares.length - forClass.length,
    hiddenAsKept: forClass.length - shown.length,
  };
}

/** Missing from the collection, better than the best copy, or rare and of a kind nobody can tell whether they have it. */
export function isLacking(
  fact: LetterFact | undefined,
  ware: Pick<LetterWareFacts, "group"> | undefined,
): boolean {
  if (rankOf(fact) < NOT_NEW) return true;
  if (!fact?.own.isUsable || fact.own.isCollected !== null || fact.own.copyCount > 0) return false;
  return ware !== undefined && RARE.includes(ware.group);
}

const RARE: readonly WareGroup[] = ["exotic-armor", "exotic-weapons", "catalysts"];

export function isForClasses(
  ware: Pick<LetterWareFacts, "className"> | undefined,
  classes: readonly string[],
): boolean {
  return classes.length === 0 || !ware?.className || classes.includes(ware.className);
}

const NOT_NEW = 2;

function rankOf(fact: LetterFact | undefined): number {
  let rank = NOT_NEW;
  for (const { kind } of fact?.reasons ?? []) {
    if (kind === "not-collected") return 0;
    if (kind === "beats-best") rank = 1;
  }
  return rank;
}

function byWorth(wares: readonly LetterWareFacts[], facts: Facts) {
  const worth = (at: number) => [
    rankOf(facts[at]),
    leadOf(wares[at]?.group),
    facts[at]?.own.canAfford === true ? 0 : 1,
    -(facts[at]?.own.best?.total ?? 0),
    at,
  ];
  return (a: number, b: number) => {
    const [ofA, ofB] = [worth(a), worth(b)];
    for (const [nth, value] of ofA.entries()) {
      const difference = value - (ofB[nth] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function leadOf(group: WareGroup | undefined): number {
  const lead = group ? LEADING_GROUPS.indexOf(group) : -1;
  return lead === -1 ? LEADING_GROUPS.length : lead;
}

/** Of wares that are not new: the leading one of those that can be paid for, else the leading one. */
function leading(
  wares: readonly LetterWareFacts[],
  facts: Facts,
  shown: readonly number[],
): number | undefined {
  const affordable = shown.filter((at) => facts[at]?.reasons.some(({ kind }) => kind === "affordable"));
  const among = (affordable.length > 0 ? affordable : shown).flatMap((at) => wares[at] ?? []);
  const ware = leadingWare(among);
  return ware ? wares.indexOf(ware) : undefined;
}
