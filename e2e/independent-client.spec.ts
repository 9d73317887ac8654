import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { getCommonSettings, getGlobalAlerts } from "bungie-api-ts/core";
import {
  clearLoadout,
  type DestinyItemComponent,
  type DestinyProfileResponse,
  equipItem,
  equipItems,
  equipLoadout,
  getDestinyManifest,
  getDestinyManifestSlice,
  getItem,
  getLinkedProfiles,
  getProfile,
  getPublicVendors,
  getVendor,
  getVendors,
  insertSocketPlugFree,
  pullFromPostmaster,
  setItemLockState,
  snapshotLoadout,
  transferItem,
} from "bungie-api-ts/destiny2";
import { getGroupsForMember, getMembersOfGroup } from "bungie-api-ts/groupv2";
import type { HttpClient } from "bungie-api-ts/http";
import { getMembershipDataForCurrentUser } from "bungie-api-ts/user";

// A stranger's program: the published bindings of the real API, their addresses and nothing of this project.
// Only the host is another one, as a line in the hosts file would make it.
const APP = {
  key: "a-strangers-key",
  clientId: "40123",
  secret: "a-strangers-secret",
  redirect: "https://stranger.example/return",
};
const POSTMASTER = 215593132;
const KINETIC = 1498876634;
const EVERYTHING = [
  100, 101, 102, 103, 104, 105, 200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307,
  308, 309, 310, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400,
];

test.describe.configure({ mode: "serial" });

let sandbox: ChildProcess;
let host: string;
let http: HttpClient;

test.beforeAll(async () => {
  const port = await freePort();
  host = `http://localhost:${port}`;
  const app = `${APP.key},${APP.clientId},${APP.secret},${APP.redirect},`;
  sandbox = spawn(process.execPath, ["e2e/run/sandbox.mjs", "--port", String(port), "--app", app]);
  await expect.poll(() => isReady(host), { timeout: 20_000 }).toBe(true);
});

test.afterAll(() => {
  sandbox.kill("SIGTERM");
});

test("a program that knows only the published API signs its player in", async ({ page }) => {
  const address = new URL("https://www.bungie.net/en/OAuth/Authorize");
  address.search = String(
    new URLSearchParams({ client_id: APP.clientId, response_type: "code", state: "s/1=" }),
  );
  await page.goto(atHost(address.href));
  await page.getByRole("radio", { name: /Ilsa Marrow/ }).check();
  // Nobody answers at the stranger's address; where the browser was sent tells enough.
  const sentBack = page.waitForRequest((one) => one.url().startsWith(APP.redirect));
  await page.getByRole("button", { name: /approve/i }).click();

  const back = new URL((await sentBack).url()).searchParams;
  expect(back.get("state")).toBe("s/1=");
  const tokens = await askForTokens({ grant_type: "authorization_code", code: back.get("code") ?? "" });
  expect(tokens).toMatchObject({ token_type: "Bearer", expires_in: 3600, refresh_expires_in: 7_776_000 });
  const renewed = await askForTokens({
    grant_type: "refresh_token",
    refresh_token: tokens.refresh_token ?? "",
  });
  http = clientFor(renewed.access_token ?? "");
});

test("it reads everything: accounts, every component, definitions, clan, settings", async () => {
  const { membershipType, destinyMembershipId, profile } = await whole();
  const asked = { destinyMembershipId, membershipType };
  expect(profile.profileInventory.data?.items.length).toBeGreaterThan(100);
  expect(Object.keys(profile.itemComponents.sockets.data ?? {}).length).toBeGreaterThan(100);
  for (const part of [profile.profileCollectibles, profile.profileRecords, profile.metrics])
    expect(part.data).toBeDefined();

  const manifest = await getDestinyManifest(http);
  const { DestinyInventoryItemDefinition: items } = await getDestinyManifestSlice(clientFor(null), {
    destinyManifest: manifest.Response,
    tableNames: ["DestinyInventoryItemDefinition"],
    language: "en",
  });
  const unknown = itemsOf(profile).filter((item) => items[item.itemHash] === undefined);
  expect(unknown, "items without a definition").toEqual([]);

  const clans = await getGroupsForMember(http, {
    ...asked,
    membershipId: destinyMembershipId,
    filter: 0,
    groupType: 1,
  });
  const groupId = clans.Response.results[0]?.group.groupId ?? "";
  const roster = await getMembersOfGroup(http, { groupId, currentpage: 1, memberType: 0, nameSearch: "" });
  expect(roster.Response.results.map((member) => member.destinyUserInfo.membershipId)).toContain(
    destinyMembershipId,
  );
  expect((await getCommonSettings(http)).Response.systems.Destiny2?.enabled).toBe(true);
  expect(Array.isArray((await getGlobalAlerts(http, {})).Response)).toBe(true);
});

test("it moves, equips, locks, pulls, plugs and keeps loadouts, and reads what became of it", async () => {
  const { membershipType, destinyMembershipId, profile } = await whole();
  const characterId = profile.profile.data?.characterIds[1] ?? "";
  const carried = profile.characterInventories.data?.[characterId]?.items ?? [];
  const rifle = found(carried.find((item) => item.bucketHash === KINETIC && item.itemInstanceId));
  const action = { characterId, membershipType, itemId: rifle.itemInstanceId ?? "" };
  const order = { ...action, itemReferenceHash: rifle.itemHash, stackSize: 1 };
  const whereIs = async (itemInstanceId: string) => {
    const answer = await getItem(http, {
      destinyMembershipId,
      membershipType,
      itemInstanceId,
      components: [300, 305, 307],
    });
    return answer.Response;
  };

  await politely(() => transferItem(http, { ...order, transferToVault: true }));
  expect((await whereIs(action.itemId)).item.data?.location).toBe(2);
  await politely(() => transferItem(http, { ...order, transferToVault: false }));
  await politely(() => equipItem(http, action));
  expect((await whereIs(action.itemId)).instance.data?.isEquipped).toBe(true);
  await politely(() => setItemLockState(http, { ...action, state: true }));
  expect((await whereIs(action.itemId)).item.data?.state).toBe((rifle.state ?? 0) | 1);

  const worn = profile.characterEquipment.data?.[characterId]?.items ?? [];
  const before = found(worn.find((item) => item.bucketHash === KINETIC)).itemInstanceId ?? "";
  const many = await politely(() =>
    equipItems(http, { characterId, membershipType, itemIds: [before, "1"] }),
  );
  expect(many.Response.equipResults).toEqual([{ itemInstanceId: before, equipStatus: 1 }]);

  const lost = found(carried.find((item) => item.bucketHash === POSTMASTER && item.itemInstanceId));
  await politely(() =>
    pullFromPostmaster(http, {
      ...action,
      itemReferenceHash: lost.itemHash,
      itemId: lost.itemInstanceId ?? "",
      stackSize: 1,
    }),
  );
  expect((await whereIs(lost.itemInstanceId ?? "")).item.data?.bucketHash).not.toBe(POSTMASTER);

  const [socketIndex, plugs] = found(
    Object.entries(profile.itemComponents.reusablePlugs.data?.[action.itemId]?.plugs ?? {}).find(
      ([, choices]) => choices.length > 1,
    ),
  );
  const now = profile.itemComponents.sockets.data?.[action.itemId]?.sockets[Number(socketIndex)]?.plugHash;
  const plugItemHash = found(plugs.find((plug) => plug.plugItemHash !== now)).plugItemHash;
  await politely(
    () =>
      insertSocketPlugFree(http, {
        ...action,
        plug: { socketIndex: Number(socketIndex), socketArrayType: 0, plugItemHash },
      }),
    600,
  );
  expect((await whereIs(action.itemId)).sockets.data?.sockets[Number(socketIndex)]?.plugHash).toBe(
    plugItemHash,
  );

  const loadout = { characterId, membershipType, loadoutIndex: 3 };
  const look = await anyLoadoutLook();
  await politely(() => snapshotLoadout(http, { ...loadout, ...look }));
  await politely(() => equipLoadout(http, loadout));
  await politely(() => clearLoadout(http, loadout));
});

test("it lists vendors, signed in and not, and is refused what is not there", async () => {
  const { membershipType, destinyMembershipId, profile } = await whole();
  const characterId = profile.profile.data?.characterIds[0] ?? "";
  const asked = { membershipType, destinyMembershipId, characterId, components: [400, 401, 402] };
  const all = await getVendors(http, { ...asked, filter: 0 });
  const present = Object.keys(all.Response.vendors.data ?? {});
  expect(present.length).toBeGreaterThan(2);
  const one = await getVendor(http, { ...asked, vendorHash: Number(present[0]) });
  expect(Object.keys(one.Response.sales.data ?? {}).length).toBeGreaterThan(0);
  const open = await getPublicVendors(clientFor(null), { components: [400, 401, 402] });
  expect(open.ErrorCode).toBe(1);
  await expect(getVendor(http, { ...asked, vendorHash: 1 })).rejects.toMatchObject({ ErrorCode: 1627 });
});

/** The bindings only ask for a function that sends: this one does what every such program does. */
function clientFor(accessToken: string | null): HttpClient {
  return async ({ method, url, params, body }) => {
    const address = new URL(url);
    for (const [name, value] of Object.entries(params ?? {})) address.searchParams.set(name, value);
    const response = await fetch(atHost(address.href), {
      method,
      headers: {
        "X-API-Key": APP.key,
        ...(accessToken !== null && { Authorization: `Bearer ${accessToken}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if ("ErrorCode" in answer && answer.ErrorCode !== 1) throw answer;
    return answer;
  };
}

const atHost = (address: string) => address.replace("https://www.bungie.net", host);

async function askForTokens(fields: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(atHost("https://www.bungie.net/Platform/App/OAuth/Token/"), {
    method: "POST",
    headers: { Authorization: `Basic ${Buffer.from(`${APP.clientId}:${APP.secret}`).toString("base64")}` },
    body: new URLSearchParams(fields),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function whole() {
  const user = await getMembershipDataForCurrentUser(http);
  const { membershipId } = user.Response.bungieNetUser;
  const linked = await getLinkedProfiles(http, { membershipId, membershipType: 254 });
  const { membershipType, membershipId: destinyMembershipId } = found(linked.Response.profiles[0]);
  const { Response: profile } = await getProfile(http, {
    destinyMembershipId,
    membershipType,
    components: EVERYTHING,
  });
  return { membershipType, destinyMembershipId, profile };
}

function itemsOf(profile: DestinyProfileResponse): DestinyItemComponent[] {
  const perCharacter = [profile.characterInventories, profile.characterEquipment].flatMap((part) =>
    Object.values(part.data ?? {}).flatMap(({ items }) => items),
  );
  return [
    ...perCharacter,
    ...(profile.profileInventory.data?.items ?? []),
    ...(profile.profileCurrencies.data?.items ?? []),
  ];
}

async function anyLoadoutLook() {
  const manifest = await getDestinyManifest(http);
  const tables = await getDestinyManifestSlice(clientFor(null), {
    destinyManifest: manifest.Response,
    tableNames: [
      "DestinyLoadoutColorDefinition",
      "DestinyLoadoutIconDefinition",
      "DestinyLoadoutNameDefinition",
    ],
    language: "en",
  });
  const first = (table: Record<number, { hash: number }>) => found(Object.values(table)[0]).hash;
  return {
    colorHash: first(tables.DestinyLoadoutColorDefinition),
    iconHash: first(tables.DestinyLoadoutIconDefinition),
    nameHash: first(tables.DestinyLoadoutNameDefinition),
  };
}

/** Bungie asks for a pause between two actions of one player. */
async function politely<T>(act: () => Promise<T>, pauseMs = 120): Promise<T> {
  const answer = await act();
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  return answer;
}

function found<T>(value: T | undefined): T {
  expect(value).toBeDefined();
  return value as T;
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/Platform/GlobalAlerts/`, { headers: { "X-API-Key": APP.key } })).ok;
  } catch {
    return false; // not listening yet
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
