import { findItemMarks } from "#lib/db/item-marks.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account, ProfileAnswer } from "#lib/game/account.ts";
import type { Character } from "#lib/game/character.ts";
import { type CharacterSheet, toCharacterSheet } from "#lib/game/character-sheet.ts";
import type { ItemMark } from "#lib/game/item-mark.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { hasDefinitions, loadNamed, loadTitles } from "#lib/manifest/load-definitions.ts";
import { nameAccount } from "./name-account.ts";
import type { Services } from "./services.ts";
import { shareProfileRead } from "./share-profile-read.ts";

/** An account as pages show it. */
export interface Inventory {
  readonly account: Account;
  /** The account's characters in its order, with their words. */
  readonly sheets: readonly CharacterSheet[];
  /** One of the account's characters: the one that was selected, else the one played last. */
  readonly selectedCharacterId: string;
  /** Null for an answer of now. Else why Bungie gave none: this is the last good copy. */
  readonly staleBecause: Problem | null;
  /** Units: milliseconds since Bungie made the answer. */
  readonly ageMs: number;
  /** The player's tags and notes by `markTarget`; ask with `markOf`. */
  readonly marks: ReadonlyMap<string, ItemMark>;
}

/** What passes by itself: meanwhile the last good copy is better than nothing. */
const PASSING: readonly Problem["kind"][] = ["maintenance", "busy", "no-answer", "incomplete"];

/** Reads an account for showing; while Bungie cannot be asked, its last good copy. */
export async function loadInventory(
  services: Services,
  player: Player,
  now: Date,
): Promise<Outcome<{ readonly inventory: Inventory }>> {
  if (!(await hasDefinitions(services.db))) return { ok: false, problem: { kind: "definitions-missing" } };
  const read = await shareProfileRead(services, player, now);
  if (read.ok) return shown(services, player, read.answer, null, now);
  if (!player.membership || !PASSING.includes(read.problem.kind)) return read;
  const last = await findLastProfile(services.db, player.playerId, player.membership);
  return last ? shown(services, player, last, read.problem, now) : read;
}

async function shown(
  services: Services,
  player: Player,
  answer: ProfileAnswer,
  staleBecause: Problem | null,
  now: Date,
): Promise<Outcome<{ readonly inventory: Inventory }>> {
  const { membershipId } = answer.membership;
  const [account, marks] = await Promise.all([
    nameAccount(services, player.playerId, answer),
    findItemMarks(services.db, { playerId: player.playerId, membershipId }),
  ]);
  const { characters, mintedAt } = account;
  const lastPlayed = characters.toSorted((a, b) => b.lastPlayedAt.getTime() - a.lastPlayedAt.getTime())[0];
  if (!lastPlayed) return { ok: false, problem: { kind: "no-characters" } };
  const selected = characters.find(({ characterId }) => characterId === player.selectedCharacterId);
  const { characterId: selectedCharacterId } = selected ?? lastPlayed;
  const sheets = await toSheets(services, characters);
  const ageMs = Math.max(0, now.getTime() - mintedAt.getTime());
  return { ok: true, inventory: { account, sheets, selectedCharacterId, staleBecause, ageMs, marks } };
}

async function toSheets({ db }: Services, characters: readonly Character[]): Promise<CharacterSheet[]> {
  const [races, statNames, titles] = await Promise.all([
    loadNamed(db, "race", new Set(characters.map(({ raceHash }) => raceHash))),
    loadNamed(db, "stat", new Set(characters.flatMap(({ stats }) => Object.keys(stats).map(Number)))),
    loadTitles(db, new Set(characters.flatMap(({ titleRecordHash }) => titleRecordHash ?? []))),
  ]);
  return characters.map((character) => toCharacterSheet(character, { races, statNames, titles }));
}
