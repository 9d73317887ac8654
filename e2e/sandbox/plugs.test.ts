import { expect, test } from "@playwright/test";
import { Acting } from "./acting-for-tests.ts";
import { BUCKET } from "./world/buckets.ts";
import type { HeldItem } from "./world/holdings.ts";
import { socketsNow } from "./world/plug-rules.ts";
import { insertable, SOCKET_CATEGORY, SOCKET_TYPE, type Socket } from "./world/sockets.ts";

let world: Acting;
let gun: HeldItem;

const socketAt = (accept: (socket: Socket) => boolean): number => {
  const at = socketsNow(gun).findIndex(accept);
  if (at < 0) throw new Error("the item has no such socket");
  return at;
};
const chosenAt = () => socketAt((socket) => socket.isRandom && socket.options.length > 1);
const otherPlug = (at: number): number => {
  const socket = socketsNow(gun)[at];
  const plug = socket && insertable(socket).find((hash) => hash !== socket.plugHash);
  if (plug === undefined) throw new Error("nothing else fits");
  return plug;
};

test.beforeEach(async () => {
  world = await Acting.start();
  gun = world.find((held, item) => {
    if (item.kind !== "weapon" || item.tier !== "legendary" || held.place !== world.hunter) return false;
    return socketsNow(held).some((socket) => socket.isRandom && socket.options.length > 1);
  });
});
test.afterEach(() => world.close());

const insert = (socketIndex: number, plugItemHash: number, more: object = {}, plugMore: object = {}) =>
  world.post("Items/InsertSocketPlugFree", {
    itemId: gun.itemInstanceId,
    plug: { socketIndex, socketArrayType: 0, plugItemHash, ...plugMore },
    characterId: world.hunter,
    membershipType: world.player.membershipType,
    ...more,
  });

interface Change {
  readonly item: {
    readonly item: { readonly data: object };
    readonly sockets: { readonly data: { readonly sockets: { readonly plugHash: number }[] } };
  };
  readonly addedInventoryItems: object[];
  readonly removedInventoryItems: object[];
}

test("a free plug goes in, the answer shows the item with it, and so do all answers afterwards", async () => {
  const at = chosenAt();
  const plug = otherPlug(at);
  const reply = await insert(at, plug);
  expect(reply.json.ErrorCode).toBe(1);
  const change = reply.json.Response as Change;
  expect(change.item.sockets.data.sockets[at]?.plugHash).toBe(plug);
  expect(change.item.item.data).toMatchObject({ itemInstanceId: gun.itemInstanceId, itemHash: gun.itemHash });
  expect(change).toMatchObject({ addedInventoryItems: [], removedInventoryItems: [] });
  const path = `/Platform/Destiny2/3/Profile/${world.player.membershipId}/Item/${gun.itemInstanceId}/?components=305`;
  const read = await world.sandbox.ask("GET", path, { token: world.token });
  const { sockets } = read.json.Response as Change["item"];
  expect(sockets.data.sockets[at]?.plugHash).toBe(plug);
});

test("an item in the vault may be changed through any character", async () => {
  const at = chosenAt();
  Object.assign(gun, { place: "vault", bucketHash: BUCKET.vault, equipped: false });
  expect((await insert(at, otherPlug(at), { characterId: world.titan })).json.ErrorCode).toBe(1);
});

for (const [what, ask, code, status] of [
  [
    "the plug that is in it already",
    () => insert(chosenAt(), socketsNow(gun)[chosenAt()]?.plugHash ?? 0),
    1679,
    "DestinySocketAlreadyHasPlug",
  ],
  ["a socket the item does not have", () => insert(99, otherPlug(chosenAt())), 1677, "DestinySocketNotFound"],
  [
    "an intrinsic socket",
    () => insert(chosenAt(), otherPlug(chosenAt()), {}, { socketArrayType: 1 }),
    1677,
    "DestinySocketNotFound",
  ],
  ["what is no plug", () => insert(chosenAt(), gun.itemHash), 1663, "DestinyItemActionForbidden"],
  ["a plug nobody knows", () => insert(chosenAt(), 12), 1663, "DestinyItemActionForbidden"],
  [
    "another character's item",
    () => insert(chosenAt(), otherPlug(chosenAt()), { characterId: world.titan }),
    1623,
    "DestinyItemNotFound",
  ],
  [
    "an item nobody has",
    () => insert(chosenAt(), otherPlug(chosenAt()), { itemId: "6917529000000000001" }),
    1623,
    "DestinyItemNotFound",
  ],
] as const) {
  test(`${what} is refused with ${code} and changes nothing`, async () => {
    const before = JSON.stringify(gun);
    expect((await ask()).json).toMatchObject({ ErrorCode: code, ErrorStatus: status });
    expect(JSON.stringify(gun)).toBe(before);
  });
}

test("a perk the copy was not made with is not available: 1680; one for other sockets does not fit: 1676", async () => {
  const at = chosenAt();
  const socket = socketsNow(gun)[at];
  const notHad = socket?.pool.plugs.find((hash) => !socket.options.includes(hash)) ?? 0;
  expect((await insert(at, notHad)).json.ErrorCode).toBe(1680);
  const frame = socketsNow(gun)[socketAt((one) => one.socketCategoryHash === SOCKET_CATEGORY.intrinsic)];
  expect((await insert(at, frame?.plugHash ?? 0)).json.ErrorCode).toBe(1676);
});

test("frames and kill trackers cannot be changed from outside: 1678, naming the socket", async () => {
  const frameAt = socketAt((one) => one.socketCategoryHash === SOCKET_CATEGORY.intrinsic);
  const reply = await insert(frameAt, otherPlug(chosenAt()));
  expect(reply.json).toMatchObject({ ErrorCode: 1678, ErrorStatus: "DestinySocketActionNotAllowed" });
  expect(Object.keys(reply.json.MessageData as object)).toEqual(["request.plug.socketIndex"]);
  const trackerAt = socketAt((one) => one.socketTypeHash === SOCKET_TYPE.killTracker);
  expect((await insert(trackerAt, otherPlug(chosenAt()))).json.ErrorCode).toBe(1678);
});

test("in an activity no plug is changed: 1671", async () => {
  await world.control({ inActivity: true });
  expect((await insert(chosenAt(), otherPlug(chosenAt()))).json.ErrorCode).toBe(1671);
});

test("a body without a plug is an unhandled exception", async () => {
  expect((await insert(0, 0, { plug: null })).json.ErrorCode).toBe(3);
});

test("InsertSocketPlug needs a scope that no application here has: 2108", async () => {
  const reply = await world.post("Items/InsertSocketPlug", {
    actionToken: "",
    itemInstanceId: gun.itemInstanceId,
    plug: { socketIndex: chosenAt(), socketArrayType: 0, plugItemHash: otherPlug(chosenAt()) },
    characterId: world.hunter,
    membershipType: world.player.membershipType,
  });
  expect(reply.json).toMatchObject({ ErrorCode: 2108, ErrorStatus: "AccessNotPermittedByApplicationScope" });
});
