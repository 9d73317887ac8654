import type { KeptVisit } from "#lib/game/kept-visit.ts";
import type { XurNow } from "#lib/game/xur-now.ts";
import type { XurStock, XurWare } from "#lib/game/xur-stock.ts";

/** A ware for tests: an exotic hand cannon unless told otherwise. */
export function testWare(changes: Partial<XurWare> = {}): XurWare {
  return {
    itemHash: 2907129557,
    vendorHash: 2190858386,
    collectibleHash: 1,
    name: "Sunshot",
    typeName: "Hand Cannon",
    flavorText: "",
    iconPath: "/common/destiny2_content/icons/a.jpg",
    rarity: "exotic",
    element: "solar",
    className: null,
    group: "exotic-weapons",
    quantity: 1,
    costs: [{ itemHash: 800069450, quantity: 23, name: "Strange Coin", iconPath: "/common/coin.png" }],
    stats: [{ statHash: 4284893193, name: "Rounds Per Minute", value: 150, maximum: null }],
    perks: [
      { plugHash: 7, name: "Sunburn", description: "Fires explosive rounds.", iconPath: "/common/p.png" },
    ],
    ...changes,
  };
}

export function testStock(wares: readonly XurWare[], revision = 1): XurStock {
  return {
    revision,
    seenAt: new Date(Date.UTC(2026, 10, 20, 17, 5 * revision)),
    wares,
    coverage: { classes: ["titan", "hunter", "warlock"], hasRolls: true },
  };
}

export function testVisit(wares: readonly XurWare[], revision = 1): KeptVisit {
  return {
    startsAt: new Date("2026-11-20T17:00:00Z"),
    endsAt: new Date("2026-11-24T17:00:00Z"),
    arrivedAt: new Date("2026-11-20T17:01:00Z"),
    goneAt: null,
    place: null,
    stocks: [testStock(wares, revision)],
  };
}

export function testXur(changes: Partial<XurNow> = {}): XurNow {
  const { startsAt, endsAt } = testVisit([]);
  return {
    state: "here",
    answeredAt: new Date("2026-11-21T12:00:00Z"),
    lookedAt: new Date("2026-11-21T12:00:01Z"),
    visit: { startsAt, endsAt },
    next: { startsAt: new Date("2026-11-27T17:00:00Z"), endsAt: new Date("2026-12-01T17:00:00Z") },
    isExpected: true,
    place: null,
    stock: testStock([testWare()]),
    changes: [],
    problem: null,
    ...changes,
  };
}
