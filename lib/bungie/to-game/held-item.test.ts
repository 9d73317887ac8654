import { expect, test } from "@playwright/test";
import { toAbsent, toProfileAnswer } from "./profile.ts";
import { ProfileReading } from "./profile-reading.ts";

const membership = { membershipType: 3, membershipId: "4611686018400000001" };
const AT = new Date("2026-11-22T10:00:00Z");
const ID = "6917529000000000001";

function read(wire: object) {
  return toProfileAnswer(ProfileReading.parse(wire), membership, AT);
}

const gun = { itemHash: 1, itemInstanceId: ID, quantity: 1, bucketHash: 138197802, state: 16 };
const inventory = { data: { items: [gun, { itemHash: 2, quantity: 999, bucketHash: 1469714392 }] } };

const itemComponents = {
  instances: {
    data: { [ID]: { damageType: 3, gearTier: 4, energy: { energyCapacity: 11, energyUsed: 3 } } },
  },
  stats: { data: { [ID]: { stats: { 4284893193: { statHash: 4284893193, value: 140 } } } } },
  sockets: {
    data: {
      [ID]: {
        sockets: [
          { plugHash: 71, isEnabled: true, isVisible: true, enableFailIndexes: [] },
          { isEnabled: false, isVisible: false },
          { plugHash: 73, isEnabled: true, isVisible: false },
        ],
      },
    },
  },
  reusablePlugs: {
    data: {
      [ID]: {
        plugs: {
          0: [
            { plugItemHash: 71, canInsert: true, enabled: true },
            { plugItemHash: 72, canInsert: true, enabled: true },
          ],
        },
      },
    },
  },
  plugObjectives: {
    data: {
      [ID]: {
        objectivesPerPlug: {
          73: [
            { objectiveHash: 9, progress: 412, completionValue: 500, complete: false, visible: true },
            { objectiveHash: 10, completionValue: 1, complete: true },
          ],
        },
      },
    },
  },
};

test("a copy is read with its tier, energy, stats, sockets, their choices and their counters", () => {
  const [item] = read({ profileInventory: inventory, itemComponents }).items;
  expect(item).toMatchObject({
    itemInstanceId: ID,
    isDeepsight: true,
    gearTier: 4,
    energyCapacity: 11,
    stats: [{ statHash: 4284893193, value: 140 }],
    sockets: [
      { plugHash: 71, isEnabled: true, isVisible: true, options: [71, 72] },
      { plugHash: null, isEnabled: false, isVisible: false, options: [] },
      { plugHash: 73, isEnabled: true, isVisible: false, options: [] },
    ],
    plugObjectives: [
      { plugHash: 73, objectiveHash: 9, progress: 412, completionValue: 500, isComplete: false },
      { plugHash: 73, objectiveHash: 10, progress: 0, completionValue: 1, isComplete: true },
    ],
  });
});

test("what Bungie leaves out of a copy is missing, never made up", () => {
  const nothing = {
    isDeepsight: false,
    gearTier: null,
    energyCapacity: null,
    stats: [],
    sockets: [],
    plugObjectives: [],
  };
  const bare = { ...gun, state: 0, versionNumber: null, overrideStyleItemHash: null };
  const nulls = { instances: { data: { [ID]: { gearTier: null, energy: null, primaryStat: null } } } };
  const items = [bare, { itemHash: 2, itemInstanceId: null }, { itemHash: 3, itemInstanceId: "0" }];
  const answer = read({ profileInventory: { data: { items } }, itemComponents: nulls });
  expect(answer.items).toMatchObject([
    { ...nothing, itemInstanceId: ID, versionNumber: null, ornamentItemHash: null },
    { ...nothing, itemInstanceId: null },
    { ...nothing, itemInstanceId: null },
  ]);
});

test("an answer without the parts that only adorn is as whole as one with them", () => {
  const reading = ProfileReading.parse({
    profileInventory: inventory,
    characters: { data: {} },
    characterInventories: { data: {} },
    characterEquipment: { data: {} },
    profile: { data: { userInfo: membership } },
    itemComponents: { instances: itemComponents.instances, stats: { privacy: 2 } },
    profileCollectibles: { privacy: 2 },
  });
  expect([...toProfileAnswer(reading, membership, AT).hidden, ...toAbsent(reading.wire)]).toEqual([]);
});

test("currencies are read apart from items", () => {
  const profileCurrencies = { data: { items: [{ itemHash: 3159615086, quantity: 239_469 }] } };
  const { currencies, items } = read({ profileCurrencies });
  expect(currencies).toEqual([{ itemHash: 3159615086, quantity: 239_469 }]);
  expect(items).toEqual([]);
});

test("collected is what the account or any character has acquired, whatever else is said of it", () => {
  const collectibles = { 1: { state: 0 }, 2: { state: 1 }, 3: { state: 64 + 2 }, 4: { state: 65 } };
  const profileCollectibles = { data: { collectibles } };
  const characterCollectibles = {
    data: {
      23: { collectibles: { 5: { state: 0 }, 2: { state: 1 } } },
      24: { collectibles: { 2: { state: 16 } } },
    },
  };
  const { collected } = read({ profileCollectibles, characterCollectibles });
  expect([...(collected ?? [])].sort()).toEqual([1, 2, 3, 5]);
});

for (const [why, wire] of Object.entries({
  "are not sent": {},
  "are hidden": { profileCollectibles: { privacy: 2 }, characterCollectibles: { privacy: 2 } },
  "are sent without the characters' own": { profileCollectibles: { data: { collectibles: {} } } },
})) {
  test(`collections that ${why} are unknown, not empty`, () => {
    expect(read(wire).collected).toBeNull();
  });
}
