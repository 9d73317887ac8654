import type { StockChange, XurStock, XurWare } from "./xur-stock.ts";

/** A stock with what it can be complete in. */
export type SeenStock = Pick<XurStock, "wares" | "coverage">;

/**
 * What came, went, costs otherwise or rolled otherwise between two stocks, in the order of the later one; what went
 * comes last.
 *
 * What one of them could not have listed is no change: the armour of a class that nobody asked for, the wares of a
 * vendor whose list came empty, the rolls of a reading without any.
 */
export function stockChanges(before: SeenStock, after: SeenStock): StockChange[] {
  const [old, now] = [keyed(before.wares), keyed(after.wares)];
  const rolled = [...now].flatMap(([key, ware]) => {
    const was = old.get(key);
    return was && hasOtherRoll(was, ware) ? [{ kind: "roll" as const, ware, before: was }] : [];
  });
  const came = [...now].flatMap(([key, ware]) => (!old.has(key) && wouldList(before, ware) ? [ware] : []));
  const went = [...old].flatMap(([key, ware]) => (!now.has(key) && wouldList(after, ware) ? [ware] : []));
  const priced = pairSameItems(went, came);
  const changes: StockChange[] = [
    ...rolled,
    ...came.map((ware) => {
      const was = priced.get(ware);
      return was
        ? { kind: "price" as const, ware, before: was }
        : { kind: "came" as const, ware, before: null };
    }),
  ];
  const order = new Map(after.wares.map((ware, at) => [ware, at]));
  changes.sort((a, b) => (order.get(a.ware) ?? 0) - (order.get(b.ware) ?? 0));
  const paired = new Set(priced.values());
  const lost = went.filter((ware) => !paired.has(ware));
  return [...changes, ...lost.map((ware) => ({ kind: "went" as const, ware, before: ware }))];
}

/** Whether a stock would list a ware, were it on sale. */
export function wouldList({ wares, coverage }: SeenStock, ware: XurWare): boolean {
  const { className, vendorHash } = ware;
  if (!wares.some((one) => one.vendorHash === vendorHash)) return false;
  if (className === null || coverage.classes.includes(className)) return true;
  // To a reading that shows nothing at all of a class, that class was hidden (Bungie-net/api#1656).
  return ware.isOwnClassOnly !== true && wares.some((one) => one.className === className);
}

/** Wares by what makes one the same as another: vendor, item, costs, quantity; sold twice alike, they are two. */
export function keyed(wares: readonly XurWare[]): Map<string, XurWare> {
  const byKey = new Map<string, XurWare>();
  for (const ware of wares) {
    const key = wareKey(ware);
    let nth = 1;
    while (byKey.has(`${key} ${nth}`)) nth += 1;
    byKey.set(`${key} ${nth}`, ware);
  }
  return byKey;
}

function wareKey({ vendorHash, itemHash, quantity, costs }: XurWare): string {
  const prices = costs.map((cost) => `${cost.quantity}×${cost.itemHash}`).sort();
  return [vendorHash, itemHash, quantity, ...prices].join(" ");
}

/** What costs otherwise: by its later form, its earlier one. */
function pairSameItems(went: readonly XurWare[], came: readonly XurWare[]): Map<XurWare, XurWare> {
  const pairs = new Map<XurWare, XurWare>();
  const left = new Set(went);
  for (const ware of came) {
    const same = [...left].filter(
      (one) => one.vendorHash === ware.vendorHash && one.itemHash === ware.itemHash,
    );
    const was = same.find((one) => one.quantity === ware.quantity) ?? same[0];
    if (!was) continue;
    left.delete(was);
    pairs.set(ware, was);
  }
  return pairs;
}

/**
 * Whether both have a roll, and not the same one.
 *
 * Perks that one of them has and the other lacks are no other roll: a definition that came late adds them.
 */
function hasOtherRoll(was: XurWare, is: XurWare): boolean {
  const values = new Map(was.stats.map(({ statHash, value }) => [statHash, value]));
  if (is.stats.some(({ statHash, value }) => (values.get(statHash) ?? value) !== value)) return true;
  const [old, now] = [was, is].map(({ perks }) => new Set(perks.map(({ plugHash }) => plugHash)));
  const lacks = (some = new Set<number>(), others = new Set<number>()) =>
    [...some].some((hash) => !others.has(hash));
  return lacks(old, now) && lacks(now, old);
}
