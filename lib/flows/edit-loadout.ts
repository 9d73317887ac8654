import { findLoadout, type LoadoutContent, lockLoadout, writeLoadout } from "#lib/db/loadouts.ts";
import { type ChangedLoadout, changeLoadout, type LoadoutChange } from "#lib/game/change-loadout.ts";
import { itemByKey } from "#lib/game/item.ts";
import { parseNote } from "#lib/game/item-mark.ts";
import { type Loadout, parseLoadoutName } from "#lib/game/loadout.ts";
import type { Player } from "#lib/game/player.ts";
import type { Outcome } from "#lib/game/problem.ts";
import { loadItemDefinitions } from "#lib/manifest/load-definitions.ts";
import { loadChosenItems } from "./load-chosen-items.ts";
import { loadoutOwner } from "./loadout-owner.ts";
import type { Services } from "./services.ts";

/** A change as a form names it: an item that is added by its key. */
export type WantedChange =
  | (Omit<Extract<LoadoutChange, { kind: "add" }>, "item"> & { readonly itemKey: string })
  | Exclude<LoadoutChange, { kind: "add" }>;

/** The names of what is carried along since something else is worn in its place. */
export interface EditedLoadout {
  readonly carriedNow: readonly string[];
}

/** Changes the name and the note of a loadout. */
export async function describeLoadout(
  services: Services,
  player: Player,
  { loadoutId, ...typed }: { readonly loadoutId: string; readonly name: string; readonly note: string },
  now: Date,
): Promise<Outcome<Pick<Loadout, "name" | "note">>> {
  const name = parseLoadoutName(typed.name);
  if (name === null) return { ok: false, problem: { kind: "bad-loadout-name" } };
  const parsed = parseNote(typed.note);
  if (!parsed.ok) return { ok: false, problem: { kind: parsed.kind } };
  const words = { name, note: parsed.note };
  const done = await change(services, player, loadoutId, now, async () => ({ ok: true, ...words }));
  return done.ok ? { ok: true, ...words } : done;
}

/** Changes what is in a loadout: adds, replaces or takes out an item, has it worn or carried, sets an amount. */
export async function editLoadout(
  services: Services,
  player: Player,
  { loadoutId, ...wanted }: WantedChange & { readonly loadoutId: string },
  now: Date,
): Promise<Outcome<EditedLoadout>> {
  const named = await nameItem(services, player, { loadoutId, ...wanted }, now);
  if (!named.ok) return named;
  let carriedNow: readonly string[] = [];
  const done = await change(services, player, loadoutId, now, async (loadout) => {
    const hashes = new Set(loadout.items.map(({ itemHash }) => itemHash));
    const kinds = await loadItemDefinitions(services.db, hashes);
    const changed: Outcome<ChangedLoadout> = changeLoadout(loadout, named.change, kinds);
    if (!changed.ok) return changed;
    carriedNow = changed.carriedNow.map(({ itemHash }) => kinds.get(itemHash)?.name ?? "");
    return { ok: true, items: changed.items, className: changed.className };
  });
  return done.ok ? { ok: true, carriedNow } : done;
}

/** A change with the item that is added, looked up; another player's loadout or item is refused without a call. */
async function nameItem(
  services: Services,
  player: Player,
  { loadoutId, ...wanted }: WantedChange & { readonly loadoutId: string },
  now: Date,
): Promise<Outcome<{ readonly change: LoadoutChange }>> {
  if (wanted.kind !== "add") return { ok: true, change: wanted };
  const owned = loadoutOwner(player);
  const isOwn = owned.ok && (await findLoadout(services.db, owned.owner, loadoutId));
  if (!isOwn) return { ok: false, problem: { kind: "unknown-loadout" } };
  const chosen = await loadChosenItems(services, player, { itemKeys: [wanted.itemKey] }, now);
  if (!chosen.ok) return chosen;
  const item = itemByKey(chosen.inventory.account.items, wanted.itemKey);
  return item ? { ok: true, change: { ...wanted, item } } : { ok: false, problem: { kind: "item-gone" } };
}

/** One change on what the loadout is now, whatever other tabs did meanwhile. */
async function change(
  { db }: Services,
  player: Player,
  loadoutId: string,
  now: Date,
  work: (loadout: Loadout) => Promise<Outcome<Partial<LoadoutContent>>>,
): Promise<Outcome<object>> {
  const owned = loadoutOwner(player);
  if (!owned.ok) return owned;
  return db.$transaction(async (transaction) => {
    const loadout = await lockLoadout(transaction, owned.owner, loadoutId);
    if (!loadout) return { ok: false, problem: { kind: "unknown-loadout" } };
    const changed = await work(loadout);
    if (changed.ok) {
      const { ok: _, ...content } = changed;
      await writeLoadout(transaction, loadoutId, { ...loadout, ...content }, now);
    }
    return changed;
  });
}
