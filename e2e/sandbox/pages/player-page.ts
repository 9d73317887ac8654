import { isRevoked } from "../oauth/tokens.ts";
import type { Sandbox } from "../sandbox.ts";
import { catalogItem } from "../world/catalog.ts";
import { type Account, type HeldItem, isInPostmaster, type Player } from "../world/holdings.ts";
import { CLASSES } from "../world/small-tables.ts";
import { consolePage } from "./console-page.ts";
import { hidden, input, oneButton, table, tick } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";
import { platformsOf } from "./players-page.ts";

function itemRow(item: HeldItem): string {
  const { name } = catalogItem(item.itemHash);
  const marks = [item.equipped && "worn", item.locked && "locked", isInPostmaster(item) && "postmaster"];
  const shown = marks.filter(Boolean).map((mark) => `<span class="mark">${mark}</span>`);
  return `<tr><td>${escapeHtml(name)}</td><td class="number">${item.quantity}</td><td>${shown.join(" ")}</td>
<td>${item.itemHash}</td><td>${item.itemInstanceId ?? "a stack"}</td></tr>`;
}

function placeName(account: Account, place: string): string {
  const character = account.characters.find(({ characterId }) => characterId === place);
  if (character) return `${CLASSES[character.classType]?.name ?? "Character"} ${place}`;
  return place === "vault" ? "Vault" : "Whole account";
}

function belongings(account: Account): string {
  const places = ["vault", "profile", ...account.characters.map(({ characterId }) => characterId)];
  const lists = places.map((place) => {
    const items = account.items.filter((item) => item.place === place);
    const name = placeName(account, place);
    return `<details><summary>${escapeHtml(name)}: ${items.length}</summary>${table(
      name,
      ["Item", "Quantity", "State", "Hash", "Instance"],
      items.map(itemRow),
    )}</details>`;
  });
  return `<h3>Membership ${account.membershipType}/${account.membershipId}</h3>${lists.join("")}`;
}

function switches(sandbox: Sandbox, player: Player, path: string): string {
  return `<form class="fields" method="post" action="${path}">${hidden("back", path)}
${tick("inActivity", "In an activity", player.inActivity)}
${tick("private", "Hides the inventory", player.private)}
${tick("hidesCharacters", "Hides characters from others", player.hidesCharacters === true)}
${tick("hidesGear", "Hides what is worn from others", player.hidesGear === true)}
${tick("revoked", "Took the approval back", isRevoked(sandbox.state, player.playerId))}
${tick("vaultMissing", "Vault missing from profiles", player.vaultMissing === true)}
${tick("losesLocks", "Moving a twin loses its lock", player.losesLocks === true)}
${tick("equipmentLocked", "Equipment locked", player.equipmentLocked === true)}
${input("number.refusedWith", "Others are refused with", `type="number" min="0" value="${player.refusedWith ?? 0}"`, "1665 private, 1601 vanished, 0 shown.")}
${input("number.equipsWithoutEffect", "Equips without effect", `type="number" min="0" value="${player.equipsWithoutEffect ?? 0}"`)}
${input("number.level", "Level of all characters", 'type="number" min="1" max="50"', "Left empty, as it is.")}
<div class="buttons"><button class="main" type="submit">Change</button></div>
</form>`;
}

function signInLinks(sandbox: Sandbox, player: Player): string {
  const links = sandbox.applications
    .list()
    .filter(({ clientId }) => clientId !== "")
    .map(({ clientId }) => {
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: "code",
        playerId: player.playerId,
      });
      return `<li><a href="/en/OAuth/Authorize?${escapeHtml(query.toString())}">Sign in to ${escapeHtml(clientId)}</a></li>`;
    });
  return `<ul>${links.join("")}</ul>`;
}

export function playerPage(sandbox: Sandbox, player: Player): string {
  const path = `/__sandbox/players/${encodeURIComponent(player.playerId)}`;
  return consolePage(
    "/__sandbox/players",
    player.name,
    escapeHtml(player.purpose),
    `<dl><dt>Player</dt><dd>${escapeHtml(player.playerId)}</dd>
<dt>Bungie.net membership</dt><dd>${player.bungieMembershipId}</dd>
<dt>Platforms</dt><dd>${platformsOf(player)}</dd></dl>
<h2>Change</h2>
${switches(sandbox, player, path)}
<h2>Sign in</h2>
<p class="quiet">The sign-in page with this player chosen. No state is sent along, so programs that ask for theirs refuse: begin at those, and choose the player here.</p>
${signInLinks(sandbox, player)}
${oneButton("/__sandbox/tokens", "Make tokens", { playerId: player.playerId, back: "" })}
<h2>Items</h2>
${player.accounts.map(belongings).join("") || '<p class="empty">No Destiny account, so no items.</p>'}`,
  );
}
