import { type Player, PROFILE, VAULT } from "./holdings.ts";

/** Changes a player's accounts as a control wishes it; neither can be taken back. */
export function changeAccounts(player: Player, wish: Readonly<Record<string, unknown>>): void {
  if (wish.charactersDeleted === true) deleteCharacters(player);
  if (wish.crossSaved === true) crossSave(player);
}

/** As when every character is deleted in the game: what they held goes with them, vault and profile stay. */
function deleteCharacters(player: Player): void {
  for (const account of player.accounts) {
    account.characters.length = 0;
    account.items = account.items.filter(({ place }) => place === VAULT || place === PROFILE);
  }
}

/** As when cross save is set up: the first account is shown on every platform, the others are overridden. */
function crossSave(player: Player): void {
  for (const { membershipType, membershipId, displayName } of player.accounts.splice(1))
    player.overridden.push({ membershipType, membershipId, displayName });
}
