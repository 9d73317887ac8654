import type { Account } from "./account.ts";
import { Bucket } from "./bucket.ts";
import type { Item } from "./item.ts";
import type { EquipStep, LockStep, MoveStep, PullStep, TransferStep } from "./move-step.ts";
import { type Place, placeKey } from "./place.ts";

// The tests' own idea of the game: what one call does, and what must hold after it. It shares nothing with the
// planner. Nothing of the product imports this file.

/** What the game does with one call; throws where it would refuse. */
export function play(account: Account, step: MoveStep): Account {
  switch (step.call) {
    case "transfer":
    case "pull":
      return playCarry(account, step);
    case "equip":
      return playEquip(account, step);
    case "equip-several":
      return step.items.reduce(
        (world, item) => playEquip(world, { ...item, call: "equip", characterId: step.characterId }),
        account,
      );
    case "lock":
      return playLock(account, step);
  }
}

/** Plays calls one after the other; with everything that did not hold after one of them. */
export function playAll(
  account: Account,
  steps: readonly MoveStep[],
): { readonly end: Account; readonly broken: readonly string[] } {
  const broken: string[] = [];
  const end = steps.reduce((world, step) => {
    const next = play(world, step);
    const asked = step.call === "lock" ? [step.itemInstanceId] : [];
    broken.push(...invariants(world, next, new Set(asked)));
    return next;
  }, account);
  return { end, broken };
}

/** Says what of the game's laws does not hold between two moments of an account; nothing when all is well. */
export function invariants(
  before: Account,
  after: Account,
  mayLock: ReadonlySet<string> = new Set(),
): string[] {
  const [had, has] = [tallies(before), tallies(after)];
  const keys = new Set([...had.pieces.keys(), ...has.pieces.keys()]);
  const lost = [...keys].filter((key) => had.pieces.get(key) !== has.pieces.get(key));
  const overfull = [...has.slots].filter(
    ([key, count]) => count > Math.max(has.capacity(key), had.slots.get(key) ?? 0),
  );
  const labels = [...has.labels].filter(([key, count]) => count > Math.max(1, had.labels.get(key) ?? 0));
  const emptied = [...had.worn.keys()].filter((slot) => !has.worn.has(slot));
  const doubled = [...has.worn].filter(([slot, count]) => count > Math.max(1, had.worn.get(slot) ?? 0));
  const locks = new Map(before.items.map((item) => [item.itemInstanceId, item.isLocked]));
  const relocked = after.items.filter(
    ({ itemInstanceId: id, isLocked }) => id !== null && !mayLock.has(id) && locks.get(id) !== isLocked,
  );
  return [
    ...lost.map((key) => `made or lost: ${key}`),
    ...overfull.map(([key]) => `over capacity: ${key}`),
    ...labels.map(([key]) => `two exotics worn: ${key}`),
    ...emptied.map((slot) => `slot emptied: ${slot}`),
    ...doubled.map(([slot]) => `two worn in a slot: ${slot}`),
    ...relocked.map(({ itemInstanceId }) => `lock changed: ${itemInstanceId}`),
  ];
}

function tallies(account: Account) {
  const pieces = new Map<string, number>();
  const slots = new Map<string, number>();
  const worn = new Map<string, number>();
  const labels = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count);
  for (const item of account.items) {
    add(pieces, item.itemInstanceId ?? `stack ${item.itemHash}`, item.quantity);
    add(slots, slotOf(account, item), 1);
    if (!item.isEquipped) continue;
    add(worn, `${placeKey(item.place)} ${item.bucketHash}`, 1);
    if (item.definition?.uniqueLabel)
      add(labels, `${placeKey(item.place)} ${item.definition.uniqueLabel}`, 1);
  }
  const capacity = (slot: string) =>
    account.buckets.get(Number(slot.split(" ")[1]))?.capacitySlots ?? Number.POSITIVE_INFINITY;
  return { pieces, slots, worn, labels, capacity };
}

function slotOf(account: Account, { place, bucketHash }: Item): string {
  const isShared = account.buckets.get(bucketHash)?.isAccountWide ?? false;
  return `${isShared ? "all" : placeKey(place)} ${bucketHash}`;
}

function playCarry(account: Account, step: TransferStep | PullStep): Account {
  const item = giver(account, step);
  if (!item) throw new Error(`not there: ${step.itemHash}`);
  if (!account.characters.some(({ characterId }) => characterId === step.characterId))
    throw new Error("by nobody");
  const home = item.definition?.bucketHash ?? item.bucketHash;
  const isBound = !item.isTransferable || item.definition?.isTransferable === false;
  if (step.call === "transfer" && isBound) throw new Error("cannot be transferred");
  const isOneEnd = [step.from, step.to].filter(({ kind }) => kind === "vault").length === 1;
  if (step.call === "transfer" && !isOneEnd) throw new Error("not through the vault");
  const toVault = step.to.kind === "vault";
  const isShared = !toVault && (account.buckets.get(home)?.isAccountWide ?? false);
  const arrived: Item = {
    ...item,
    quantity: step.quantity,
    place: isShared ? { kind: "vault" } : step.to,
    bucketHash: toVault ? Bucket.Vault : home,
    isAccountWide: isShared,
  };
  const left = item.quantity - step.quantity;
  const rest = account.items.flatMap((one) =>
    one !== item ? [one] : left > 0 ? [{ ...one, quantity: left }] : [],
  );
  return { ...account, items: merged(account, rest, arrived) };
}

/** The game gives a part from any one stack that holds it; the largest is the one that always can. */
function giver(account: Account, step: TransferStep | PullStep): Item | undefined {
  const isFrom = (item: Item, from: Place) => {
    if (step.call === "pull" || item.bucketHash === Bucket.Postmaster)
      return (
        step.call === "pull" &&
        item.bucketHash === Bucket.Postmaster &&
        placeKey(item.place) === placeKey(from)
      );
    if (from.kind === "vault") return item.bucketHash === Bucket.Vault;
    return (
      item.bucketHash !== Bucket.Vault && (item.isAccountWide || placeKey(item.place) === placeKey(from))
    );
  };
  return account.items
    .filter((one) => one.itemHash === step.itemHash && one.itemInstanceId === step.itemInstanceId)
    .filter((one) => !one.isEquipped && one.quantity >= step.quantity && isFrom(one, step.from))
    .toSorted((a, b) => b.quantity - a.quantity)[0];
}

function merged(account: Account, items: readonly Item[], arrived: Item): readonly Item[] {
  if (arrived.itemInstanceId !== null) return [...items, arrived];
  const most = arrived.definition?.maxStackSize ?? 1;
  const isTwin = (one: Item) =>
    one.itemHash === arrived.itemHash && slotOf(account, one) === slotOf(account, arrived);
  let open = arrived.quantity;
  const grown = items.map((one) => {
    const fits = isTwin(one) ? Math.min(open, Math.max(0, most - one.quantity)) : 0;
    open -= fits;
    return fits > 0 ? { ...one, quantity: one.quantity + fits } : one;
  });
  if (open > 0 && arrived.definition?.isUniqueStack && items.some(isTwin))
    throw new Error("a second unique stack");
  return open > 0 ? [...grown, { ...arrived, quantity: open }] : grown;
}

function playEquip(account: Account, { itemInstanceId, characterId }: EquipStep): Account {
  const item = account.items.find((one) => one.itemInstanceId === itemInstanceId);
  const isCarried = item?.place.kind === "character" && item.place.characterId === characterId;
  if (!item || !isCarried || item.bucketHash === Bucket.Postmaster) throw new Error("not carried");
  const className = account.characters.find((one) => one.characterId === characterId)?.className;
  if (item.definition?.className && item.definition.className !== className)
    throw new Error("of another class");
  const isWornHere = (one: Item) => one.isEquipped && placeKey(one.place) === characterId;
  const label = item.definition?.uniqueLabel;
  const isRival = (one: Item) => one.definition?.uniqueLabel === label && one.bucketHash !== item.bucketHash;
  if (label && account.items.some((one) => isWornHere(one) && isRival(one)))
    throw new Error("a second exotic");
  const items = account.items.map((one) => {
    if (one === item) return { ...one, isEquipped: true };
    return isWornHere(one) && one.bucketHash === item.bucketHash ? { ...one, isEquipped: false } : one;
  });
  return { ...account, items };
}

function playLock(account: Account, { itemInstanceId, isLocked, characterId }: LockStep): Account {
  const held = account.items.find((one) => one.itemInstanceId === itemInstanceId);
  if (!held || (held.place.kind === "character" && held.place.characterId !== characterId))
    throw new Error("not held");
  const items = account.items.map((one) => (one === held ? { ...one, isLocked } : one));
  return { ...account, items };
}
