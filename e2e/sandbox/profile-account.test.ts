import { expect, test } from "@playwright/test";
import { profilePath, readProfile } from "./profile-for-tests.ts";
import { SandboxForTests, type TestPlayer, type TrueItem } from "./sandbox-for-tests.ts";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
});
test.afterEach(() => sandbox.close());

interface Item {
  itemHash: number;
  itemInstanceId?: string;
  bucketHash: number;
  location: number;
  state: number;
  lockable: boolean;
  transferStatus: number;
  expirationDate?: string;
}
interface Instance {
  canEquip: boolean;
  cannotEquipReason: number;
  equipRequiredLevel: number;
}

const POSTMASTER = 215593132;
const TRACKED = 2;
const first = () => player.characters[0]?.characterId ?? "";

async function parts<T>(components: string): Promise<Record<string, { data: T }>> {
  return (await readProfile(sandbox, player, components, token)) as unknown as Record<string, { data: T }>;
}

async function carried(characterId: string): Promise<Item[]> {
  const answer = await parts<Record<string, { items: Item[] }>>("201");
  return answer.characterInventories?.data[characterId]?.items ?? [];
}

test("account-wide stacks are where the vault is, currencies and postmaster items are not", async () => {
  const answer = await parts<{ items: Item[] }>("102,103");
  const locations = (items: Item[] = []) => [...new Set(items.map((item) => item.location))];
  expect(locations(answer.profileInventory?.data.items)).toEqual([2]);
  expect(locations(answer.profileCurrencies?.data.items)).toEqual([1]);
  expect(locations((await carried(first())).filter((item) => item.bucketHash === POSTMASTER))).toEqual([1]);
});

test("gear that is not carried cannot be worn, and says so with 16; what is worn can", async () => {
  const held = await sandbox.items(player.playerId);
  const answer = (await readProfile(sandbox, player, "300", token)).itemComponents.instances?.data ?? {};
  const instances = answer as Record<string, Instance>;
  const isGear = (item: TrueItem) => instances[item.itemInstanceId ?? ""]?.equipRequiredLevel === 50;
  const gear = held.filter(isGear);
  const reasons = (items: TrueItem[]) => [
    ...new Set(items.map((item) => instances[item.itemInstanceId ?? ""]?.cannotEquipReason)),
  ];
  expect(reasons(gear.filter((item) => item.place === "vault" || item.postmaster))).toEqual([16]);
  expect(reasons(gear.filter((item) => item.equipped))).toEqual([0]);
  for (const one of Object.values(instances)) if (one.canEquip) expect(one.cannotEquipReason).toBe(0);
});

test("each character follows one quest, and its bounties run out after a reset to come", async () => {
  const tracked = (await carried(first())).filter((item) => (item.state & TRACKED) !== 0);
  expect(tracked).toHaveLength(1);
  const ends = (await carried(first())).flatMap((item) => item.expirationDate ?? []);
  expect(ends.length).toBeGreaterThan(0);
  const { now } = await sandbox.control<{ now: string }>("GET", "clock");
  for (const end of ends) {
    expect(end).toMatch(/T17:00:00Z$/);
    expect(Date.parse(end)).toBeGreaterThan(Date.parse(now));
  }
});

test("bounties without an instance tell how far they are with their character", async () => {
  const answer = await readProfile(sandbox, player, "201,202,301", token);
  const uninstanced = answer.characterUninstancedItemComponents as unknown as Record<
    string,
    { objectives: { data: Record<string, { objectives: { progress: number; completionValue: number }[] }> } }
  >;
  const told = Object.values(uninstanced[first()]?.objectives.data ?? {}).flatMap((one) => one.objectives);
  expect(told.length).toBeGreaterThan(0);
  for (const { progress, completionValue } of told) expect(progress).toBeLessThanOrEqual(completionValue);
  const ranks = answer.characterProgressions?.data as Record<string, { uninstancedItemObjectives: object }>;
  expect(Object.keys(ranks[first()]?.uninstancedItemObjectives ?? {})).toEqual(
    Object.keys(uninstanced[first()]?.objectives.data ?? {}),
  );
});

test("milestones and quests say how their character stands with them", async () => {
  interface Quest {
    status?: { stepHash: number; stepObjectives: object[]; itemInstanceId: string };
  }
  type Ranks = { milestones: Record<string, { availableQuests?: Quest[] }>; quests: Quest["status"][] };
  const answer = await parts<Record<string, Ranks>>("202");
  const ranks = answer.characterProgressions?.data[first()];
  const offered = Object.values(ranks?.milestones ?? {}).flatMap((one) => one.availableQuests ?? []);
  for (const { status } of offered) expect(status).toMatchObject({ itemInstanceId: "0", started: true });
  const held = new Set((await carried(first())).map((item) => item.itemInstanceId));
  expect(ranks?.quests.length).toBeGreaterThan(0);
  for (const quest of ranks?.quests ?? []) expect(held).toContain(quest?.itemInstanceId);
});

test("a character has ten loadouts, the kept ones of things it wears, the others empty", async () => {
  const answer = await parts<Record<string, { loadouts: { items: { itemInstanceId: string }[] }[] }>>("206");
  const slots = answer.characterLoadouts?.data[first()]?.loadouts ?? [];
  expect(slots).toHaveLength(10);
  const held = new Map((await sandbox.items(player.playerId)).map((item) => [item.itemInstanceId, item]));
  const kept = slots.filter((slot) => slot.items.some((item) => item.itemInstanceId !== "0"));
  expect(kept).toHaveLength(2);
  for (const { itemInstanceId } of kept.flatMap((slot) => slot.items))
    expect(held.get(itemInstanceId)).toMatchObject({ place: first(), equipped: true });
});

test("only in an activity is there one, with the data that comes and goes", async () => {
  type Activities = Record<string, { currentActivityHash: number; availableActivities: object[] }>;
  const current = async () => {
    const answer = await parts<Activities>("204,1000");
    const hashes = Object.values(answer.characterActivities?.data ?? {}).map(
      (one) => one.currentActivityHash,
    );
    return { hashes: hashes.filter((hash) => hash !== 0).length, transitory: answer.profileTransitoryData };
  };
  expect(await current()).toEqual({ hashes: 0, transitory: { privacy: 1 } });
  await sandbox.control("POST", `players/${player.playerId}`, { inActivity: true });
  expect(await current()).toMatchObject({
    hashes: 1,
    transitory: { privacy: 1, data: { partyMembers: [{ membershipId: player.membershipId }] } },
  });
});

test("an item alone tells of itself what the whole profile tells, and a stack cannot be asked for", async () => {
  const item = (await sandbox.items(player.playerId)).find((one) => one.equipped);
  const components = "300,301,302,303,304,305,306,307,308,309,310";
  const alone = await sandbox.ask(
    "GET",
    `${profilePath(player)}Item/${item?.itemInstanceId}/?components=${components}`,
    { token },
  );
  const whole = (await readProfile(sandbox, player, components, token)).itemComponents;
  const answer = alone.json.Response as Record<string, { data?: object }>;
  const id = item?.itemInstanceId ?? "";
  for (const [part, set] of [
    ["instance", "instances"],
    ["stats", "stats"],
    ["sockets", "sockets"],
    ["perks", "perks"],
    ["reusablePlugs", "reusablePlugs"],
    ["plugObjectives", "plugObjectives"],
    ["renderData", "renderData"],
  ] as const)
    expect(answer[part]?.data, part).toEqual(whole[set]?.data?.[id]);
  for (const nobody of ["0", "1"]) {
    const reply = await sandbox.ask("GET", `${profilePath(player)}Item/${nobody}/?components=307`, { token });
    expect(reply.json.ErrorCode).toBe(1623);
  }
});

test("after a change of one item the next answer shows it, and only there", async () => {
  const read = () => sandbox.ask("GET", `${profilePath(player)}?components=102,201,205,300,305`, { token });
  const item = (await sandbox.items(player.playerId)).find(
    (one) => one.place === "vault" && one.itemInstanceId !== null,
  );
  const target = {
    itemId: item?.itemInstanceId,
    characterId: first(),
    membershipType: player.membershipType,
  };
  const lock = (state: boolean) => sandbox.act("SetLockState", token, { ...target, state });
  const stateOf = async () => {
    const answer = (await read()).json.Response as Record<string, { data: { items: Item[] } }>;
    const items = answer.profileInventory?.data.items ?? [];
    const listed = items.find((one) => one.itemInstanceId === item?.itemInstanceId);
    return { own: listed?.state, others: items.reduce((sum, one) => sum + one.state, 0) };
  };
  await lock(true);
  const locked = await stateOf();
  await lock(false);
  const open = await stateOf();
  expect([(locked.own ?? 0) & 1, (open.own ?? 0) & 1]).toEqual([1, 0]);
  expect(locked.others - open.others).toBe(1);
});

test("two worlds of the same seed answer the same, and of another seed differently", async () => {
  const bodyOf = async (seed: string) => {
    const other = await SandboxForTests.start({ size: { seed } });
    const [account] = other.running.sandbox.state.players[0]?.accounts ?? [];
    const path = `/Platform/Destiny2/${account?.membershipType}/Profile/${account?.membershipId}/`;
    const bearer = await other.tokenFor("rich");
    const all = "100,102,103,104,200,201,202,203,205,206,300,301,302,304,305,308,309,310,600,800,900,1100";
    const { text } = await other.ask("GET", `${path}?components=${all}`, { token: bearer });
    await other.close();
    return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "(an instant)");
  };
  const one = await bodyOf("one");
  expect(await bodyOf("one")).toBe(one);
  expect(await bodyOf("two")).not.toBe(one);
});

test("rewards of a milestone are never an empty list, and its definition explains each of them", async () => {
  type Rewards = { rewardCategoryHash: number; entries: { rewardEntryHash: number }[] }[];
  type Ranks = { milestones: Record<string, { rewards?: Rewards }> };
  type Categories = Record<string, { rewardEntries: Record<string, unknown> }>;
  const ranks = (await parts<Record<string, Ranks>>("202")).characterProgressions?.data[first()];
  const rewarding = Object.entries(ranks?.milestones ?? {}).filter(([, one]) => one.rewards !== undefined);
  expect(rewarding).not.toHaveLength(0);
  const definitions = (await sandbox.tables()).DestinyMilestoneDefinition ?? {};
  for (const [hash, { rewards = [] }] of rewarding) {
    expect(rewards, `clients read the first of milestone ${hash}`).not.toHaveLength(0);
    const categories = (definitions[hash] as { rewards: Categories }).rewards;
    for (const { rewardCategoryHash, entries } of rewards) {
      const known = Object.keys(categories[rewardCategoryHash]?.rewardEntries ?? {}).map(Number);
      expect(known).toEqual(expect.arrayContaining(entries.map((entry) => entry.rewardEntryHash)));
    }
  }
});
