import { type Cell, idText } from "#lib/game/csv.ts";
import type { ItemRecord } from "./item-record.ts";

type Column = readonly [name: string, cell: (record: ItemRecord) => Cell];

// Hash, Id, Tag and Notes are called as in DIM's own files, which can read these.
const FIRST: readonly Column[] = [
  ["Name", ({ name }) => name],
  ["Hash", ({ itemHash }) => itemHash],
  ["Id", ({ itemInstanceId }) => itemInstanceId && idText(itemInstanceId)],
  ["Tag", ({ tag }) => tag],
  ["Rarity", ({ rarity }) => rarity],
  ["Tier", ({ tier }) => tier],
  ["Type", ({ type }) => type],
  ["Slot", ({ slot }) => slot],
  ["Wearer", ({ wearer }) => wearer],
  ["Element", ({ element }) => element],
  ["Power", ({ power }) => power],
  ["Energy", ({ energy }) => energy],
  ["Quantity", ({ quantity }) => quantity],
  ["Place", ({ place }) => place],
  ["Equipped", ({ isEquipped }) => isEquipped],
  ["Locked", ({ isLocked }) => isLocked],
  ["Masterwork", ({ isMasterwork }) => isMasterwork],
  ["Masterwork level", ({ masterwork }) => masterwork?.level ?? null],
  ["Masterwork stat", ({ masterwork }) => masterwork?.stat ?? null],
  ["Crafted", ({ isCrafted }) => isCrafted],
  ["Season", ({ season }) => season],
];
const LAST: readonly Column[] = [
  ["All stats", ({ statTotal }) => statTotal],
  ["Perks", ({ perks }) => perks.map(({ name, isIn }) => (isIn ? `${name}*` : name)).join(" | ")],
  ["Notes", ({ note }) => note],
];

/** One line an item, under its heads; every stat that any item has is a column, and its base beside it. */
export function toItemSheet(records: readonly ItemRecord[]): Cell[][] {
  const columns = [...FIRST, ...statColumns(records), ...LAST];
  const taken = new Set<string>();
  const heads = columns.map(([name]) => {
    // A stat can be called like a column of ours.
    const head = taken.has(name) ? `${name} (stat)` : name;
    taken.add(head);
    return head;
  });
  return [heads, ...records.map((record) => columns.map(([, cell]) => cell(record)))];
}

function statColumns(records: readonly ItemRecord[]): Column[] {
  const names = [...new Set(records.flatMap(({ stats }) => stats.map(({ name }) => name)))];
  const find = ({ stats }: ItemRecord, name: string) => stats.find((stat) => stat.name === name);
  return names.flatMap((name): Column[] => [
    [name, (record) => find(record, name)?.value ?? null],
    [`${name} (base)`, (record) => find(record, name)?.base ?? null],
  ]);
}
