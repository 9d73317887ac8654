import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { type AnswerKind, inspectAnswer } from "#lib/flows/inspect-answer.ts";

/** Runs the command as npm does, with its files in a folder of their own. */
async function run(args: string[], files: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "inspect-"));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  const named = args.map((arg) => (arg in files ? join(folder, arg) : arg));
  const program = ["node_modules/tsx/dist/cli.mjs", "lib/commands/inspect.ts", ...named];
  const ended = await new Promise<{ exitCode: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, program, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      done({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
  rmSync(folder, { recursive: true });
  return ended;
}

const success = (Response: object) => ({ Response, ErrorCode: 1, ErrorStatus: "Success", Message: "Ok" });

// As JavaScript numbers these two are the same.
const TWINS = ["6917529265091876850", "6917529265091876851"];
const profile = {
  responseMintedTimestamp: "2026-11-20T18:00:00Z",
  profileInventory: {
    privacy: 2,
    data: {
      items: [
        { itemHash: 10, quantity: 999, bucketHash: 1469714392, transferStatus: 0 },
        { itemHash: 11, itemInstanceId: TWINS[0], quantity: 1, bucketHash: 138197802 },
      ],
    },
  },
  profileCurrencies: { privacy: 2 },
  characters: {
    data: {
      "2305843009261496541": { characterId: "2305843009261496541", raceHash: 1, classType: 9, light: 550 },
    },
  },
  characterInventories: {
    data: {
      "2305843009261496541": {
        items: [{ itemHash: 11, itemInstanceId: TWINS[1], quantity: 1, bucketHash: 215593132, state: 1 }],
      },
    },
  },
  characterEquipment: {
    data: {
      "2305843009261496541": {
        items: [
          { itemHash: 12, itemInstanceId: "7", quantity: 1, bucketHash: 1498876634, transferStatus: 1 },
        ],
      },
    },
  },
};
const definitions = {
  "11": { hash: 11, displayProperties: { name: "Second Dawn" }, inventory: { tierTypeName: "Exotic" } },
};

test("a profile's items are told apart by their whole ids, each with its place", () => {
  expect(inspectAnswer("profile", success(profile), definitions)).toMatchObject({
    counts: { items: 4, instanced: 3, distinctInstanceIds: 3, stacks: 1, equipped: 1, withoutDefinition: 2 },
    hidden: ["profileCurrencies"],
    hashesWithoutDefinition: [10, 12],
    items: [
      { itemInstanceId: null, itemHash: 10, name: null, place: "profile", bucket: "Consumables" },
      { itemInstanceId: TWINS[0], name: "Second Dawn", place: "vault", bucket: "Vault", equipped: false },
      { itemInstanceId: TWINS[1], place: "2305843009261496541", bucket: "Postmaster", bucketHash: 215593132 },
      { itemInstanceId: "7", name: null, place: "2305843009261496541", bucket: "Kinetic", equipped: true },
    ],
  });
});

test("the answer is found bare, in its envelope, and among other answers", () => {
  const bare = inspectAnswer("profile", profile, null);
  expect(inspectAnswer("profile", success(profile), null)).toEqual(bare);
  expect(inspectAnswer("profile", { somethingElse: [], getProfile: success(profile) }, null)).toEqual(bare);
});

test("without definitions nothing has a name and every hash is listed", () => {
  const printed = inspectAnswer("profile", profile, null);
  expect(printed).toMatchObject({
    hashesWithoutDefinition: [10, 11, 12],
    items: [{ name: null }, { name: null }, {}, {}],
  });
});

test("definitions are taken from a list of rows as well", () => {
  const list = [{ table: "DestinyInventoryItemDefinition", hash: 11, json: definitions["11"] }];
  expect(inspectAnswer("profile", profile, list)).toMatchObject({
    items: [{}, { name: "Second Dawn" }, {}, {}],
  });
});

test("several active accounts leave the choice to the player", () => {
  const card = { membershipType: 3, membershipId: "1", displayName: "A", isOverridden: false };
  const answer = {
    profiles: [card, { ...card, membershipType: 1, membershipId: "2" }],
    profilesWithErrors: [],
  };
  expect(inspectAnswer("linked-profiles", answer, null)).toMatchObject({ chosen: null, why: "player-picks" });
});

test("Bungie's refusal of the vendor means that he is away", () => {
  const refusal = { ErrorCode: 1627, ErrorStatus: "DestinyVendorNotFound" };
  expect(inspectAnswer("vendors", refusal, null)).toMatchObject({ here: false, wares: [], hidden: [] });
});

test("the command prints JSON and nothing else", async () => {
  const { exitCode, stdout, stderr } = await run(["profile", "p.json", "--definitions", "d.json"], {
    "p.json": success(profile),
    "d.json": definitions,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ counts: { items: 4 } });
});

const mistakes: [name: string, args: string[], files: Record<string, unknown>, told: RegExp][] = [
  ["no arguments", [], {}, /^Usage: /],
  ["an unknown kind", ["clan", "p.json"], { "p.json": profile }, /^There is no kind "clan"/],
  ["a missing file", ["profile", "/nowhere.json"], {}, /^\/nowhere\.json cannot be read\.$/],
  ["a file that is not JSON", ["profile", "p.json"], { "p.json": "<html>" }, /p\.json is not JSON\.$/],
  ["another answer", ["vendors", "p.json"], { "p.json": profile }, /^The file holds no answer of GetVendors/],
  ["an error of Bungie's", ["profile", "p.json"], { "p.json": { ErrorCode: 5 } }, /but Bungie's error 5\.$/],
];
for (const [name, args, files, told] of mistakes) {
  test(`${name} is answered in one sentence, on stderr, with exit code 2`, async () => {
    const { exitCode, stdout, stderr } = await run(args, files);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr.trim()).toMatch(told);
  });
}

const captures = process.env.BUNGIE_CAPTURES;
if (captures) {
  const read = (path: string) => JSON.parse(readFileSync(join(captures, path), "utf8"));
  const inspect = (kind: AnswerKind, file: string) => inspectAnswer(kind, read(`captures/${file}`), items());
  let table: unknown;
  const items = () => {
    table ??= read("items-2026-07.json");
    return table;
  };

  test("855 instanced items of a real account are kept apart", () => {
    expect(inspect("profile", "get-profile-2021-05-28-a.json")).toMatchObject({
      counts: { items: 991, instanced: 855, distinctInstanceIds: 855, equipped: 50, withoutDefinition: 47 },
    });
    expect(inspect("profile", "get-profile-2021-05-28-b-later.json")).toMatchObject({
      counts: { instanced: 842, distinctInstanceIds: 842 },
    });
  });

  test("Xûr is away in both answers that list his sales, and here in the one that names him", () => {
    for (const file of ["get-vendors-2025-07-15-xur-away.json", "get-vendors-2026-06-09-xur-away.json"]) {
      expect(inspect("vendors", file)).toMatchObject({ here: false, wares: [] });
    }
    const here = inspect("vendors", "get-vendors-2022-10-16-xur-here-with-rolls.json");
    expect(here).toMatchObject({ here: true, hidden: [] });
    const { wares } = here as { wares: { name: string; group: string }[] };
    expect(wares).toHaveLength(20);
    expect(wares[0]).toMatchObject({ name: "Liar's Handshake", group: "exotic-armor" });
    expect(wares.filter(({ group }) => group === "other")).toEqual([]);
    expect(inspect("vendors", "get-vendor-xur-shape-2020.json")).toMatchObject({ here: true });
  });

  test("cross save decides for both real accounts", () => {
    expect(inspect("linked-profiles", "get-linked-profiles-2025-07-15.json")).toMatchObject({
      chosen: { membershipType: 2, membershipId: "4611686195173833958" },
      why: "cross-save",
      others: [{}, {}, {}, {}],
    });
    expect(inspect("memberships", "get-memberships-2023-06.json")).toMatchObject({
      chosen: { membershipType: 1, membershipId: "4611686113213049569" },
      why: "cross-save",
      others: [{}, {}, {}],
    });
  });
}
