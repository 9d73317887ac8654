import { BungieError } from "#lib/bungie/bungie-error.ts";
import { loadCharacterVendors, loadVendor, type VendorAsker } from "#lib/bungie/character-vendors.ts";
import { loadCharacters } from "#lib/bungie/characters.ts";
import { loadPublicVendors } from "#lib/bungie/vendors.ts";
import { findPlayer } from "#lib/db/players.ts";
import { findVendorReader } from "#lib/db/vendor-reader.ts";
import type { MembershipRef } from "#lib/game/account.ts";
import { type Character, CLASS_NAMES } from "#lib/game/character.ts";
import type { HeldItem } from "#lib/game/item.ts";
import { type Asker, copyKey } from "#lib/game/merge-askers.ts";
import type { Outcome, Problem } from "#lib/game/problem.ts";
import { type SaleItem, XUR } from "#lib/game/xur-wares.ts";
import { askInName } from "./ask-in-name.ts";
import type { Services } from "./services.ts";

/** What one look brought, before anything of it has a name. */
export interface RawLook {
  /** Bungie's date of the answer that says whether he is here. */
  readonly answeredAt: Date;
  /** Null: he is away. */
  readonly askers: readonly Asker[] | null;
  /** Why the vendor reader could not ask; null: it did, or there is none. */
  readonly readerProblem: Problem | null;
}

const BUSY_PAUSE_MS = 5_000;
const ALL_VENDORS = [XUR.vendorHash, ...XUR.subVendorHashes];

/**
 * Asks Bungie once whether Xûr is here and what he sells: with a character of each class of the vendor reader's, or
 * else, in nobody's name, for the public list, which has no rolls and the armour of one class.
 *
 * Problems are those that pass by themselves. Throws BungieError for what nobody can explain.
 */
export async function lookAtXur(services: Services, now: Date): Promise<Outcome<{ readonly look: RawLook }>> {
  const own = await askReader(services, now);
  if (own?.ok) return { ok: true, look: { ...own.answer, readerProblem: null } };
  try {
    const { answeredAt, vendors, sales } = await loadPublicVendors(services.bungie);
    const asker = { className: null, sales, copies: new Map<string, HeldItem>() };
    const askers = vendors.has(XUR.vendorHash) ? [asker] : null;
    return { ok: true, look: { answeredAt, askers, readerProblem: own?.problem ?? null } };
  } catch (error) {
    const problem = toPassing(error);
    if (problem) return { ok: false, problem };
    throw error;
  }
}

type OwnLook = Pick<RawLook, "answeredAt" | "askers">;

async function askReader(
  services: Services,
  now: Date,
): Promise<Outcome<{ readonly answer: OwnLook }> | null> {
  const reader = await findVendorReader(services.db);
  const player = reader && (await findPlayer(services.db, reader.playerId));
  if (!player) return null;
  const { playerId, membership } = player;
  if (!membership) return { ok: false, problem: { kind: "no-destiny-account" } };
  const ask = (accessToken: string) => askWithEachClass(services, accessToken, membership);
  try {
    return await askInName(services, playerId, ask, now);
  } catch (error) {
    return { ok: false, problem: toReaderProblem(error) };
  }
}

async function askWithEachClass(
  { bungie }: Services,
  accessToken: string,
  membership: MembershipRef,
): Promise<OwnLook> {
  const characters = oneOfEachClass(await loadCharacters(bungie, { accessToken, membership }));
  const [first] = characters;
  if (!first) throw new BungieError({ reason: "no-character", endpoint: "Destiny2/GetProfile" });
  const askerOf = ({ characterId }: Character): VendorAsker => ({ accessToken, membership, characterId });
  const { answeredAt, vendors } = await loadCharacterVendors(bungie, askerOf(first));
  if (!vendors.has(XUR.vendorHash)) return { answeredAt, askers: null };
  const askers: Asker[] = [];
  // One character after the other: three calls at once are polite.
  for (const character of characters)
    askers.push(await askVendors({ bungie }, character, askerOf(character)));
  return { answeredAt, askers };
}

async function askVendors(
  { bungie }: Pick<Services, "bungie">,
  { className }: Character,
  asker: VendorAsker,
): Promise<Asker> {
  const answers = await Promise.all(
    ALL_VENDORS.map(async (hash) => [hash, await loadVendor(bungie, asker, hash)] as const),
  );
  const sales = new Map<number, readonly SaleItem[]>();
  const copies = new Map<string, HeldItem>();
  for (const [vendorHash, answer] of answers) {
    sales.set(vendorHash, answer?.sales ?? []);
    for (const [index, copy] of answer?.copies ?? []) copies.set(copyKey(vendorHash, index), copy);
  }
  return { className: className === "unknown" ? null : className, sales, copies };
}

/** Of each class the character played last. */
function oneOfEachClass(characters: readonly Character[]): Character[] {
  const latestFirst = characters.toSorted((a, b) => b.lastPlayedAt.getTime() - a.lastPlayedAt.getTime());
  return CLASS_NAMES.flatMap((name) => latestFirst.find(({ className }) => className === name) ?? []);
}

function toReaderProblem(error: unknown): Problem {
  if (!(error instanceof BungieError)) throw error;
  switch (error.reason) {
    case "private":
      return { kind: "private" };
    case "no-account":
      return { kind: "no-destiny-account" };
    case "no-character":
      return { kind: "no-characters" };
    // The public list is asked next; what is wrong with more than this reader, its answer shows as well.
    default:
      return { kind: "no-answer" };
  }
}

/** A reading that failed has changed nothing, so a lost answer is only "busy" to its reader. */
function toPassing(error: unknown): Problem | null {
  if (!(error instanceof BungieError)) return null;
  const { reason, retryAfterMs } = error;
  if (reason === "maintenance") return { kind: "maintenance" };
  const isBusy = reason === "throttled" || reason === "no-answer";
  return isBusy ? { kind: "busy", retryAfterMs: retryAfterMs ?? BUSY_PAUSE_MS } : null;
}
