import { FAULT_KINDS, type Fault } from "../controls/faults.ts";
import { type Answer, html, json, noContent } from "../http/answer.ts";
import { type Call, jsonObject } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { mailsTo } from "../mail/mailbox.ts";
import { approve, exchange, setRevoked } from "../oauth/tokens.ts";
import { indexPage } from "../pages/index-page.ts";
import { letterPage, mailboxPage } from "../pages/mailbox-pages.ts";
import { errorPage } from "../pages/page.ts";
import { playerById, type Sandbox } from "../sandbox.ts";
import { nextNumber } from "../state.ts";
import { catalogItem } from "../world/catalog.ts";
import { isInPostmaster, type Player } from "../world/holdings.ts";
import { createPlayer, TEMPLATES } from "../world/players.ts";
import { CLASSES } from "../world/small-tables.ts";

const FIRST_CREATED = 10_000;

const problem = (sentence: string, status = 400) => json({ error: sentence }, status);

function showClock(_: Call, sandbox: Sandbox): Answer {
  return json({ now: sandbox.clock.now().toISOString() });
}

function setClock(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call) ?? {};
  if (typeof wish.now === "string" && !Number.isNaN(Date.parse(wish.now)))
    sandbox.clock.set(new Date(wish.now));
  else if (typeof wish.advanceMs === "number") sandbox.clock.advance(wish.advanceMs);
  else if (wish.real === true) sandbox.clock.backToRealTime();
  else return problem("Give {now: ISO time}, {advanceMs: number} or {real: true}.");
  sandbox.save();
  return showClock(call, sandbox);
}

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

function listPlayers(_: Call, sandbox: Sandbox): Answer {
  return json(sandbox.state.players.map(toShownPlayer));
}

function addPlayer(call: Call, sandbox: Sandbox): Answer {
  const wish = jsonObject(call) ?? {};
  const template = String(wish.template ?? "rich");
  if (!TEMPLATES[template]) return problem(`Templates are ${Object.keys(TEMPLATES).join(", ")}.`);
  const ids = { next: () => nextNumber(sandbox.state) };
  // Five digits each, so that no player's name is the beginning of another's.
  const playerId = `player-${FIRST_CREATED + sandbox.state.players.length}`;
  const player = createPlayer(template, playerId, ids, {
    nowMs: sandbox.clock.now().getTime(),
    ...(typeof wish.name === "string" && { name: wish.name }),
    ...(typeof wish.items === "number" && { items: wish.items }),
  });
  sandbox.state.players.push(player);
  sandbox.save();
  return json(toShownPlayer(player), 201);
}

function changePlayer(call: Call, sandbox: Sandbox): Answer {
  const player = playerById(sandbox, call.params.playerId ?? "");
  if (!player) return problem("No such player.", 404);
  const wish = jsonObject(call) ?? {};
  if (typeof wish.inActivity === "boolean") player.inActivity = wish.inActivity;
  if (typeof wish.vaultMissing === "boolean") player.vaultMissing = wish.vaultMissing;
  if (typeof wish.private === "boolean") player.private = wish.private;
  if (typeof wish.revoked === "boolean") setRevoked(sandbox.state, player.playerId, wish.revoked);
  sandbox.save();
  return json({ ...toShownPlayer(player), inActivity: player.inActivity, private: player.private });
}

function listItems(call: Call, sandbox: Sandbox): Answer {
  const player = playerById(sandbox, call.params.playerId ?? "");
  if (!player) return problem("No such player.", 404);
  const items = player.accounts.flatMap((account) =>
    account.items.map((item) => {
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
    }),
  );
  return json(items);
}

function giveTokens(call: Call, sandbox: Sandbox): Answer {
  const playerId = String(jsonObject(call)?.playerId ?? "");
  if (!playerById(sandbox, playerId)) return problem("No such player.", 404);
  const now = sandbox.clock.now();
  const answer = exchange(sandbox.state, "code", approve(sandbox.state, playerId, now), now);
  sandbox.save();
  return json(answer);
}

function readFault(call: Call): Omit<Fault, "faultId"> | null {
  const wish = jsonObject(call);
  const kind = FAULT_KINDS.find((one) => one === wish?.kind);
  if (!wish || !kind || typeof wish.route !== "string") return null;
  const numbers = ["code", "status", "delayMs", "throttleSeconds", "times", "after"].flatMap((name) =>
    typeof wish[name] === "number" ? [[name, wish[name]]] : [],
  );
  return {
    route: wish.route,
    kind,
    ...(typeof wish.playerId === "string" && { playerId: wish.playerId }),
    ...Object.fromEntries(numbers),
  };
}

function addFault(call: Call, sandbox: Sandbox): Answer {
  const fault = readFault(call);
  return fault
    ? json({ faultId: sandbox.faults.add(fault) }, 201)
    : problem(`Give {route, kind: ${FAULT_KINDS.join(" | ")}}.`);
}

function clearFaults(_: Call, sandbox: Sandbox): Answer {
  sandbox.faults.clear();
  return noContent();
}

function removeFault(call: Call, sandbox: Sandbox): Answer {
  return sandbox.faults.remove(call.params.faultId ?? "") ? noContent() : problem("No such fault.", 404);
}

function showMailbox(call: Call, sandbox: Sandbox): Answer {
  const address = call.query.get("to");
  const mails = mailsTo(sandbox.state.mails, address);
  const wantsPage = (call.headers.accept ?? "").includes("text/html");
  return wantsPage ? html(mailboxPage(mails, address)) : json(mails);
}

function showLetter(call: Call, sandbox: Sandbox): Answer {
  const mail = sandbox.state.mails.find((one) => one.mailId === call.params.mailId);
  return mail
    ? html(letterPage(mail))
    : html(errorPage("No such letter", "It was never sent, or the mailbox was emptied."), 404);
}

function emptyMailbox(_: Call, sandbox: Sandbox): Answer {
  sandbox.state.mails = [];
  sandbox.save();
  return noContent();
}

export const CONTROL_ROUTES: readonly Route[] = [
  route("Index", "GET", "/__sandbox/", (_, { clock, state }) =>
    html(indexPage(clock.now(), state.mails.length, state.players.length)),
  ),
  route("Health", "GET", "/__sandbox/health", () => json({ ready: true })),
  route("Clock", "GET", "/__sandbox/clock", showClock),
  route("Clock", "POST", "/__sandbox/clock", setClock),
  route("Players", "GET", "/__sandbox/players", listPlayers),
  route("Players", "POST", "/__sandbox/players", addPlayer),
  route("Players", "POST", "/__sandbox/players/:playerId", changePlayer),
  route("Players", "GET", "/__sandbox/players/:playerId/items", listItems),
  route("Tokens", "POST", "/__sandbox/tokens", giveTokens),
  route("Faults", "GET", "/__sandbox/faults", (_, { faults }) => json(faults.list())),
  route("Faults", "POST", "/__sandbox/faults", addFault),
  route("Faults", "DELETE", "/__sandbox/faults", clearFaults),
  route("Faults", "DELETE", "/__sandbox/faults/:faultId", removeFault),
  route("Requests", "GET", "/__sandbox/requests", (call, { log }) =>
    json(log.since(Number(call.query.get("since") ?? 0))),
  ),
  route("Mailbox", "GET", "/__sandbox/mail", showMailbox),
  route("Mailbox", "DELETE", "/__sandbox/mail", emptyMailbox),
  route("Mailbox", "GET", "/__sandbox/mail/:mailId", showLetter),
];
