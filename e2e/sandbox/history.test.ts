import { expect, test } from "@playwright/test";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

type Json = Record<string, unknown>;
interface Activity {
  readonly period: string;
  readonly activityDetails: { readonly instanceId: string; readonly modes: readonly number[] };
  readonly values: Record<string, { basic: { value: number; displayValue: string } }>;
}

let sandbox: SandboxForTests;
let player: TestPlayer;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
});
test.afterEach(() => sandbox.close());

const ask = async (path: string, token?: string) =>
  (await sandbox.ask("GET", `/Platform/Destiny2/${path}`, token === undefined ? {} : { token })).json;
const account = (of = player) => `${of.membershipType}/Account/${of.membershipId}`;
const stats = (part = "", of = player) =>
  `${account(of)}/Character/${of.characters[0]?.characterId}/Stats/${part}`;
const history = async (query: string) =>
  ((await ask(stats(`Activities/?${query}`))).Response as { activities?: Activity[] }).activities;

test("the history of a character comes page by page, the latest first, and ends without a list", async () => {
  const all = (await history("count=250")) ?? [];
  expect(all).toHaveLength(30);
  expect(all.map((one) => one.period)).toEqual(
    all
      .map((one) => one.period)
      .sort()
      .reverse(),
  );
  const pages = [await history("count=20&page=0"), await history("count=20&page=1")].flat();
  expect(pages).toEqual(all);
  expect(await history("count=20&page=2")).toBeUndefined();
});

test("a history asked for one kind of activity has only those", async () => {
  const all = (await history("count=250")) ?? [];
  const mode = all[0]?.activityDetails.modes[0] ?? 0;
  const some = (await history(`count=250&mode=${mode}`)) ?? [];
  expect(some).toEqual(all.filter((one) => one.activityDetails.modes.includes(mode)));
});

test("every game has a report in which its player did what the history says", async () => {
  for (const game of (await history("count=3")) ?? []) {
    const path = `Stats/PostGameCarnageReport/${game.activityDetails.instanceId}/`;
    const report = (await ask(path)).Response as {
      period: string;
      activityDetails: Json;
      entries: { characterId: string; player: { destinyUserInfo: Json }; values: Activity["values"] }[];
    };
    expect([report.period, report.activityDetails]).toEqual([game.period, game.activityDetails]);
    const own = report.entries.find((entry) => entry.characterId === player.characters[0]?.characterId);
    expect(own?.values.kills).toEqual(game.values.kills);
    expect(report.entries.length).toBe(3);
  }
  expect((await ask("Stats/PostGameCarnageReport/1/")).ErrorCode).toBe(1653);
});

test("totals of the account are the sums of its characters", async () => {
  const { mergedAllCharacters, characters } = (await ask(`${account()}/Stats/`)).Response as {
    mergedAllCharacters: { merged: { allTime: Activity["values"] } };
    characters: { merged: { allTime: Activity["values"] } }[];
  };
  const kills = characters.map((one) => one.merged.allTime.kills?.basic.value ?? 0);
  expect(mergedAllCharacters.merged.allTime.kills?.basic.value).toBe(kills.reduce((sum, one) => sum + one));
  const one = (await ask(stats("?modes=7"))).Response as { allPvE: { allTime: Activity["values"] } };
  expect(one.allPvE.allTime.kills?.basic.value).toBeGreaterThan(0);
});

test("a private player's history is refused to strangers and shown to its owner", async () => {
  const hidden = await sandbox.player({ template: "private" });
  expect((await ask(stats("Activities/", hidden))).ErrorCode).toBe(1665);
  expect((await ask(stats("Activities/", hidden), await sandbox.tokenFor(hidden.playerId))).ErrorCode).toBe(
    1,
  );
});

test("weapons and activities of a career are listed once each", async () => {
  const { weapons } = (await ask(stats("UniqueWeapons/"))).Response as { weapons: { referenceId: number }[] };
  expect(new Set(weapons.map((one) => one.referenceId)).size).toBe(weapons.length);
  const { activities } = (await ask(stats("AggregateActivityStats/"))).Response as {
    activities: { activityHash: number }[];
  };
  expect(new Set(activities.map((one) => one.activityHash)).size).toBe(activities.length);
});
