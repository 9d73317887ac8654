import type { ClassName } from "#lib/game/character.ts";
import type { LetterFact } from "#lib/game/letter-facts.ts";
import { LEADING_GROUPS } from "#lib/game/shown-ware.ts";
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

/** What of a ware decides where it is named. */
export interface ShelfWare {
  readonly group: WareGroup;
  readonly className: ClassName | null;
  /** Of its group among those that letters lead with; the larger the less. */
  readonly lead: number;
  readonly groupPlace: number;
}

type Wishes = Pick<LetterReader, "classes" | "onlyLacking">;
type Facts = readonly (LetterFact | undefined)[];

/** An edition's wares as `pickWares` looks at them; for all its readers the same. */
export function toShelf(wares: readonly Pick<LetterWareFacts, "group" | "className">[]): ShelfWare[] {
  return wares.map(({ group, className }) => {
    const lead = LEADING_GROUPS.indexOf(group);
    return {
      group,
      className,
      lead: lead === -1 ? LEADING_GROUPS.length : lead,
      groupPlace: WARE_GROUPS.indexOf(group),
    };
  });
}

/** Null: nothing of it is for this reader. `facts` by ware; empty when the letter is about nobody. */
export function pickWares(
  shelf: readonly ShelfWare[],
  facts: Facts,
  { classes, onlyLacking }: Wishes,
): PickedWares | null {
  const shown: number[] = [];
  const best: number[] = [];
  let forClass = 0;
  for (const [at, ware] of shelf.entries()) {
    if (!isForClasses(ware, classes)) continue;
    forClass += 1;
    const isNew = rankOf(facts[at]) < NOT_NEW;
    if (onlyLacking && facts.length > 0 && !isNew && !isUntold(facts[at], ware)) continue;
    shown.push(at);
    if (isNew) best.push(at);
  }
  const sorted = sortedByWorth(best, shelf, facts);
  const hero = sorted[0] ?? leading(shelf, facts, shown);
  if (hero === undefined) return null;
  return {
    hero,
    fresh: sorted.slice(1),
    groups: inGroups(shelf, shown, (at) => at === hero || rankOf(facts[at]) < NOT_NEW),
    shownCount: shown.length,
    hiddenForClass: shelf.length - forClass,
    hiddenAsKept: forClass - shown.length,
  };
}

/** Those of `shown` by group. */
function inGroups(
  shelf: readonly ShelfWare[],
  shown: readonly number[],
  isAbove: (at: number) => boolean,
): PickedGroup[] {
  const groups: { group: WareGroup; listed: number[]; above: number[] }[] = [];
  const byPlace = new Array<(typeof groups)[number] | undefined>(WARE_GROUPS.length).fill(undefined);
  for (const at of shown) {
    const ware = shelf[at];
    if (!ware) continue;
    const known = byPlace[ware.groupPlace];
    const group = known ?? { group: ware.group, listed: [], above: [] };
    if (!known) byPlace[ware.groupPlace] = group;
    group[isAbove(at) ? "above" : "listed"].push(at);
  }
  for (const group of byPlace) if (group) groups.push(group);
  return groups;
}

/** Missing from the collection, better than the best copy, or rare and of a kind nobody can tell whether they have it. */
export function isLacking(
  fact: LetterFact | undefined,
  ware: Pick<LetterWareFacts, "group"> | undefined,
): boolean {
  return rankOf(fact) < NOT_NEW || isUntold(fact, ware);
}

function isUntold(fact: LetterFact | undefined, ware: Pick<LetterWareFacts, "group"> | undefined): boolean {
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
  if (!fact) return rank;
  for (const { kind } of fact.reasons) {
    if (kind === "not-collected") return 0;
    if (kind === "beats-best") rank = 1;
  }
  return rank;
}

/** Missing before better, leading groups first, then what can be paid for, then by how much it is better. */
function sortedByWorth(
  places: readonly number[],
  shelf: readonly ShelfWare[],
  facts: Facts,
): readonly number[] {
  if (places.length < 2) return places;
  const worth = places.map((at) => {
    const rank = rankOf(facts[at]) * (LEADING_GROUPS.length + 1) + (shelf[at]?.lead ?? 0);
    const own = facts[at]?.own;
    return { at, rank: rank * 2 + (own?.canAfford === true ? 0 : 1), total: own?.best?.total ?? 0 };
  });
  return worth.sort((a, b) => a.rank - b.rank || b.total - a.total || a.at - b.at).map(({ at }) => at);
}

/** Of wares that are not new: the leading one of those that can be paid for, else the leading one. */
function leading(shelf: readonly ShelfWare[], facts: Facts, shown: readonly number[]): number | undefined {
  const affordable = shown.filter((at) => facts[at]?.reasons.some(({ kind }) => kind === "affordable"));
  const among = affordable.length > 0 ? affordable : shown;
  let first = among[0];
  for (const at of among) if (leadOf(shelf, at) < leadOf(shelf, first)) first = at;
  return first;
}

function leadOf(shelf: readonly ShelfWare[], at: number | undefined): number {
  return (at === undefined ? undefined : shelf[at]?.lead) ?? LEADING_GROUPS.length;
}
