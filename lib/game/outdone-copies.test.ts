import { expect, test } from "@playwright/test";
import type { Contender } from "./contender.ts";
import type { Item } from "./item.ts";
import { type ItemMark, markTarget } from "./item-mark.ts";
import { outdoneCopies } from "./outdone-copies.ts";
import { VAULT } from "./place.ts";
import { aDefinition, anItem } from "./test-account.ts";

const SOCKETS = [{ plugHash: 1, isEnabled: true, isVisible: true, options: [] }];
const KIND = aDefinition(1);

interface Wanted {
  readonly perks?: readonly number[];
  readonly item?: Partial<Item>;
  readonly base?: readonly number[];
  readonly masterwork?: Contender["masterwork"];
}

function aCopy(
  id: string,
  { perks = [1, 2], item = {}, base = [], masterwork = null }: Wanted = {},
): Contender {
  const sockets = perks.map((hash, socketIndex) => ({
    socketIndex,
    plug: aDefinition(hash),
    isEnabled: true,
    alternatives: [],
  }));
  const stats = base.map((value, statHash) => ({
    statHash,
    name: String(statHash),
    total: value,
    base: value,
    fromParts: 0,
    parts: [],
    maximum: 100,
    isLessBetter: false,
  }));
  return {
    itemKey: id,
    item: anItem(KIND, VAULT, { itemInstanceId: id, sockets: SOCKETS, ...item }),
    stats,
    statTotal: base.length > 0 ? { total: 0, base: 0, fromParts: 0 } : null,
    sockets: [{ kind: "perks", sockets }],
    masterwork,
  };
}

function goes(one: Contender, other: Contender, marks: ReadonlyMap<string, ItemMark> = new Map()) {
  return [...outdoneCopies([one, other], marks)].map(([key, better]) => `${key} by ${better.itemKey}`);
}

for (const { what, worse, better } of [
  { what: "fewer perks", worse: { perks: [1] }, better: { perks: [1, 2] } },
  { what: "less power", worse: { item: { power: 399 } }, better: {} },
  { what: "a lower tier", worse: { item: { gearTier: 4 } }, better: { item: { gearTier: 5 } } },
  { what: "less energy", worse: { item: { energyCapacity: 5 } }, better: { item: { energyCapacity: 10 } } },
  { what: "a lower base", worse: { base: [10, 20] }, better: { base: [10, 21] } },
  {
    what: "a lower masterwork",
    worse: { masterwork: { level: 3, fullLevel: 10, statHash: 5 } },
    better: { masterwork: { level: 10, fullLevel: 10, statHash: 5 } },
  },
] satisfies { what: string; worse: Wanted; better: Wanted }[]) {
  test(`a copy with ${what} and nothing else is outdone, whichever comes first`, () => {
    const [a, b] = [aCopy("a", worse), aCopy("b", better)];
    expect(goes(a, b)).toEqual(["a by b"]);
    expect(goes(b, a)).toEqual(["a by b"]);
  });
}

for (const { what, one, other } of [
  { what: "a perk of its own", one: { perks: [1, 3], item: { power: 300 } }, other: {} },
  { what: "more power", one: { perks: [1], item: { power: 401 } }, other: {} },
  { what: "a stat that is higher", one: { base: [30, 0] }, other: { base: [29, 90] } },
  { what: "been crafted", one: { item: { isCrafted: true, power: 300 } }, other: {} },
  {
    what: "another stat's masterwork",
    one: { item: { power: 300 }, masterwork: { level: 2, fullLevel: 10, statHash: 6 } },
    other: { masterwork: { level: 10, fullLevel: 10, statHash: 5 } },
  },
] satisfies { what: string; one: Wanted; other: Wanted }[]) {
  test(`a copy that has ${what} is not outdone`, () => {
    expect(goes(aCopy("a", one), aCopy("b", other))).not.toContain("a by b");
  });
}

for (const { why, kept } of [
  { why: "is worn", kept: { isEquipped: true } },
  { why: "is locked", kept: { isLocked: true } },
]) {
  test(`of two that are alike, the one that ${why} stays`, () => {
    expect(goes(aCopy("a"), aCopy("b", { item: kept }))).toEqual(["a by b"]);
    expect(goes(aCopy("a", { item: kept }), aCopy("b"))).toEqual(["b by a"]);
  });
}

test("of two that are alike, the tagged one stays, and without any mark exactly one of them", () => {
  const [a, b] = [aCopy("a"), aCopy("b")];
  expect(goes(a, b, new Map([[markTarget(b.item), { tag: "keep", note: "" }]]))).toEqual(["a by b"]);
  expect(goes(a, b)).toEqual(["b by a"]);
});

test("a perk that can be chosen counts as one that is there", () => {
  const chooser = aCopy("b", { perks: [1] });
  const [group] = chooser.sockets;
  const [socket] = group?.sockets ?? [];
  if (!group || !socket) throw new Error("a socket was expected");
  const sockets = [{ ...group, sockets: [{ ...socket, alternatives: [aDefinition(2)] }] }];
  expect(goes(aCopy("a", { perks: [1, 2], item: { power: 300 } }), { ...chooser, sockets })).toEqual([
    "a by b",
  ]);
});

test("a copy that Bungie sent no parts of is never judged", () => {
  expect(goes(aCopy("a", { item: { sockets: [], power: 1 } }), aCopy("b"))).toEqual([]);
});

test("not all copies are ever outdone: one of each kind stays", () => {
  const copies = Array.from({ length: 30 }, (_, index) =>
    aCopy(`copy ${index}`, {
      perks: [index % 3, index % 2],
      item: { power: 300 + (index % 4), isLocked: index % 5 === 0 },
    }),
  );
  const gone = outdoneCopies(copies, new Map());
  const left = copies.filter(({ itemKey }) => !gone.has(itemKey));
  expect(left.length).toBeGreaterThan(0);
  for (const [key, better] of gone) expect(better.itemKey).not.toBe(key);
});
