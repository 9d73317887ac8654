import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../../sandbox-for-tests.ts";
import { TABLE_NAMES } from "../facts/table-names.ts";
import { danglingIn } from "./find-dangling.ts";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

const ALL_COMPONENTS = [
  100, 101, 102, 103, 104, 105, 200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304, 305, 306, 307,
  308, 309, 310, 400, 401, 402, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400,
].join(",");

test("every table the real index lists is there and parses", async () => {
  const all = await sandbox.tables();
  expect(Object.keys(all).sort()).toEqual([...TABLE_NAMES].sort());
  const misplaced = Object.entries(all).flatMap(([name, rows]) =>
    Object.entries(rows).flatMap(([hash, row]) =>
      (row as { hash: number }).hash === Number(hash) ? [] : [`${name} ${hash}`],
    ),
  );
  expect(misplaced).toEqual([]);
});

test("no definition names a hash without a definition", async () => {
  const all = await sandbox.tables();
  const found = new Set<string>();
  for (const [name, rows] of Object.entries(all)) {
    for (const [hash, row] of Object.entries(rows)) danglingIn(row, all, `${name} ${hash}`, found);
  }
  expect([...found]).toEqual([]);
});

test("no answer about a player names a hash without a definition", async () => {
  const all = await sandbox.tables();
  const found = new Set<string>();
  await sandbox.control("POST", "clock", { now: "2026-07-18T12:00:00Z" });
  for (const player of sandbox.running.sandbox.state.players) {
    const token = await sandbox.tokenFor(player.playerId);
    for (const { membershipType, membershipId, characters } of player.accounts) {
      const path = `/Platform/Destiny2/${membershipType}/Profile/${membershipId}/`;
      const asked = [`${path}?components=${ALL_COMPONENTS}`];
      for (const { characterId } of characters) {
        asked.push(`${path}Character/${characterId}/?components=${ALL_COMPONENTS}`);
        asked.push(`${path}Character/${characterId}/Vendors/?components=${ALL_COMPONENTS}`);
        for (const vendorHash of Object.keys(all.DestinyVendorDefinition ?? {}))
          asked.push(`${path}Character/${characterId}/Vendors/${vendorHash}/?components=${ALL_COMPONENTS}`);
      }
      for (const url of asked) {
        const answer = await sandbox.ask("GET", url, { token });
        danglingIn(
          answer.json.Response,
          all,
          `${player.playerId} ${url.slice(path.length, path.length + 60)}`,
          found,
        );
      }
    }
  }
  expect([...found]).toEqual([]);
});

test("no public answer names a hash without a definition", async () => {
  const all = await sandbox.tables();
  const found = new Set<string>();
  await sandbox.control("POST", "clock", { now: "2026-07-18T12:00:00Z" });
  for (const path of ["Destiny2/Vendors/", "Destiny2/Milestones/", "Settings/", "GlobalAlerts/"]) {
    const answer = await sandbox.ask("GET", `/Platform/${path}?components=400,401,402`);
    danglingIn(answer.json.Response, all, path, found);
  }
  expect([...found]).toEqual([]);
});
