import { escapeHtml, page } from "../pages/page.ts";
import type { Player } from "../world/holdings.ts";

function choice(player: Player, nth: number): string {
  const id = `player-${escapeHtml(player.playerId)}`;
  return `<div class="choice">
<input type="radio" id="${id}" name="playerId" value="${escapeHtml(player.playerId)}" aria-describedby="${id}-purpose" required${nth === 0 ? " checked" : ""}>
<label for="${id}">${escapeHtml(player.name)}</label>
<p id="${id}-purpose">${escapeHtml(player.purpose)}</p>
</div>`;
}

/** The page a browser is sent to for signing in: whom to be, and whether to approve. Works without JavaScript. */
export function authorizePage(players: readonly Player[], state: string | null): string {
  const stateField = state === null ? "" : `<input type="hidden" name="state" value="${escapeHtml(state)}">`;
  return page(
    "Approve Ninefold · simulated Bungie.net",
    `<header>
<h1>Approve Ninefold?</h1>
<p>A stand-in for Bungie.net on this machine. Choose whom to sign in as; nothing leaves your computer. Ninefold asks to see your gear, and to move and equip it.</p>
</header>
<form method="post">
${stateField}
<fieldset>
<legend>Sign in as</legend>
${players.map(choice).join("\n")}
</fieldset>
<div class="actions">
<button class="main" type="submit" name="decision" value="approve">Approve</button>
<button type="submit" name="decision" value="deny">Deny</button>
</div>
</form>`,
  );
}
