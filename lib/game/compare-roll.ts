import type { BareStat } from "./bare-stats.ts";
import { score } from "./compare-items.ts";
import type { OwnComparison, StatDifference } from "./own-ware.ts";
import type { WareStat } from "./xur-stock.ts";
import type { WareGroup } from "./xur-wares.ts";

type Roll = Pick<OwnComparison, "stats" | "total" | "verdict">;

/**
 * Xûr's roll against a copy, stat by stat; what one of them has nothing of counts as 0.
 *
 * Armour is judged by the sum of its stats, as players do. Of a weapon only what points one way is a verdict: its stats
 * are not worth the same, so their sum means nothing.
 */
export function compareRoll(group: WareGroup, his: readonly WareStat[], mine: readonly BareStat[]): Roll {
  const isArmor = isArmorGroup(group);
  const onlyMine = mine.filter(
    ({ statHash, value }) => value !== 0 && his.every((one) => one.statHash !== statHash),
  );
  const extra = isArmor ? onlyMine : [];
  const stats = [
    ...his.map((one) => compareStat(one, mine.find(({ statHash }) => statHash === one.statHash) ?? null)),
    ...extra.map((one) => compareStat({ statHash: one.statHash, name: one.name, value: 0 }, one)),
  ];
  const total = isArmor ? stats.reduce((sum, one) => sum + one.his - one.mine, 0) : null;
  return { stats, total, verdict: judge(stats, total) };
}

export function isArmorGroup(group: WareGroup): boolean {
  return group === "exotic-armor" || group === "legendary-armor";
}

function compareStat(
  { statHash, name, value: his }: Pick<WareStat, "statHash" | "name" | "value">,
  stat: BareStat | null,
): StatDifference {
  const mine = stat?.value ?? 0;
  const isLessBetter = stat?.isLessBetter ?? false;
  const by = score({ statHash, total: his, isLessBetter }) - score({ statHash, total: mine, isLessBetter });
  const verdict = by === 0 ? "same" : by > 0 ? "better" : "worse";
  return { statHash, name, his, mine, verdict };
}

function judge(stats: readonly StatDifference[], total: number | null): OwnComparison["verdict"] {
  const differing = stats.filter(({ verdict }) => verdict !== "same");
  if (differing.length === 0) return "same";
  if (total !== null && total !== 0) return total > 0 ? "better" : "worse";
  if (total !== null) return "mixed";
  if (differing.every(({ verdict }) => verdict === "better")) return "better";
  return differing.every(({ verdict }) => verdict === "worse") ? "worse" : "mixed";
}
