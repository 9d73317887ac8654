import { isRevoked } from "../oauth/tokens.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Player } from "../world/holdings.ts";
import { TEMPLATES } from "../world/players.ts";
import { CLASSES } from "../world/small-tables.ts";
import { consolePage } from "./console-page.ts";
import { hidden, input, select, table } from "./console-parts.ts";
import { escapeHtml } from "./page.ts";

const PATH = "/__sandbox/players";
const PLATFORMS: Readonly<Record<number, string>> = { 1: "Xbox", 2: "PlayStation", 3: "Steam", 6: "Epic" };

export function platformsOf(player: Player): string {
  const names = player.accounts.map(
    ({ membershipType }) => PLATFORMS[membershipType] ?? String(membershipType),
  );
  return names.length === 0 ? "none" : names.join(", ");
}

function charactersOf(player: Player): string {
  const classes = player.accounts.flatMap(({ characters }) =>
    characters.map(({ classType }) => CLASSES[classType]?.name ?? "Unknown"),
  );
  return classes.length === 0 ? "none" : classes.join(", ");
}

export function marksOf(sandbox: Sandbox, player: Player): string {
  const marks = [
    player.inActivity && "in an activity",
    player.private && "private",
    player.vaultMissing && "vault missing",
    isRevoked(sandbox.state, player.playerId) && "revoked",
  ].filter((mark) => typeof mark === "string");
  return marks.map((mark) => `<span class="mark on">${mark}</span>`).join(" ");
}

function row(sandbox: Sandbox, player: Player): string {
  const items = player.accounts.reduce((sum, account) => sum + account.items.length, 0);
  return `<tr><td><a href="${PATH}/${encodeURIComponent(player.playerId)}">${escapeHtml(player.name)}</a></td>
<td>${escapeHtml(player.template)}</td><td>${platformsOf(player)}</td><td>${charactersOf(player)}</td>
<td class="number">${items}</td><td>${marksOf(sandbox, player)}</td></tr>`;
}

export function playersPage(sandbox: Sandbox): string {
  const templates = Object.entries(TEMPLATES).map(([value, { purpose }]) => ({
    value,
    text: `${value}: ${purpose}`,
  }));
  const { players } = sandbox.state;
  return consolePage(
    PATH,
    "Players",
    "Everybody who can sign in. Make one for each try, so that tries do not disturb one another.",
    `<h2>Make a player</h2>
<form class="fields" method="post" action="${PATH}">${hidden("back", PATH)}
<div class="wide">${select("template", "Made after", templates, "rich")}</div>
${input("name", "Name", "", "Left empty, that of the template with a number.")}
${input("number.items", "Items", 'type="number" min="0" max="100000"', "Left empty, as many as the template has.")}
<div class="buttons"><button class="main" type="submit">Make the player</button></div>
</form>
<h2>${players.length} players</h2>
${table(
  "Players",
  ["Name", "Template", "Platforms", "Characters", "Items", "State"],
  [...players].reverse().map((player) => row(sandbox, player)),
)}`,
  );
}
