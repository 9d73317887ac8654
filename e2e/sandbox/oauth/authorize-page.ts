import { escapeHtml, page } from "../pages/page.ts";
import type { Player } from "../world/holdings.ts";
import type { Application } from "./applications.ts";

function choice(player: Player, isChecked: boolean): string {
  const id = `player-${escapeHtml(player.playerId)}`;
  return `<div class="choice">
<input type="radio" id="${id}" name="playerId" value="${escapeHtml(player.playerId)}" aria-describedby="${id}-purpose" required${isChecked ? " checked" : ""}>
<label for="${id}">${escapeHtml(player.name)}</label>
<p id="${id}-purpose">${escapeHtml(player.purpose)}</p>
</div>`;
}

/** What the asking application is called: Bungie shows a title, we have its client id. */
function nameOf({ clientId }: Application): string {
  return clientId === "sandbox-client" ? "Ninefold" : clientId;
}

/** Where the browser goes afterwards, short enough to be read. */
function destinationOf({ redirectUrl }: Application): string {
  const { protocol, host } = new URL(redirectUrl);
  return protocol === "http:" || protocol === "https:" ? host : protocol.replace(/:$/, "");
}

/** The page a browser is sent to for signing in: whom to be, and whether to approve. Works without JavaScript. */
export function authorizePage(
  application: Application,
  players: readonly Player[],
  asked: { readonly state: string | null; readonly chosen: string | null },
): string {
  const name = escapeHtml(nameOf(application));
  const stateField =
    asked.state === null ? "" : `<input type="hidden" name="state" value="${escapeHtml(asked.state)}">`;
  const chosen = players.find(({ playerId }) => playerId === asked.chosen) ?? players[0];
  return page(
    `Approve ${nameOf(application)} · simulated Bungie.net`,
    `<header>
<h1>Approve ${name}?</h1>
<p>A stand-in for Bungie.net on this machine. Choose whom to sign in as; nothing leaves your computer. ${name} asks to see your gear, and to move and equip it. Afterwards you go back to <strong>${escapeHtml(destinationOf(application))}</strong>.</p>
</header>
<form method="post">
${stateField}
<fieldset>
<legend>Sign in as</legend>
${players.map((player) => choice(player, player === chosen)).join("\n")}
</fieldset>
<div class="actions">
<button class="main" type="submit" name="decision" value="approve">Approve</button>
<button type="submit" name="decision" value="deny">Deny</button>
</div>
</form>`,
  );
}
