import { expect, test } from "@playwright/test";
import { SandboxForTests } from "./sandbox-for-tests.ts";

type Json = Record<string, unknown>;
interface Member {
  readonly memberType: number;
  readonly isOnline: boolean;
  readonly lastOnlineStatusChange: unknown;
  readonly joinDate: string;
  readonly bungieNetUserInfo?: { readonly membershipId: string };
  readonly destinyUserInfo: {
    readonly membershipType: number;
    readonly membershipId: string;
    readonly displayName: string;
    readonly bungieGlobalDisplayName: string;
  };
}
interface Page {
  readonly results: readonly Member[];
  readonly totalResults: number;
  readonly hasMore: boolean;
}

const BIG = "3074001";
const SMALL = "4120577";
const CLANLESS_TEMPLATES = ["no-clan", "brand-new"];

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

const get = (path: string, token?: string) =>
  sandbox.ask("GET", `/Platform/GroupV2/${path}`, token === undefined ? {} : { token });
const page = async (path: string, token?: string) => (await get(path, token)).json.Response as Page;

async function everyMember(token?: string): Promise<Member[]> {
  const members: Member[] = [];
  for (let at = 1; ; at++) {
    const { results, hasMore } = await page(`${BIG}/Members/?currentpage=${at}`, token);
    members.push(...results);
    if (!hasMore) return members;
  }
}

test("a roster of a hundred comes fifty a page, everybody once", async () => {
  const first = await page(`${BIG}/Members/`);
  expect([first.results.length, first.totalResults, first.hasMore]).toEqual([50, 100, true]);
  const members = await everyMember();
  expect(new Set(members.map((one) => one.destinyUserInfo.membershipId)).size).toBe(100);
  expect(new Set(members.map((one) => one.destinyUserInfo.bungieGlobalDisplayName)).size).toBe(100);
  expect((await page(`${BIG}/Members/?currentPage=3`)).results).toEqual([]);
});

test("members are on every platform, and some have no Bungie.net account", async () => {
  const members = await everyMember();
  expect(new Set(members.map((one) => one.destinyUserInfo.membershipType))).toEqual(new Set([1, 2, 3, 6]));
  expect(members.some((one) => one.bungieNetUserInfo === undefined)).toBe(true);
  for (const one of members) expect(one.lastOnlineStatusChange).toMatch(/^\d{10}$/);
});

test("only a clan mate is told who plays now", async () => {
  const online = async (token?: string) => (await everyMember(token)).filter((one) => one.isOnline).length;
  expect(await online(await sandbox.tokenFor("rich"))).toBeGreaterThan(0);
  expect(await online(await sandbox.tokenFor("no-clan"))).toBe(0);
  expect(await online()).toBe(0);
});

test("a roster can be searched by name and by rank", async () => {
  const [someone] = (await everyMember()).slice(60);
  const name = someone?.destinyUserInfo.bungieGlobalDisplayName ?? "";
  const found = await page(`${BIG}/Members/?nameSearch=${encodeURIComponent(name.toUpperCase())}`);
  expect(found.results.map((one) => one.destinyUserInfo.bungieGlobalDisplayName)).toEqual([name]);
  expect((await page(`${BIG}/Members/?memberType=5`)).totalResults).toBe(1);
  const leaders = await page(`${BIG}/AdminsAndFounder/`);
  expect(leaders.results.map((one) => one.memberType)).toEqual([5, 3, 3, 3, 3]);
});

test("a clan is found by number, by name with any letters in it, and by a part of its name", async () => {
  const detail = async (path: string) => ((await get(path)).json.Response as { detail: Json }).detail.groupId;
  expect(await detail(`${BIG}/`)).toBe(BIG);
  expect(await detail("Name/lantern%20WAKE/1/")).toBe(BIG);
  const tide = await detail(`Name/${encodeURIComponent("Ninth Tide & Sons")}/1/`);
  const byBody = await sandbox.ask("POST", "/Platform/GroupV2/NameV2/", {
    body: { groupName: "Ninth Tide & Sons", groupType: 1 },
  });
  expect((byBody.json.Response as { detail: Json }).detail.groupId).toBe(tide);
  const searched = await sandbox.ask("POST", "/Platform/GroupV2/Search/", {
    body: { name: "orbit", groupType: 1, itemsPerPage: 10, currentPage: 1 },
  });
  expect((searched.json.Response as { results: Json[] }).results.map((one) => one.groupId)).toEqual([SMALL]);
});

test("an unknown clan is refused by number with 622, by name with 686, and nonsense with 7", async () => {
  expect((await get("999/")).json.ErrorCode).toBe(622);
  expect((await get("999/Members/")).json.ErrorStatus).toBe("GroupNotFound");
  expect((await get("Name/Nobody%20Here/1/")).json.ErrorCode).toBe(686);
  expect((await get("lantern/")).json.ErrorCode).toBe(7);
});

test("every player but the clanless has a clan, asked by Destiny membership or Bungie.net account", async () => {
  const clans = async (type: number, membershipId: string) =>
    ((await get(`User/${type}/${membershipId}/0/1/`)).json.Response as { results: { group: Json }[] })
      .results;
  for (const player of sandbox.running.sandbox.state.players) {
    const found = await clans(254, player.bungieMembershipId);
    expect(found).toHaveLength(CLANLESS_TEMPLATES.includes(player.template) ? 0 : 1);
    const [account] = player.accounts;
    if (account) expect(await clans(account.membershipType, account.membershipId)).toEqual(found);
  }
  expect((await get("User/3/12345/0/1/")).json.ErrorCode).toBe(217);
});

test("a player made for a test joins the small clan, which then counts one more", async () => {
  const before = await page(`${SMALL}/Members/`);
  const player = await sandbox.player({ template: "one-character" });
  const after = await page(`${SMALL}/Members/`);
  expect(after.totalResults).toBe(before.totalResults + 1);
  expect(after.results.map((one) => one.destinyUserInfo.membershipId)).toContain(player.membershipId);
});

test("a member of the clan sees themself in it", async () => {
  const token = await sandbox.tokenFor("rich");
  const seen = async (as?: string) =>
    Object.keys(
      ((await get(`${BIG}/`, as)).json.Response as { currentUserMemberMap: Json }).currentUserMemberMap,
    );
  expect(await seen(token)).toEqual(["3"]);
  expect(await seen()).toEqual([]);
});

test("a generated member's account opens: characters and what is worn, the same at each look", async () => {
  const open = async ({ destinyUserInfo: { membershipType, membershipId } }: Member) =>
    (
      await sandbox.ask(
        "GET",
        `/Platform/Destiny2/${membershipType}/Profile/${membershipId}/?components=100,200,205,102`,
      )
    ).json;
  const members = (await everyMember()).filter((one) => one.memberType < 5);
  const codes = new Map<unknown, number>();
  for (const member of members.slice(0, 30)) {
    const { ErrorCode } = await open(member);
    codes.set(ErrorCode, (codes.get(ErrorCode) ?? 0) + 1);
  }
  // One account has vanished (1601), one hides everything (1665).
  expect(Object.fromEntries(codes)).toEqual({ 1: 28, 1601: 1, 1665: 1 });
  const [member] = members.slice(40);
  if (!member) throw new Error("the clan is too small");
  const answer = (await open(member)).Response as {
    profile: { data: { userInfo: Json; characterIds: string[] } };
    characterEquipment: { data: Record<string, { items: Json[] }> };
    profileInventory: Json;
  };
  expect(answer.profile.data.userInfo.membershipId).toBe(member.destinyUserInfo.membershipId);
  expect(answer.profileInventory).toEqual({ privacy: 2 });
  for (const id of answer.profile.data.characterIds)
    expect(answer.characterEquipment.data[id]?.items.length).toBeGreaterThan(10);
  const again = (await open(member)).Response as typeof answer;
  expect(again.characterEquipment).toEqual(answer.characterEquipment);
});
