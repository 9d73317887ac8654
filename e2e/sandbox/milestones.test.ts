import { expect, test } from "@playwright/test";
import { SandboxForTests } from "./sandbox-for-tests.ts";

type Json = Record<string, unknown>;
const XUR_MILESTONE = "534869653";

let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

const ask = async (path: string) => (await sandbox.ask("GET", `/Platform/Destiny2/${path}`)).json;
const milestones = async () => (await ask("Milestones/")).Response as Record<string, Json>;
const setClock = (now: string) => sandbox.control("POST", "clock", { now });

test("Xûr's milestone is listed while he is here and at no other time", async () => {
  await setClock("2026-07-18T12:00:00Z");
  expect((await milestones())[XUR_MILESTONE]).toMatchObject({ vendors: [{ vendorHash: 2190858386 }] });
  await setClock("2026-07-22T12:00:00Z");
  expect(await milestones()).not.toHaveProperty(XUR_MILESTONE);
});

test("weekly milestones run from Tuesday 17:00 UTC to the next, and change with the week", async () => {
  await setClock("2026-07-22T12:00:00Z");
  const dated = Object.values(await milestones()).filter((one) => "startDate" in one);
  expect(dated.length).toBeGreaterThan(3);
  for (const one of dated)
    expect(one).toMatchObject({ startDate: "2026-07-21T17:00:00Z", endDate: "2026-07-28T17:00:00Z" });
});

test("every milestone, activity and quest that is named has a definition", async () => {
  const known = async (table: string, hash: unknown) => (await ask(`Manifest/${table}/${hash}/`)).ErrorCode;
  for (const one of Object.values(await milestones())) {
    expect(await known("DestinyMilestoneDefinition", one.milestoneHash)).toBe(1);
    for (const activity of (one.activities ?? []) as Json[])
      expect(await known("DestinyActivityDefinition", activity.activityHash)).toBe(1);
    for (const quest of (one.availableQuests ?? []) as Json[])
      expect(await known("DestinyInventoryItemDefinition", quest.questItemHash)).toBe(1);
  }
});

test("a milestone has its page of text, an unknown one is refused", async () => {
  expect((await ask(`Milestones/${XUR_MILESTONE}/Content/`)).Response).toHaveProperty("about");
  expect((await ask("Milestones/1/Content/")).ErrorCode).toBe(18);
});

test("a higher clan has earned more this week", async () => {
  const earned = async (groupId: string) => {
    const { rewards } = (await ask(`Clan/${groupId}/WeeklyRewardState/`)).Response as {
      rewards: { entries: { earned: boolean }[] }[];
    };
    return rewards[0]?.entries.filter((entry) => entry.earned).length ?? -1;
  };
  expect(await earned("3074001")).toBeGreaterThan(await earned("5033008"));
  expect((await ask("Clan/1/WeeklyRewardState/")).ErrorCode).toBe(686);
});
