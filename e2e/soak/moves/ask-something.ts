import { isForOthers } from "#lib/flows/ask-plan.ts";
import type { Account } from "#lib/game/account.ts";
import { NO_ASIDE_FACTS } from "#lib/game/arrange/rank-aside.ts";
import { Bucket } from "#lib/game/bucket.ts";
import { draftPlan, toWishRecord } from "#lib/game/draft-plan.ts";
import { type Item, itemKey } from "#lib/game/item.ts";
import { atCharacter, VAULT } from "#lib/game/place.ts";
import type { PlanRecord } from "#lib/game/plan-record.ts";
import { putBackWishes, type UndoWishes, undoWishes } from "#lib/game/undo-wishes.ts";
import { type ErrandKind, isOver, type Wish, type WishRecord } from "#lib/game/wish.ts";
import type { FaultyGame } from "./faulty-game.ts";
import { toStepRecord } from "./memory-plan-store.ts";
import type { SimulatedPlay } from "./simulated-play.ts";

const PLAYER = {
  playerId: "player",
  bungieName: "Ada#1234",
  membership: { membershipType: 3, membershipId: "4611686018400000001" },
  selectedCharacterId: null,
};

interface Request extends UndoWishes {
  readonly kind: ErrandKind;
  readonly ofPlanId: string | null;
}

/** A random request, planned and stored as `askPlan` does it, and agreed to; false when nothing of it is possible. */
export function askSomething(play: SimulatedPlay, game: FaultyGame): boolean {
  const { chance } = play.timeline;
  const account = game.accountNow();
  const before = play.store.all.filter(({ state }) => isOver(state)).at(-1);
  const request = before && chance.chance(0.5) ? afterwards(play, account, before) : something(play, account);
  const asked = request.wishes.map((wish) => toWishRecord(account, wish, "asked"));
  const told = request.refused.flatMap(({ wish, problem }): WishRecord[] => {
    const record = toWishRecord(account, wish, "asked");
    return record ? [{ ...record, state: "refused", problem }] : [];
  });
  const mayMoveOthers = chance.chance(0.85);
  const wishes = [...asked.filter((wish) => wish !== null), ...told];
  const terms = { facts: NO_ASIDE_FACTS, mayMoveOthers, spared: new Set<string>() };
  const drafted = draftPlan(account, { wishes, steps: [] }, terms);
  if (drafted.steps.length === 0) return false;
  const planId = `plan${play.store.all.length + 1}`;
  const plan = toPlan(account, { ...drafted, kind: request.kind, ofPlanId: request.ofPlanId });
  play.timeline.note("ask", planId, request, drafted);
  play.store.create({ ...plan, planId, createdAt: play.timeline.now() });
  return true;
}

function toPlan(
  account: Account,
  { steps, wishes, kind, ofPlanId }: ReturnType<typeof draftPlan> & Pick<Request, "kind" | "ofPlanId">,
): Omit<PlanRecord, "planId" | "createdAt"> {
  const asked = {
    ...{ kind, title: null, ofPlanId, mayMoveOthers: steps.some(isForOthers) },
    characters: account.characters.map(({ characterId, className, power }) => ({
      characterId,
      className,
      power,
    })),
  };
  return {
    ...{ player: PLAYER, asked, wishes, state: "queued", problem: null, pausedBy: null, restsAt: null },
    ...{ spared: [], setbacks: 0, surprisedAt: null, startedAt: null, endedAt: null, cancelledAt: null },
    steps: steps.map(toStepRecord),
  };
}

function afterwards({ timeline }: SimulatedPlay, account: Account, plan: PlanRecord): Request {
  const kind = timeline.chance.pick(["undo", "undo", "put-back"] as const);
  const wishes = kind === "undo" ? undoWishes(account, plan) : putBackWishes(account, plan);
  return { kind, ofPlanId: plan.planId, ...wishes };
}

function something(play: SimulatedPlay, account: Account): Request {
  const { chance } = play.timeline;
  const kind = chance.pick(["move", "move", "move", "loadout", "lock-several", "empty-postmaster"] as const);
  return { kind, ofPlanId: null, refused: [], wishes: wishesFor(play, account, kind) };
}

function wishesFor(play: SimulatedPlay, account: Account, kind: ErrandKind): Wish[] {
  const { chance, game } = play.timeline;
  const { characterId } = chance.pick(game.heroes);
  if (account.items.length === 0) return [];
  if (kind === "move") {
    const item = chance.pick(account.items);
    const to = chance.pick([VAULT, ...game.heroes.map((hero) => atCharacter(hero.characterId))]);
    const equip = to.kind === "character" && chance.chance(0.4);
    const quantity = chance.chance(0.5) ? null : 1 + chance.below(item.quantity);
    return [{ itemKey: itemKey(item), to, equip, quantity }];
  }
  if (kind === "empty-postmaster") {
    const waiting = account.items.filter(({ bucketHash }) => bucketHash === Bucket.Postmaster);
    return waiting.map((item) => ({ itemKey: itemKey(item), to: item.place, equip: false, quantity: null }));
  }
  const to = atCharacter(characterId);
  const several = distinct(account.items.filter(() => chance.chance(0.25))).slice(0, 6);
  return several.map((item): Wish => {
    const wish = {
      itemKey: itemKey(item),
      to,
      equip: kind === "loadout" && chance.chance(0.6),
      quantity: null,
    };
    if (kind === "lock-several") return { ...wish, to: item.place, equip: false, lock: chance.chance(0.5) };
    return chance.chance(0.3) ? { ...wish, to: VAULT, equip: false } : wish;
  });
}

function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [itemKey(item), item])).values()];
}
