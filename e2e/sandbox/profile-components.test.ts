import { expect, test } from "@playwright/test";
import { partsOf, profilePath, readProfile } from "./profile-for-tests.ts";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

let sandbox: SandboxForTests;
let player: TestPlayer;
let token: string;

test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  player = await sandbox.player({ template: "rich" });
  token = await sandbox.tokenFor(player.playerId);
});
test.afterAll(() => sandbox.close());

/** Number, name, and the parts of a profile answer that belong to it (OpenAPI 2.21.7, DestinyProfileResponse). */
const COMPONENTS: readonly (readonly [number, string, ...string[]])[] = [
  [100, "Profiles", "profile"],
  [101, "VendorReceipts", "vendorReceipts"],
  [102, "ProfileInventories", "profileInventory"],
  [103, "ProfileCurrencies", "profileCurrencies"],
  [104, "ProfileProgression", "profileProgression"],
  [105, "PlatformSilver", "platformSilver"],
  [200, "Characters", "characters"],
  [201, "CharacterInventories", "characterInventories"],
  [202, "CharacterProgressions", "characterProgressions", "characterUninstancedItemComponents"],
  [203, "CharacterRenderData", "characterRenderData"],
  [204, "CharacterActivities", "characterActivities"],
  [205, "CharacterEquipment", "characterEquipment"],
  [206, "CharacterLoadouts", "characterLoadouts"],
  [300, "ItemInstances", "itemComponents", "itemComponents.instances"],
  [301, "ItemObjectives", "itemComponents", "itemComponents.objectives"],
  [302, "ItemPerks", "itemComponents", "itemComponents.perks"],
  [303, "ItemRenderData", "itemComponents", "itemComponents.renderData"],
  [304, "ItemStats", "itemComponents", "itemComponents.stats"],
  [305, "ItemSockets", "profilePlugSets", "characterPlugSets", "itemComponents", "itemComponents.sockets"],
  [306, "ItemTalentGrids", "itemComponents", "itemComponents.talentGrids"],
  [307, "ItemCommonData", "itemComponents"],
  [308, "ItemPlugStates", "itemComponents", "itemComponents.plugStates"],
  [309, "ItemPlugObjectives", "itemComponents", "itemComponents.plugObjectives"],
  [310, "ItemReusablePlugs", "itemComponents", "itemComponents.reusablePlugs"],
  [400, "Vendors"],
  [401, "VendorCategories"],
  [402, "VendorSales"],
  [500, "Kiosks", "profileKiosks", "characterKiosks"],
  [600, "CurrencyLookups", "characterCurrencyLookups"],
  [700, "PresentationNodes", "profilePresentationNodes", "characterPresentationNodes"],
  [800, "Collectibles", "profileCollectibles", "characterCollectibles"],
  [900, "Records", "profileRecords", "characterRecords"],
  [1000, "Transitory", "profileTransitoryData"],
  [1100, "Metrics", "metrics"],
  [1200, "StringVariables", "profileStringVariables", "characterStringVariables"],
  [1300, "Craftables", "characterCraftables"],
  [1400, "SocialCommendations", "profileCommendations"],
];

const everyNumber = COMPONENTS.map(([number]) => number).join(",");
const everyPart = [...new Set(COMPONENTS.flatMap(([, , ...parts]) => parts))].sort();

function allParts(answer: Awaited<ReturnType<typeof readProfile>>): string[] {
  const sets = Object.keys(answer.itemComponents ?? {}).map((set) => `itemComponents.${set}`);
  return [...partsOf(answer), ...sets].sort();
}

test("each component asked alone brings exactly its own parts, by number and by name", async () => {
  for (const [number, name, ...parts] of COMPONENTS) {
    for (const asked of [String(number), name, name.toUpperCase(), name.toLowerCase()]) {
      expect(allParts(await readProfile(sandbox, player, asked, token)), asked).toEqual([...parts].sort());
    }
  }
});

test("all components asked at once bring all parts", async () => {
  expect(allParts(await readProfile(sandbox, player, everyNumber, token))).toEqual(everyPart);
});

test("spaces, repetitions and unknown words in the list of components do no harm", async () => {
  const answer = await readProfile(sandbox, player, " 200, characters ,Characters,,200,9999,Nothing", token);
  expect(partsOf(answer)).toEqual(["characters"]);
});

test("a call that asks for no component is refused with 18, an address without a number with 7", async () => {
  for (const query of ["", "?components=", "?components=9999"]) {
    const reply = await sandbox.ask("GET", profilePath(player) + query, { token });
    expect([reply.status, reply.json.ErrorCode, reply.json.ErrorStatus]).toEqual([
      500,
      18,
      "InvalidParameters",
    ]);
  }
  const reply = await sandbox.ask("GET", "/Platform/Destiny2/3/Profile/someone/?components=100", { token });
  expect(reply.json.ErrorCode).toBe(7);
});

const HIDDEN_FROM_STRANGERS = [
  "vendorReceipts",
  "profileInventory",
  "profileCurrencies",
  "platformSilver",
  "characterInventories",
  "characterLoadouts",
  "characterCurrencyLookups",
];
const HIDDEN_PROGRESS = [
  "profileProgression",
  "profileKiosks",
  "profilePresentationNodes",
  "profileCollectibles",
  "profileRecords",
  "profileTransitoryData",
  "metrics",
  "profileStringVariables",
  "profileCommendations",
  "characterProgressions",
  "characterActivities",
  "characterKiosks",
  "characterPresentationNodes",
  "characterCollectibles",
  "characterRecords",
  "characterStringVariables",
  "characterCraftables",
];

function hiddenParts(answer: Awaited<ReturnType<typeof readProfile>>): string[] {
  const isHidden = (part: unknown) => JSON.stringify(part) === '{"privacy":2}';
  return partsOf(answer).filter((name) => isHidden(answer[name]));
}

test("strangers are shown progress but no inventory, and what is hidden says so and nothing else", async () => {
  const stranger = await sandbox.tokenFor("one-character");
  for (const bearer of [stranger, undefined]) {
    const answer = await readProfile(sandbox, player, everyNumber, bearer);
    expect(hiddenParts(answer)).toEqual([...HIDDEN_FROM_STRANGERS].sort());
  }
  expect(hiddenParts(await readProfile(sandbox, player, everyNumber, token))).toEqual([]);
});

test("a private player's progress is hidden from strangers and shown to the player", async () => {
  const hider = await sandbox.player({ template: "private" });
  const asStranger = await readProfile(sandbox, hider, everyNumber);
  expect(hiddenParts(asStranger)).toEqual([...HIDDEN_FROM_STRANGERS, ...HIDDEN_PROGRESS].sort());
  // Recorded with ranks that are hidden (Bungie-net/api#848).
  expect(asStranger.characterUninstancedItemComponents).toEqual({});
  const own = await readProfile(sandbox, hider, everyNumber, await sandbox.tokenFor(hider.playerId));
  for (const part of HIDDEN_PROGRESS) expect(own[part], part).not.toEqual({ privacy: 2 });
});

test("what follows slowly has a date of its own, only where it was asked for", async () => {
  const dates = async (components: string) => {
    const answer: unknown = await readProfile(sandbox, player, components, token);
    return answer as { responseMintedTimestamp: string; secondaryComponentsMintedTimestamp: string };
  };
  expect((await dates("100,200")).secondaryComponentsMintedTimestamp).toBe("0001-01-01T00:00:00Z");
  const first = await dates("900");
  const second = await dates("900");
  expect(second.secondaryComponentsMintedTimestamp).toBe(second.responseMintedTimestamp);
  expect(second.responseMintedTimestamp > first.responseMintedTimestamp).toBe(true);
});

test("one character alone has every component of a character", async () => {
  const characterId = player.characters[0]?.characterId;
  const path = `${profilePath(player)}Character/${characterId}/?components=${everyNumber}`;
  const reply = await sandbox.ask("GET", path, { token });
  expect(Object.keys(reply.json.Response as object).sort()).toEqual([
    "activities",
    "character",
    "collectibles",
    "currencyLookups",
    "equipment",
    "inventory",
    "itemComponents",
    "kiosks",
    "loadouts",
    "plugSets",
    "presentationNodes",
    "progressions",
    "records",
    "renderData",
    "uninstancedItemComponents",
  ]);
});

test("every kind of player answers with every component, in each of their accounts", async () => {
  const kinds = ["one-character", "private", "two-memberships", "cross-saved", "no-clan", "hoarder"];
  for (const kind of kinds) {
    const bearer = await sandbox.tokenFor(kind);
    const accounts =
      sandbox.running.sandbox.state.players.find((one) => one.playerId === kind)?.accounts ?? [];
    expect(accounts.length, kind).toBe(kind === "two-memberships" ? 2 : 1);
    for (const account of accounts) {
      const one = { ...player, membershipType: account.membershipType, membershipId: account.membershipId };
      const answer = await readProfile(sandbox, one, everyNumber, bearer);
      expect(allParts(answer), kind).toEqual(everyPart);
      const characters = Object.keys(answer.characters?.data ?? {});
      expect(characters, kind).toEqual(account.characters.map(({ characterId }) => characterId));
    }
  }
});
