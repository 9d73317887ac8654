import { findSharedLoadout } from "#lib/db/loadouts.ts";
import { adoptLoadout } from "#lib/game/adopt-loadout.ts";
import { type LoadoutFile, readLoadoutFile, withoutAccount } from "#lib/game/loadout-file.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { loadInventory } from "./load-inventory.ts";
import { keepLoadout, type SavedLoadout } from "./save-loadout.ts";
import type { Services } from "./services.ts";

/** The end of a link, on whatever address of ours it was copied. */
const LINK = /^(?:\S*\/loadout\/)?([\w-]{43})(?:[/?#]\S*)?$/;

/**
 * Saves a loadout from elsewhere as one of the player's own: from its link, or from the text of its file.
 *
 * Its kinds become the player's own copies, see `adoptLoadout`; what came is not tied to what it came from.
 */
export async function importLoadout(
  services: Services,
  player: Player,
  typed: string,
  now: Date,
): Promise<Outcome<SavedLoadout>> {
  const read = await readTyped(services, typed.trim());
  if (!read.ok) return read;
  const loaded = await loadInventory(services, player, now);
  if (!loaded.ok) return loaded;
  const { account, definitions } = loaded.inventory;
  const { file } = read;
  const kinds = await loadItemDefinitions(definitions, new Set(file.items.map(({ itemHash }) => itemHash)));
  const adopted = adoptLoadout(account, file, kinds);
  if (!adopted.ok) return adopted;
  const { className, items } = adopted;
  return keepLoadout(services, player, { name: file.name, note: file.note, className, items }, now);
}

async function readTyped({ db }: Services, typed: string): Promise<Outcome<{ readonly file: LoadoutFile }>> {
  const token = LINK.exec(typed)?.[1];
  if (token !== undefined) {
    const shared = await findSharedLoadout(db, token);
    if (!shared) return { ok: false, problem: { kind: "not-shared" } };
    return { ok: true, file: withoutAccount(shared) };
  }
  const file = readLoadoutFile(typed);
  return file ? { ok: true, file } : { ok: false, problem: { kind: "bad-loadout-file" } };
}
