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
  const shown: number[] = [];
  const best: number[] = [];
  let forClass = 0;
  for (const [at, ware] of wares.entries()) {
    if (!isForClasses(ware, classes)) continue;
    forClass += 1;
    if (onlyLacking && facts.length > 0 && !isLacking(facts[at], ware)) continue;
    shown.push(at);
    if (rankOf(facts[at]) < NOT_NEW) best.push(at);
  }
  if (best.length > 1) best.sort(byWorth(wares, facts));
  const hero = best[0] ?? leading(wares, facts, shown);
  if (hero === undefined) return null;
  return {
    hero,
    fresh: best.slice(1),
    groups: inGroups(wares, shown, new Set([hero, ...best])),
    shownCount: shown.length,
    hiddenForClass: wares.length - forClass,
    hiddenAsKept: forClass - shown.length,
  };
}

/** Those of `shown` by group; `told` are the ones that stand further up. */
function inGroups(
  wares: readonly LetterWareFacts[],
  shown: readonly number[],
  told: ReadonlySet<number>,
): PickedGroup[] {
  const groups = WARE_GROUPS.map((group) => ({ group, listed: [] as number[], above: [] as number[] }));
  for (const at of shown) {
    const group = groups.find((one) => one.group === wares[at]?.group);
    group?.[told.has(at) ? "above" : "listed"].push(at);
  }
  return groups.filter(({ listed, above }) => listed.length + above.length > 0);
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

/** Missing before better, leading groups first, then what can be paid for, then by how much it is better. */
function byWorth(wares: readonly LetterWareFacts[], facts: Facts) {
  return (a: number, b: number) =>
    rankOf(facts[a]) - rankOf(facts[b]) ||
    leadOf(wares[a]?.group) - leadOf(wares[b]?.group) ||
    Number(facts[b]?.own.canAfford === true) - Number(facts[a]?.own.canAfford === true) ||
    (facts[b]?.own.best?.total ?? 0) - (facts[a]?.own.best?.total ?? 0) ||
    a - b;
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
