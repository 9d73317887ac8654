import { expect, test } from "@playwright/test";
import { toPublicXur } from "../../api/xur.json/to-public-xur.ts";
import { testWare, testXur } from "../test-visit.ts";
import { FIELDS } from "./field-table.ts";

const ORIGINS = { site: "https://ninefold.example", pictures: "https://www.bungie.net" };
const answer = toPublicXur(testXur({ changes: [{ kind: "came", ware: testWare(), before: null }] }), ORIGINS);

const named = (of: string) => FIELDS.find((group) => group.of === of)?.fields.map(([name]) => name);

test("every field of the JSON is explained on its page, and no other", () => {
  expect(Object.keys(answer)).toEqual(named("The answer"));
  expect(Object.keys(answer.visit)).toEqual(named("visit"));
  expect(Object.keys(answer.coverage)).toEqual(named("coverage"));
  expect(Object.keys(answer.wares[0] ?? {})).toEqual(named("Each of wares"));
  const words = (name: string) =>
    FIELDS.flatMap(({ fields }) => fields).find(([one]) => one === name)?.[1] ?? "";
  for (const [name, sample] of [
    ["costs", answer.wares[0]?.costs[0]],
    ["perks", answer.wares[0]?.perks[0]],
    ["stats", answer.wares[0]?.stats[0]],
    ["changes", answer.changes[0]],
    ["next", answer.next],
  ] as const) {
    for (const field of Object.keys(sample ?? { missing: 0 })) expect(words(name), name).toContain(field);
  }
});

test("the shape of version 1 does not change unseen", () => {
  expect(answer).toEqual({
    version: 1,
    state: "here",
    answeredAt: "2026-11-21T12:00:00.000Z",
    visit: {
      day: "2026-11-20",
      startsAt: "2026-11-20T17:00:00.000Z",
      endsAt: "2026-11-24T17:00:00.000Z",
      url: "https://ninefold.example/xur/2026-11-20",
    },
    next: { startsAt: "2026-11-27T17:00:00.000Z", endsAt: "2026-12-01T17:00:00.000Z" },
    place: null,
    isConfirmed: true,
    revision: 1,
    seenAt: "2026-11-20T17:05:00.000Z",
    coverage: { classes: ["titan", "hunter", "warlock"], hasRolls: true },
    wares: [
      {
        itemHash: 2907129557,
        vendorHash: 2190858386,
        collectibleHash: 1,
        name: "Sunshot",
        group: "exotic-weapons",
        rarity: "exotic",
        type: "Hand Cannon",
        element: "solar",
        class: null,
        quantity: 1,
        iconUrl: "https://www.bungie.net/common/destiny2_content/icons/a.jpg",
        costs: [
          {
            itemHash: 800069450,
            name: "Strange Coin",
            quantity: 23,
            iconUrl: "https://www.bungie.net/common/coin.png",
          },
        ],
        perks: [
          {
            plugHash: 7,
            name: "Sunburn",
            description: "Fires explosive rounds.",
            iconUrl: "https://www.bungie.net/common/p.png",
          },
        ],
        stats: [{ statHash: 4284893193, name: "Rounds Per Minute", value: 150, maximum: null }],
      },
    ],
    changes: [{ kind: "came", itemHash: 2907129557, name: "Sunshot" }],
    problem: null,
  });
});

test("what one look found is not called confirmed, and what nobody knows is null", () => {
  const arriving = toPublicXur(testXur({ state: "arriving" }), ORIGINS);
  expect(arriving.isConfirmed).toBe(false);
  const unknown = toPublicXur(
    testXur({ state: "unknown", stock: null, answeredAt: null, problem: { kind: "maintenance" } }),
    ORIGINS,
  );
  expect(unknown).toMatchObject({ wares: [], revision: null, answeredAt: null, problem: "maintenance" });
  expect(unknown.isConfirmed).toBe(false);
});
