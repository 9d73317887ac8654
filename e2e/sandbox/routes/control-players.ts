import { type Answer, html, json } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { problem, wantsPage, wishOf } from "../http/control-call.ts";
import {
  type FieldRule,
  type FieldRules,
  FLAG,
  oneOf,
  TEXT,
  wholeFrom,
  wishProblem,
} from "../http/read-wish.ts";
import { type Route, route } from "../http/route-table.ts";
import { approve, exchange, isRevoked, setRevoked } from "../oauth/tokens.ts";
import { playerPage } from "../pages/player-page.ts";
import { playersPage } from "../pages/players-page.ts";
import { CLIENT_ID, playerById, type Sandbox } from "../sandbox.ts";
import { nextNumber } from "../state.ts";
import { changeAccounts, isOwnCharacter } from "../world/account-changes.ts";
import { vaultSlots } from "../world/buckets.ts";
import { catalogItem } from "../world/catalog.ts";
import { hideFromOthers, hidingOf } from "../world/hiding.ts";
import { type Account, type HeldItem, isInPostmaster, type Player } from "../world/holdings.ts";
import { bendRules } from "../world/item-rules.ts";
import { createPlayer, TEMPLATES } from "../world/players.ts";
import { CLASSES } from "../world/small-tables.ts";

const FIRST_CREATED = 10_000;
const MOST_ITEMS = 100_000;
const MOST_CHARACTERS = 3;
const CLASS_TYPES: FieldRule = {
  fits: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_CHARACTERS &&
    value.every((one) => CLASSES.some(({ classType }) => classType === one)),
  words: "a list of one to three classes: 0 Titan, 1 Hunter, 2 Warlock",
};
const NEW_PLAYER_FIELDS: FieldRules = {
  template: oneOf(Object.keys(TEMPLATES)),
  name: TEXT,
  items: wholeFrom(0, MOST_ITEMS),
  classes: CLASS_TYPES,
};
const PLAYER_FIELDS: FieldRules = {
  inActivity: FLAG,
  private: FLAG,
  hidesCharacters: FLAG,
  hidesGear: FLAG,
  refusedWith: wholeFrom(0, 100_000),
  revoked: FLAG,
  vaultMissing: FLAG,
  charactersDeleted: FLAG,
  characterDeleted: TEXT,
  crossSaved: FLAG,
  withoutBungieUser: FLAG,
  level: wholeFrom(1, 50),
  losesLocks: FLAG,
  equipmentLocked: FLAG,
  equipsWithoutEffect: wholeFrom(0, 1_000_000),
};

function toShownPlayer(player: Player): object {
  const account = player.accounts[0];
  return {
    playerId: player.playerId,
    template: player.template,
    name: player.name,
    membershipId: account?.membershipId ?? null,
    membershipType: account?.membershipType ?? null,
    bungieMembershipId: player.bungieMembershipId,
    characters: (account?.characters ?? []).map(({ characterId, classType }) => ({
      characterId,
      classType,
      className: CLASSES[classType]?.name ?? "Unknown",
    })),
  };
}

function listPlayers(call: Call, sandbox: Sandbox): Answer {
  return wantsPage(call) ? html(playersPage(sandbox)) : json(sandbox.state.players.map(toShownPlayer));
}

function addPlayer(call: Call, sandbox: Sandbox): Answer {
  const wish = wishOf(call);
  const wrong = wishProblem(wish, NEW_PLAYER_FIELDS);
  if (wrong) return problem(wrong);
  const { template = "rich", name, items, classes } = wish;
  const ids = { next: () => nextNumber(sandbox.state) };
  // Five digits each, so that no player's name is the beginning of another's.
  const playerId = `player-${FIRST_CREATED + sandbox.state.players.length}`;
  const player = createPlayer(String(template), playerId, ids, {
    nowMs: sandbox.clock.now().getTime(),
    seed: sandbox.size.seed,
    vaultSlots: vaultSlots(sandbox.size.items),
    ...(typeof name === "string" && { name }),
    ...(typeof items === "number" && { items }),
    ...(Array.isArray(classes) && { classes: classes.map(Number) }),
  });
  sandbox.state.players.push(player);
  sandbox.save();
  return json(toShownPlayer(player), 201);
}

/** A player with all that can be switched, so that whoever switched it can look. */
function withSwitches(player: Player, { state }: Sandbox): object {
  return {
    ...toShownPlayer(player),
    inActivity: player.inActivity,
    private: player.private,
    ...hidingOf(player),
    revoked: isRevoked(state, player.playerId),
    vaultMissing: player.vaultMissing ?? false,
    charactersDeleted:
      player.accounts.length > 0 && player.accounts.every((one) => one.characters.length === 0),
    crossSaved: player.overridden.length > 0,
    withoutBungieUser: player.withoutBungieUser ?? false,
    losesLocks: player.losesLocks ?? false,
    equipmentLocked: player.equipmentLocked ?? false,
    equipsWithoutEffect: player.equipsWithoutEffect ?? 0,
  };
}

function showPlayer(call: Call, sandbox: Sandbox): Answer {
  const player = playerById(sandbox, call.params.playerId ?? "");
  if (!player) return problem("No such player.", 404);
  if (wantsPage(call)) return html(playerPage(sandbox, player));
  return json(withSwitches(player, sandbox));
}

function changePlayer(call: Call, sandbox: Sandbox): Answer {
  const player = playerById(sandbox, call.params.playerId ?? "");
  if (!player) return problem("No such player.", 404);
  const wish = wishOf(call);
  const wrong = wishProblem(wish, PLAYER_FIELDS);
  if (wrong) return problem(wrong);
  const { characterDeleted } = wish;
  if (typeof characterDeleted === "string" && !isOwnCharacter(player, characterDeleted))
    return problem("The player has no such character.", 404);
  if (typeof wish.inActivity === "boolean") player.inActivity = wish.inActivity;
  if (typeof wish.vaultMissing === "boolean") player.vaultMissing = wish.vaultMissing;
  if (typeof wish.private === "boolean") player.private = wish.private;
  if (typeof wish.withoutBungieUser === "boolean") player.withoutBungieUser = wish.withoutBungieUser;
  hideFromOthers(player, wish);
  changeAccounts(player, wish);
  bendRules(player, wish);
  if (typeof wish.revoked === "boolean") setRevoked(sandbox.state, player.playerId, wish.revoked);
  sandbox.save();
  return json(withSwitches(player, sandbox));
}

function toShownItem(account: Account, item: HeldItem): object {
  const { name, homeBucketHash } = catalogItem(item.itemHash);
  const { itemInstanceId, itemHash, quantity, bucketHash, place, equipped, locked } = item;
  const postmaster = isInPostmaster(item);
  const { membershipId } = account;
  return {
    itemInstanceId,
    itemHash,
    name,
    quantity,
    bucketHash,
    homeBucketHash,
    place,
    equipped,
    locked,
    postmaster,
    membershipId,
  };
}

function listItems(call: Call, sandbox: Sandbox): Answer {
  const player = playerById(sandbox, call.params.playerId ?? "");
  if (!player) return problem("No such player.", 404);
  return json(player.accounts.flatMap((account) => account.items.map((item) => toShownItem(account, item))));
}

/** Tokens as the token endpoint gives them, without a browser: the player approves the application at once. */
function giveTokens(call: Call, sandbox: Sandbox): Answer {
  const wish = wishOf(call);
  const wrong = wishProblem(wish, { playerId: TEXT, clientId: TEXT });
  if (wrong) return problem(wrong);
  const { playerId, clientId = CLIENT_ID } = wish;
  if (!playerById(sandbox, String(playerId ?? ""))) return problem("No such player.", 404);
  const application = sandbox.applications.byClientId(String(clientId));
  if (!application) return problem("No application has that client id.", 404);
  const now = sandbox.clock.now();
  const code = approve(sandbox.state, String(playerId), application, now);
  const answer = exchange(sandbox.state, "code", code, application, now);
  sandbox.save();
  return json(answer);
}

export const CONTROL_PLAYER_ROUTES: readonly Route[] = [
  route("Players", "GET", "/__sandbox/players", listPlayers),
  route("Players", "POST", "/__sandbox/players", addPlayer),
  route("Players", "GET", "/__sandbox/players/:playerId", showPlayer),
  route("Players", "POST", "/__sandbox/players/:playerId", changePlayer),
  route("Players", "GET", "/__sandbox/players/:playerId/items", listItems),
  route("Tokens", "POST", "/__sandbox/tokens", giveTokens),
];
