import {
  countWrites,
  findPlannedCharacters,
  findWriteKeyBefore,
  findWriteKeys,
  findWrittenHashes,
  type WriteKey,
  type WriteQuery,
} from "#lib/db/activity.ts";
import {
  type ActivityFilter,
  CALLS_OF_KIND,
  isEverything,
  STATES_OF_OUTCOME,
} from "#lib/game/activity-filter.ts";
import { itemsOf } from "#lib/game/move-step.ts";
import type { Player } from "#lib/game/player.ts";
import { plain } from "#lib/game/search/plain-text.ts";
import type { Asked } from "#lib/game/wish.ts";
import { inFlow } from "#lib/log/spans.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { loadPlans, type PlanView } from "./load-plan.ts";
import type { Services } from "./services.ts";
import { toWriteView, type WriteView } from "./to-write-view.ts";

/** The writes of one plan, in the order of their calls. */
export interface ActivityGroup {
  readonly view: PlanView;
  readonly startedAt: Date;
  readonly writes: readonly WriteView[];
  /** It began on the page before. */
  readonly isContinued: boolean;
}

export type { WriteKey };

export interface Activity {
  readonly groups: readonly ActivityGroup[];
  /** How many writes match, on all pages. */
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly next: WriteKey | null;
  /** Where the page before begins, null being the newest; null on the first page itself. */
  readonly newer: { readonly after: WriteKey | null } | null;
  /** Every character that the history names. */
  readonly characters: Asked["characters"];
  /** Nothing was ever written, whatever is looked for. */
  readonly isEmpty: boolean;
}

/** Units: writes. */
export const WRITES_A_PAGE = 50;
/** Of a file: thousands are read in several goes. */
const WRITES_A_READ = 500;
const DAY_MS = 86_400_000;

/**
 * Lists what was written at Bungie for a player, the newest plan first. Asks Bungie nothing.
 *
 * `after`: where the page before ended. Somebody without history gets an empty list.
 */
export async function loadActivity(
  services: Services,
  { playerId }: Pick<Player, "playerId">,
  filter: ActivityFilter,
  { after, most = WRITES_A_PAGE }: { readonly after: WriteKey | null; readonly most?: number },
  now: Date,
): Promise<Activity> {
  return inFlow("load-activity", async () => {
    const { db } = services;
    const query = await toQuery(services, playerId, filter, now);
    const [found, before, total, characters] = await Promise.all([
      findWriteKeys(db, playerId, query, { after, most: most + 1 }),
      after && findWriteKeyBefore(db, playerId, query, { upTo: after, distance: most }),
      countWrites(db, playerId, query),
      findPlannedCharacters(db, playerId),
    ]);
    const keys = found.slice(0, most);
    const isEmpty = total === 0 && (isEverything(filter) || (await hasNoWrites(services, playerId)));
    return {
      groups: await toGroups(services, playerId, keys, after),
      total,
      next: found.length > most ? (keys.at(-1) ?? null) : null,
      newer: after && { after: before },
      characters,
      isEmpty,
    };
  });
}

/** The same in one piece, for a file: everything that a filter finds. */
export async function loadWholeActivity(
  services: Services,
  player: Pick<Player, "playerId">,
  filter: ActivityFilter,
  now: Date,
  most = WRITES_A_READ,
): Promise<Pick<Activity, "groups" | "characters">> {
  const groups: ActivityGroup[] = [];
  let page = await loadActivity(services, player, filter, { after: null, most }, now);
  groups.push(...page.groups);
  while (page.next) {
    page = await loadActivity(services, player, filter, { after: page.next, most }, now);
    groups.push(...page.groups);
  }
  return { groups, characters: page.characters };
}

async function hasNoWrites({ db }: Services, playerId: string): Promise<boolean> {
  const anything = {
    calls: null,
    states: null,
    isAsked: null,
    characterId: null,
    itemHashes: null,
    since: null,
  };
  return (await countWrites(db, playerId, anything)) === 0;
}

async function toQuery(
  services: Services,
  playerId: string,
  { itemName, kind, outcome, cause, characterId, days }: ActivityFilter,
  now: Date,
): Promise<WriteQuery> {
  return {
    calls: kind && CALLS_OF_KIND[kind],
    states: outcome && STATES_OF_OUTCOME[outcome],
    isAsked: cause && cause === "asked",
    characterId,
    itemHashes: itemName === "" ? null : await findHashesNamed(services, playerId, itemName),
    since: days && new Date(now.getTime() - days * DAY_MS),
  };
}

/** Of the items that were written about, those whose name holds what was typed, wherever and however spelt. */
async function findHashesNamed({ db }: Services, playerId: string, typed: string): Promise<number[]> {
  const definitions = await loadItemDefinitions(db, await findWrittenHashes(db, playerId));
  const wanted = plain(typed);
  return [...definitions].flatMap(([hash, { name }]) => (plain(name).includes(wanted) ? [hash] : []));
}

async function toGroups(
  services: Services,
  playerId: string,
  keys: readonly WriteKey[],
  after: WriteKey | null,
): Promise<ActivityGroup[]> {
  const planIds = [...new Set(keys.map(({ planId }) => planId))];
  const plans = await loadPlans(services, { playerId }, planIds);
  const hashes = plans.flatMap(({ plan }) => plan.steps.flatMap(({ step }) => itemsOf(step)));
  const definitions = await loadItemDefinitions(services.db, new Set(hashes.map(({ itemHash }) => itemHash)));
  return plans.map(({ plan, view }) => {
    const listed = new Set(
      keys.flatMap(({ planId, position }) => (planId === plan.planId ? [position] : [])),
    );
    const steps = plan.steps.filter(({ position }) => listed.has(position));
    return {
      view,
      startedAt: plan.startedAt ?? plan.createdAt,
      writes: steps.map((step) => toWriteView(plan, step, definitions)),
      isContinued: after?.planId === plan.planId,
    };
  });
}
