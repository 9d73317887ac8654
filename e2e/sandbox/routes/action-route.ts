import { noteWrite } from "../controls/staleness.ts";
import { type Answer, bungie, refusal } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { platformRoute, type Route } from "../http/route-table.ts";
import type { Sandbox } from "../sandbox.ts";
import { type Character, characterOf } from "../world/holdings.ts";
import type { Owner } from "../world/item-actions.ts";
import { PLATFORM } from "../world/platform-codes.ts";
import type { Ruling } from "../world/ruling.ts";
import { type ActionBody, readActionBody } from "./action-body.ts";

/** An action as every route needs it: who asks, for which character, and with what body. */
export interface Action extends Owner {
  readonly character: Character;
  readonly body: ActionBody;
  readonly now: Date;
  /** Makes a change, and keeps what the account looked like before it. */
  carryOut(ruling: Ruling): void;
}

/** What a route says to an action: a finished answer, a ruling, or just the code of a refusal. */
export type Verdict = Answer | Ruling | number;

interface Pace {
  /** Actions of one family share their gap; EquipItem and EquipItems do (DestinyItemManager/DIM#323). */
  readonly family: string;
  readonly gapMs: number;
}

// ThrottleSecondsBetweenActionPerUser of each operation in the OpenAPI description 2.21.7.
export const PACE = {
  transfer: { family: "transfer", gapMs: 100 },
  postmaster: { family: "postmaster", gapMs: 100 },
  equip: { family: "equip", gapMs: 100 },
  lock: { family: "lock", gapMs: 100 },
  track: { family: "track", gapMs: 1_000 },
  plug: { family: "plug", gapMs: 500 },
  equipLoadout: { family: "equip loadout", gapMs: 1_000 },
  snapshotLoadout: { family: "snapshot loadout", gapMs: 1_000 },
  renameLoadout: { family: "rename loadout", gapMs: 1_000 },
  clearLoadout: { family: "clear loadout", gapMs: 1_000 },
} as const satisfies Record<string, Pace>;

// A client that keeps the gap exactly may still arrive a little early: timers waver, and this process may be busy.
const FORGIVEN_MS = 30;

/** Notes the action; a call that came too soon is refused, not queued, and does not count. */
function tooSoon(sandbox: Sandbox, playerId: string, { family, gapMs }: Pace): boolean {
  const key = `${playerId} ${family}`;
  const nowMs = performance.now();
  const lastMs = sandbox.lastActionMs.get(key);
  if (lastMs !== undefined && nowMs - lastMs < gapMs - FORGIVEN_MS) return true;
  sandbox.lastActionMs.set(key, nowMs);
  return false;
}

// Names of BungieMembershipType, which stand for their numbers.
const MEMBERSHIP_TYPES: Readonly<Record<string, number>> = {
  tigerxbox: 1,
  tigerpsn: 2,
  tigersteam: 3,
  tigerblizzard: 4,
  tigerstadia: 5,
  tigeregs: 6,
  tigerdemon: 10,
};
const PLATFORMS = new Set(Object.values(MEMBERSHIP_TYPES));

function membershipTypeOf(body: ActionBody): number | null {
  const type =
    body.whole("membershipType") ?? MEMBERSHIP_TYPES[body.text("membershipType")?.toLowerCase() ?? ""];
  return type !== undefined && PLATFORMS.has(type) ? type : null;
}

/** Checks what all actions have in common; a number is the refusal. */
function readAction(call: Call, sandbox: Sandbox, pace: Pace): Action | number {
  const { player } = call;
  if (!player) return PLATFORM.signInRequired;
  if (tooSoon(sandbox, player.playerId, pace)) return PLATFORM.throttledMomentarily;
  const body = readActionBody(call.bodyText);
  if (!body) return PLATFORM.unhandled;
  const membershipType = membershipTypeOf(body);
  if (membershipType === null) return PLATFORM.invalidMembershipType;
  const account = player.accounts.find((one) => one.membershipType === membershipType);
  if (!account) return PLATFORM.accountNotFound;
  const character = characterOf(account, body.text("characterId") ?? "");
  if (!character) return PLATFORM.characterNotFound;
  let isNoted = false;
  const carryOut = ({ change }: Ruling) => {
    if (!change) return;
    if (!isNoted) noteWrite(sandbox, player, account);
    isNoted = true;
    change();
    sandbox.save();
  };
  return { player, account, character, body, now: sandbox.clock.now(), carryOut };
}

/** A refused action of this kind says `Response: 0` beside its code (recorded error bodies 1623 and 1642). */
const refused = (code: number, messageData?: Ruling["messageData"]) =>
  refusal(code, { response: 0, ...(messageData && { messageData }) });

function toAnswer(action: Action, verdict: Verdict): Answer {
  if (typeof verdict === "number") return refused(verdict);
  if ("status" in verdict) return verdict;
  if (verdict.code !== PLATFORM.success) return refused(verdict.code, verdict.messageData);
  action.carryOut(verdict);
  return bungie<number>(0);
}

/** A POST route under /Destiny2/Actions/; the operation's name is the last part of the path. */
export function actionRoute(path: string, pace: Pace, decide: (action: Action) => Verdict): Route {
  const operation = path.split("/").at(-1) ?? path;
  const handle = (call: Call, sandbox: Sandbox): Answer => {
    const action = readAction(call, sandbox, pace);
    return typeof action === "number" ? refusal(action) : toAnswer(action, decide(action));
  };
  return platformRoute(operation, "POST", `/Destiny2/Actions/${path}/`, handle, true);
}
