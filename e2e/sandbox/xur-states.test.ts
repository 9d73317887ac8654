import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";
import { catalogItem } from "./world/catalog.ts";
import { GEAR_OFFERS, STRANGE_OFFERS, XUR } from "./world/vendors/vendor-hashes.ts";
import type { XurState } from "./world/xur-states.ts";

const ARRIVAL = "2026-07-17T17:00:00Z"; // a Friday
const DEPARTURE = "2026-07-21T17:00:00Z"; // the Tuesday after
const NEXT_WEEK = "2026-07-24T18:00:00Z";
const after = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1_000).toISOString();

let sandbox: SandboxForTests;
let player: TestPlayer;

test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
});
test.afterEach(() => sandbox.close());

const tell = (state: XurState) => sandbox.control<{ state: XurState }>("POST", "xur", state);

interface Seen {
  readonly here: boolean;
  readonly nextRefreshDate: string | undefined;
  readonly wares: (vendorHash: number) => readonly number[];
}

async function seenAt(at: string, classType = 1): Promise<Seen> {
  await sandbox.control("POST", "clock", { now: at });
  const token = await sandbox.tokenFor(player.playerId);
  const characterId = player.characters.find((one) => one.classType === classType)?.characterId;
  const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/Character/${characterId}/Vendors/?components=400,402`;
  const answer = (await sandbox.ask("GET", path, { token })).json.Response as {
    vendors: { data: Record<string, { nextRefreshDate: string }> };
    sales: { data: Record<string, { saleItems: Record<string, { itemHash: number }> }> };
  };
  return {
    here: answer.vendors.data[XUR] !== undefined,
    nextRefreshDate: answer.vendors.data[XUR]?.nextRefreshDate,
    wares: (vendorHash) =>
      Object.values(answer.sales.data[vendorHash]?.saleItems ?? {}).map((sale) => sale.itemHash),
  };
}

test("early: he is here before Friday 17:00, with the new stock", async () => {
  const usual = (await seenAt(ARRIVAL)).wares(XUR);
  await tell({ earlySeconds: 3_600 });
  expect((await seenAt(after(ARRIVAL, -3_601))).here).toBe(false);
  const seen = await seenAt(after(ARRIVAL, -3_600));
  expect(seen.here).toBe(true);
  expect(seen.wares(XUR)).toEqual(usual);
});

test("late: he is not here yet at 17:00, although his sales are listed", async () => {
  await tell({ lateSeconds: 900 });
  const seen = await seenAt(after(ARRIVAL, 899));
  expect(seen.here).toBe(false);
  expect(seen.wares(XUR).length).toBeGreaterThan(5);
  expect((await seenAt(after(ARRIVAL, 900))).here).toBe(true);
});

test("for some seconds after his arrival the refresh dates have moved but the stock is last week's", async () => {
  const lastWeek = (await seenAt(after(ARRIVAL, -1))).wares(GEAR_OFFERS);
  await tell({ oldStockSeconds: 60 });
  const seen = await seenAt(after(ARRIVAL, 4));
  expect(seen.here).toBe(true);
  expect(seen.nextRefreshDate).toBe("2026-07-24T09:00:00Z");
  expect(seen.wares(GEAR_OFFERS)).toEqual(lastWeek);
  expect((await seenAt(after(ARRIVAL, 60))).wares(GEAR_OFFERS)).not.toEqual(lastWeek);
});

test("the stock changes during the visit, an hour after arrival or whenever told", async () => {
  await tell({ changesAfterSeconds: 3_600 });
  const first = (await seenAt(after(ARRIVAL, 3_599))).wares(GEAR_OFFERS);
  const second = (await seenAt(after(ARRIVAL, 3_600))).wares(GEAR_OFFERS);
  expect(second).not.toEqual(first);
  expect((await seenAt(after(DEPARTURE, -5))).wares(GEAR_OFFERS)).toEqual(second);
});

test("lingering: he is still here after Tuesday 17:00", async () => {
  await tell({ lingerSeconds: 600 });
  expect((await seenAt(after(DEPARTURE, 599))).here).toBe(true);
  expect((await seenAt(after(DEPARTURE, 600))).here).toBe(false);
});

test("absent on a Friday: his sales are listed all the same, and asking for him answers 1627", async () => {
  await tell({ absent: true });
  const seen = await seenAt(after(ARRIVAL, 60));
  expect(seen.here).toBe(false);
  expect(seen.wares(XUR).length).toBeGreaterThan(5);
  const token = await sandbox.tokenFor(player.playerId);
  const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/Character/${player.characters[0]?.characterId}/Vendors/${XUR}/`;
  expect((await sandbox.ask("GET", `${path}?components=400`, { token })).json.ErrorCode).toBe(1627);
});

test("the coming stock shows while he is still away", async () => {
  const coming = (await seenAt(ARRIVAL)).wares(GEAR_OFFERS);
  await tell({ stockEarlySeconds: 86_400 });
  const seen = await seenAt(after(ARRIVAL, -86_400));
  expect(seen.here).toBe(false);
  expect(seen.wares(GEAR_OFFERS)).toEqual(coming);
});

test("one class only: armour of that class, whoever asks", async () => {
  await tell({ onlyClass: 2 });
  for (const classType of [0, 1, 2]) {
    const seen = await seenAt(ARRIVAL, classType);
    for (const vendorHash of [XUR, GEAR_OFFERS]) {
      const armor = seen
        .wares(vendorHash)
        .map(catalogItem)
        .filter((item) => item.kind === "armor");
      expect(new Set(armor.map((item) => item.classType))).toEqual(new Set([2]));
    }
  }
});

test("leaked: one character's answer is given to the others", async () => {
  const titans = (await seenAt(ARRIVAL, 0)).wares(GEAR_OFFERS);
  await tell({ leakedClass: 0 });
  expect((await seenAt(ARRIVAL, 1)).wares(GEAR_OFFERS)).toEqual(titans);
});

test("the doorways may lead to nothing: sub-vendors listed without sales", async () => {
  await tell({ emptySubVendors: true });
  const seen = await seenAt(ARRIVAL);
  expect(seen.wares(STRANGE_OFFERS)).toEqual([]);
  expect(seen.wares(GEAR_OFFERS)).toEqual([]);
  expect(seen.wares(XUR).length).toBeGreaterThan(5);
});

test("his refresh date may be the next morning, every day", async () => {
  await tell({ refreshesDaily: true });
  expect((await seenAt(after(ARRIVAL, 60))).nextRefreshDate).toBe("2026-07-18T09:00:00Z");
});

test("a new state takes the place of the old one; DELETE brings the calendar back", async () => {
  await tell({ absent: true });
  expect((await tell({ lingerSeconds: 5 })).state).toEqual({ lingerSeconds: 5 });
  expect((await seenAt(NEXT_WEEK)).here).toBe(true);
  await tell({ absent: true });
  expect((await sandbox.ask("DELETE", "/__sandbox/xur")).status).toBe(204);
  expect((await seenAt(NEXT_WEEK)).here).toBe(true);
});

test("a restart keeps what he was told", async () => {
  const stateFile = join(mkdtempSync(join(tmpdir(), "ninefold-xur-")), "state");
  const first = await SandboxForTests.start({ stateFile });
  await first.control("POST", "xur", { absent: true, onlyClass: 1 });
  await first.close();
  const second = await SandboxForTests.start({ stateFile });
  const { state } = await second.control<{ state: XurState }>("GET", "xur");
  await second.close();
  expect(state).toEqual({ absent: true, onlyClass: 1 });
});

test("what nobody can tell him is refused, with what one can", async () => {
  const refusals = [
    [{ lateSeconds: "ten" }, "a number from 0"],
    [{ lateSeconds: -1 }, "a number from 0"],
    [{ onlyClass: 3 }, "from 0 to 2"],
    [{ away: true }, "oldStockSeconds"],
  ] as const;
  for (const [wish, words] of refusals) {
    const reply = await sandbox.ask("POST", "/__sandbox/xur", { body: wish });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain(words);
  }
});
