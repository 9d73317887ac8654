import { BungieError, type BungieReason } from "#lib/bungie/bungie-error.ts";
import { toReason } from "#lib/bungie/error-codes.ts";
import type { PlanGame } from "#lib/flows/plan-game.ts";
import type { Account } from "#lib/game/account.ts";
import { applyConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import { NO_ASIDE_FACTS } from "#lib/game/arrange/rank-aside.ts";
import { itemsOf, type MoveStep, receivingBucket } from "#lib/game/move-step.ts";
import type { ItemAnswer } from "#lib/game/plan-record.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { mayBeKilled, moment } from "./faulty-ports.ts";
import { fillUp, moveByHand } from "./outside-events.ts";
import { Code } from "./simulated-game.ts";
import type { SeenWrite, SimulatedPlay } from "./simulated-play.ts";
import { takeEffect } from "./take-effect.ts";
import { toAccount } from "./to-account.ts";

const FAULTY_SHARE = 0.3;
const ANSWER_DEADLINE_MS = 8_000;

const READ_FAULTS: readonly (Problem | "unexpected")[] = [
  { kind: "busy", retryAfterMs: 5_000 },
  { kind: "busy", retryAfterMs: 0 },
  { kind: "maintenance" },
  { kind: "no-answer" },
  { kind: "incomplete" },
  "unexpected",
];
const TOKEN_FAULTS: readonly Problem[] = [
  { kind: "busy", retryAfterMs: 0 },
  { kind: "maintenance" },
  { kind: "no-answer" },
];
const WRITE_FAULTS = [
  ...["throttled", "throttled-seconds", "maintenance", "html", "unexpected", "in-activity"],
  ...[
    "lost-done",
    "lost-done",
    "lost-not-done",
    "lost-not-done",
    "no-room",
    "gone",
    "gone",
    "not-transferable",
  ],
  ...["expired", "ghost", "partly"],
] as const;

/** The simulated game behind a network that fails on three of ten calls. */
export class FaultyGame implements PlanGame {
  readonly #play: SimulatedPlay;
  #newest: { readonly atMs: number } | null = null;
  #token = 1;
  #validFrom = 1;
  #isRevoked = false;

  constructor(play: SimulatedPlay) {
    this.#play = play;
  }

  /** What `readAccount` would answer at this moment: an answer of Bungie's that can be a minute old. */
  accountNow(): Account {
    const { timeline, store, isCalm } = this.#play;
    const { chance, game, nowMs } = timeline;
    const ageMs = isCalm || chance.chance(0.5) ? chance.below(40) : chance.below(60_000);
    const atMs = Math.max(nowMs - ageMs, this.#newest?.atMs ?? 0);
    this.#newest = { atMs };
    const mintedAt = new Date(atMs);
    const account = toAccount(game, timeline.thingsAt(atMs), mintedAt);
    return applyConfirmedWrites(account, store.loadConfirmedWrites("", mintedAt));
  }

  readonly read: PlanGame["read"] = async () => {
    const { timeline } = this.#play;
    await moment(this.#play, 30 + timeline.chance.below(300));
    const fault = this.#isFaulty() ? timeline.chance.pick(READ_FAULTS) : null;
    timeline.note("read", fault ?? "");
    if (fault === "unexpected") throw new BungieError({ reason: "unexpected", endpoint: "profile" });
    if (fault !== null) return { ok: false, problem: fault };
    const account = this.accountNow();
    timeline.note("minted", account.mintedAt.getTime());
    await moment(this.#play, 5);
    return { ok: true, account };
  };

  readonly facts: PlanGame["facts"] = async () => {
    await moment(this.#play, 3);
    return NO_ASIDE_FACTS;
  };

  readonly token: PlanGame["token"] = async () => {
    const { timeline } = this.#play;
    await moment(this.#play, 2);
    if (!this.#play.isCalm && timeline.chance.chance(0.002)) this.#isRevoked = true;
    if (timeline.chance.chance(0.1) && this.#isFaulty())
      return this.#refuse(timeline.chance.pick(TOKEN_FAULTS));
    return this.#tokenNow();
  };

  readonly tokenAfter: PlanGame["tokenAfter"] = async () => {
    const { timeline } = this.#play;
    await moment(this.#play, 100);
    if (this.#isFaulty()) return this.#refuse(timeline.chance.pick(TOKEN_FAULTS));
    this.#token += 1;
    return this.#tokenNow();
  };

  readonly write: PlanGame["write"] = async (_player, step, accessToken) => {
    const { timeline, counts } = this.#play;
    const seen = this.#see(step);
    counts.calls += 1;
    await this.#travel(seen);
    const fault = this.#isFaulty() ? timeline.chance.pick(WRITE_FAULTS) : null;
    timeline.note("write", step, fault ?? "");
    if (this.#isRevoked) throw refusal("grant-ended", 2124);
    if (fault === "expired") this.#validFrom = this.#token + 1;
    if (Number(accessToken) < this.#validFrom) throw refusal("unauthorized", 2111);
    const answers = await this.#answer(step, seen, fault);
    timeline.note("answered", answers);
    await moment(this.#play, 10 + timeline.chance.below(120));
    return answers;
  };

  #isFaulty(): boolean {
    const isFaulty = !this.#play.isCalm && this.#play.timeline.chance.chance(FAULTY_SHARE);
    if (isFaulty) this.#play.counts.faults += 1;
    return isFaulty;
  }

  #refuse(problem: Problem): Outcome<never> {
    this.#play.timeline.note("token", problem);
    return { ok: false, problem };
  }

  #tokenNow(): Outcome<{ readonly accessToken: string }> {
    if (this.#isRevoked) return this.#refuse({ kind: "signed-out" });
    return { ok: true, accessToken: String(this.#token) };
  }

  #see(step: MoveStep): SeenWrite {
    const { writes, timeline, store, broken } = this.#play;
    const [running] = store.all.flatMap(({ planId, steps }) =>
      steps.flatMap((one) => (one.state === "started" && one.step === step ? [{ planId, ...one }] : [])),
    );
    if (!running) throw new Error("a call that no step was recorded for");
    const sentMs = timeline.nowMs;
    const lastMs = writes.at(-1)?.sentMs ?? 0;
    if (sentMs - lastMs < 100) broken.push(`(e) two actions within ${sentMs - lastMs} ms`);
    const { planId, position } = running;
    const nothingYet = { effects: [], effectMs: null, isGhost: false, wasRefused: false };
    const seen: SeenWrite = { planId, position, step, sentMs, ...nothingYet };
    writes.push(seen);
    return seen;
  }

  /** A call on its way arrives even if whoever sent it dies. */
  async #travel(seen: SeenWrite): Promise<void> {
    const { timeline } = this.#play;
    try {
      await moment(this.#play, 10 + timeline.chance.below(120));
    } catch (error) {
      if (timeline.chance.chance(0.6))
        timeline.later(timeline.chance.below(4_500), () => takeEffect(this.#play, seen));
      throw error;
    }
  }

  async #answer(
    step: MoveStep,
    seen: SeenWrite,
    fault: (typeof WRITE_FAULTS)[number] | null,
  ): Promise<ItemAnswer[]> {
    const { timeline } = this.#play;
    switch (fault) {
      case "throttled":
        throw refusal("throttled", 36);
      case "throttled-seconds":
        throw refusal("throttled", 1672, 1_000 * (1 + timeline.chance.below(20)));
      case "maintenance":
        throw refusal("maintenance", 5);
      case "html":
        throw refusal("maintenance", null);
      case "unexpected":
        throw refusal("unexpected", 7);
      case "in-activity":
        if (step.call === "equip" || step.call === "equip-several")
          throw refusal("in-activity", Code.InActivity);
        break;
      case "not-transferable":
        if (step.call === "transfer") throw refusal("not-transferable", Code.NotTransferable);
        break;
      case "lost-done":
      case "lost-not-done":
        if (fault === "lost-done") takeEffect(this.#play, seen);
        await moment(this.#play, chanceOf(timeline.chance.below(2)));
        throw refusal("no-answer", null);
      case "no-room":
        if (step.call === "transfer" || step.call === "pull")
          fillUp(this.#play, step.to.kind === "vault" ? "vault" : step.to.characterId, receivingBucket(step));
        break;
      case "gone":
        this.#movedInTheGame(step);
        break;
      default:
        break;
    }
    const answers = takeEffect(this.#play, seen, {
      isGhost: fault === "ghost",
      isPartly: fault === "partly",
    });
    timeline.keep();
    mayBeKilled(this.#play, 0.03);
    const [first] = answers;
    if (step.call === "equip-several") return answers;
    if (first && first.bungieCode !== Code.Success)
      throw refusal(toReason(first.bungieCode), first.bungieCode);
    return [];
  }

  #movedInTheGame(step: MoveStep): void {
    const { timeline } = this.#play;
    const ids = itemsOf(step).map(({ itemInstanceId }) => itemInstanceId);
    const thing = timeline.game.things.find(
      ({ instanceId, kind }) =>
        ids.includes(instanceId) && itemsOf(step).some(({ itemHash }) => itemHash === kind.itemHash),
    );
    if (thing) moveByHand(this.#play, thing);
  }
}

/** Some answers are lost at once, some only after the deadline. */
function chanceOf(which: number): number {
  return which === 0 ? 50 : ANSWER_DEADLINE_MS;
}

function refusal(reason: BungieReason, code: number | null, retryAfterMs: number | null = null): BungieError {
  return new BungieError({ reason, endpoint: "write", code, retryAfterMs });
}
