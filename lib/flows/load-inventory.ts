import { loadOwnChanges } from "#lib/db/own-changes.ts";
import { findLastProfile } from "#lib/db/profile-snapshots.ts";
import type { Account, ProfileAnswer } from "#lib/game/account.ts";
import { applyConfirmedWrites } from "#lib/game/apply-confirmed-writes.ts";
import type { Character } from "#lib/game/character.ts";
import type { ItemMark } from "#lib/game/item-mark.ts";
import type { Loadout } from "#lib/game/loadout.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { inFlow } from "#lib/log/spans.ts";
import { type DefinitionsReading, readingDefinitions } from "#lib/manifest/definitions-reading.ts";
import { type NamedProfile, nameProfile } from "./name-profile.ts";
import { noteUnexplained } from "./note-unexplained.ts";
import type { ReadProfile } from "./read-profile.ts";
import type { Services } from "./services.ts";
import { shareProfileRead } from "./share-profile-read.ts";

/** An account as pages show it. Same answer, same version, no writes of ours: the very same `account` again. */
export interface Inventory extends NamedProfile {
  /** With our own writes laid over what Bungie answered. */
  readonly account: Account;
  /** The version that everything here was named from: for what else the request looks up. */
  readonly definitions: DefinitionsReading;
  /** One of the account's characters: the one that was selected, else the one played last. */
  readonly selectedCharacterId: string;
  /** Null for an answer of now. Else why Bungie gave none: this is the last good copy. */
  readonly staleBecause: Problem | null;
  /** Units: milliseconds since Bungie made the answer. */
  readonly ageMs: number;
  /** The player's tags and notes by `markTarget`; ask with `markOf`. */
  readonly marks: ReadonlyMap<string, ItemMark>;
  /** What is in the player's loadouts. */
  readonly loadouts: readonly Pick<Loadout, "items">[];
}

/** What passes by itself: meanwhile the last good copy is better than nothing. */
const PASSING: readonly Problem["kind"][] = [
  "maintenance",
  "busy",
  "no-answer",
  "incomplete",
  "unexplained",
  "not-let-in",
];

/**
 * Reads an account for showing; while Bungie cannot be asked, its last good copy.
 *
 * Problems: everything that can keep an account from being read. Throws only what is no refusal of Bungie's.
 * `fresh` is for a player who asked for a new answer: one of a few seconds ago will not do then.
 */
export async function loadInventory(
  services: Services,
  player: Player,
  now: Date,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<Outcome<{ readonly inventory: Inventory }>> {
  return inFlow("load-inventory", async () => {
    const definitions = await readingDefinitions(services.db);
    if (!definitions) return { ok: false, problem: { kind: "definitions-missing" } };
    const read = await readOrExplain(services, player, now, { fresh });
    const show = (answer: ProfileAnswer, staleBecause: Problem | null) =>
      shown(services, player, { answer, definitions, staleBecause }, now);
    if (read.ok) return show(read.answer, null);
    if (!player.membership || !PASSING.includes(read.problem.kind)) return read;
    const last = await findLastProfile(services.db, player.playerId, player.membership);
    return last ? show(last, read.problem) : read;
  });
}

/** Even what nobody can explain becomes a page in words: of a thrown error nothing is drawn without scripts. */
async function readOrExplain(...asked: Parameters<typeof shareProfileRead>): Promise<ReadProfile> {
  try {
    return await shareProfileRead(...asked);
  } catch (error) {
    return { ok: false, problem: noteUnexplained("account-read", error) };
  }
}

interface ToShow extends Pick<Inventory, "definitions" | "staleBecause"> {
  readonly answer: ProfileAnswer;
}

async function shown(
  { db }: Services,
  { playerId, selectedCharacterId: selected }: Player,
  { answer, definitions, staleBecause }: ToShow,
  now: Date,
): Promise<Outcome<{ readonly inventory: Inventory }>> {
  const { mintedAt, membership, characters } = answer;
  const owner = { playerId, membershipId: membership.membershipId };
  const [named, { writes, marks, loadouts }] = await Promise.all([
    nameProfile(answer, definitions),
    loadOwnChanges(db, owner, mintedAt),
  ]);
  const selectedCharacterId = selectedOf(characters, selected);
  if (selectedCharacterId === null) return { ok: false, problem: { kind: "no-characters" } };
  const account = applyConfirmedWrites(named.account, writes);
  const ageMs = Math.max(0, now.getTime() - mintedAt.getTime());
  const inventory = {
    ...named,
    account,
    definitions,
    selectedCharacterId,
    staleBecause,
    ageMs,
    marks,
    loadouts,
  };
  return { ok: true, inventory };
}

function selectedOf(characters: readonly Character[], selected: string | null): string | null {
  if (characters.some(({ characterId }) => characterId === selected)) return selected;
  const lastPlayed = characters.toSorted((a, b) => b.lastPlayedAt.getTime() - a.lastPlayedAt.getTime())[0];
  return lastPlayed?.characterId ?? null;
}
