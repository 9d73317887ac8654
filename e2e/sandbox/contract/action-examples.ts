import type { TrueItem } from "../sandbox-for-tests.ts";
import type { Example } from "./examples.ts";
import type { Subject } from "./subject.ts";

type ExampleOf = (about: Subject) => Example;

const QUESTS = 1345459588;
const NO_PLUG = { socketIndex: 0, socketArrayType: 0, plugItemHash: 1 };
const LOADOUT = { loadoutIndex: 2 };

const action =
  (path: string, make: (about: Subject) => object): ExampleOf =>
  (about) => ({
    path: `/Destiny2/Actions/${path}/`,
    body: { characterId: about.characterId, membershipType: about.membershipType, ...make(about) },
  });

const move = (item: TrueItem) => ({
  itemReferenceHash: item.itemHash,
  stackSize: 1,
  itemId: item.itemInstanceId,
});
const idOf = (item: TrueItem) => ({ itemId: item.itemInstanceId });

const carried = (about: Subject) => (item: TrueItem) =>
  item.place === about.characterId && !item.equipped && !item.postmaster;
const isWeaponOfEnergySlot = (item: TrueItem) => item.homeBucketHash === 2465295065;

/** Every call that changes something, in an order in which each can succeed once. */
export const ACTION_EXAMPLES: Readonly<Record<string, ExampleOf>> = {
  SetLockState: action("Items/SetLockState", (about) => ({
    ...idOf(about.item(carried(about))),
    state: true,
  })),
  SetTrackedState: action("Items/SetTrackedState", (about) => ({
    ...idOf(about.item((item) => item.bucketHash === QUESTS && carried(about)(item))),
    state: true,
  })),
  TransferItem: action("Items/TransferItem", (about) => ({
    ...move(about.item((item) => isWeaponOfEnergySlot(item) && carried(about)(item))),
    transferToVault: true,
  })),
  EquipItem: action("Items/EquipItem", (about) =>
    idOf(about.item((item) => item.homeBucketHash === 284967655 && carried(about)(item))),
  ),
  EquipItems: action("Items/EquipItems", (about) => ({
    itemIds: [
      about.item((item) => item.homeBucketHash === 2025709351 && carried(about)(item)).itemInstanceId,
    ],
  })),
  PullFromPostmaster: action("Items/PullFromPostmaster", (about) =>
    move(
      about.item((item) => item.postmaster && item.place === about.characterId && isWeaponOfEnergySlot(item)),
    ),
  ),
  SnapshotLoadout: action("Loadouts/SnapshotLoadout", () => LOADOUT),
  UpdateLoadoutIdentifiers: action("Loadouts/UpdateLoadoutIdentifiers", () => LOADOUT),
  EquipLoadout: action("Loadouts/EquipLoadout", () => LOADOUT),
  ClearLoadout: action("Loadouts/ClearLoadout", () => LOADOUT),
  InsertSocketPlugFree: action(
    "Items/InsertSocketPlugFree",
    (about) => about.freePlug ?? { itemId: about.itemInstanceId, plug: NO_PLUG },
  ),
  InsertSocketPlug: action("Items/InsertSocketPlug", (about) => ({
    itemInstanceId: about.itemInstanceId,
    actionToken: "none",
    plug: NO_PLUG,
  })),
};
