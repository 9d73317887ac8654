import { type Account, type Player, PROFILE, VAULT } from "./holdings.ts";

/** Changes a player's accounts as a control wishes it; nothing of it can be taken back. */
export function changeAccounts(player: Player, wish: Readonly<Record<string, unknown>>): void {
  if (wish.charactersDeleted === true) for (const account of player.accounts) deleteCharacters(account);
  if (typeof wish.characterDeleted === "string") deleteCharacter(player, wish.characterDeleted);
  if (wish.crossSaved === true) crossSave(player);
}

export function isOwnCharacter(player: Player, characterId: string): boolean {
  return player.accounts.some(({ characters }) => characters.some((one) => one.characterId === characterId));
}

/** As when every character is deleted in the game: what they held goes with them, vault and profile stay. */
function deleteCharacters(account: Account): void {
  account.characters.length = 0;
  account.items = account.items.filter(({ place }) => place === VAULT || place === PROFILE);
}

function deleteCharacter(player: Player, characterId: string): void {
  for (const account of player.accounts) {
    const at = account.characters.findIndex((one) => one.characterId === characterId);
    if (at < 0) continue;
    account.characters.splice(at, 1);
    account.items = account.items.filter(({ place }) => place !== characterId);
  }
}

/** As when cross save is set up: the first account is shown on every platform, the others are overridden. */
function crossSave(player: Player): void {
  for (const { membershipType, membershipId, displayName } of player.accounts.splice(1))
    player.overridden.push({ membershipType, membershipId, displayName });
}
