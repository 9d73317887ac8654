import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { CLASSIFIED_HASH, UNDEFINED_HASH } from "../world/definitions/classified-item.ts";
import { allTables } from "../world/definitions/tables.ts";

interface Profile {
  profileInventory: { data: { items: { itemHash: number; state: number; fieldOfTomorrow?: object }[] } };
  characters: { data: Record<string, { classType: number; raceHash: number; light: number }> };
}

let sandbox: SandboxForTests;
let read: () => Promise<Profile>;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  const player = await sandbox.player({ template: "rich", items: 400 });
  const token = await sandbox.tokenFor(player.playerId);
  read = async () => {
    const path = `/Platform/Destiny2/3/Profile/${player.membershipId}/?components=100,102,200,300`;
    return (await sandbox.ask("GET", path, { token })).json.Response as unknown as Profile;
  };
});
test.afterEach(() => sandbox.ask("DELETE", "/__sandbox/faults"));
test.afterAll(() => sandbox.close());
test.describe.configure({ mode: "serial" });

const strike = (kind: string) => sandbox.control("POST", "faults", { route: "GetProfile", kind });
const hashes = ({ profileInventory }: Profile) => profileInventory.data.items.map(({ itemHash }) => itemHash);

test("new fields: every part of an answer has them, and all that was there is there still", async () => {
  const before = await read();
  await strike("new-fields");
  const after = await read();
  expect(after.profileInventory.data.items.every(({ fieldOfTomorrow }) => fieldOfTomorrow)).toBe(true);
  expect(Object.keys(after.characters.data)).toEqual(Object.keys(before.characters.data));
  expect(after.profileInventory.data.items).toMatchObject(before.profileInventory.data.items);
});

test("unknown values: enumerations and hashes that nobody has heard of, flags beside the known ones", async () => {
  const before = await read();
  await strike("unknown-values");
  const after = await read();
  const [character] = Object.values(after.characters.data);
  expect(character).toMatchObject({ classType: 77, raceHash: UNDEFINED_HASH });
  expect(hashes(after).filter((hash) => hash === UNDEFINED_HASH)).toHaveLength(1);
  const states = ({ profileInventory }: Profile) => profileInventory.data.items.map(({ state }) => state);
  expect(states(after)).toEqual(states(before).map((state) => state | (1 << 20)));
});

test("classified: one thing in the vault is another, of which the definitions tell nothing", async () => {
  await strike("classified");
  expect(hashes(await read()).filter((hash) => hash === CLASSIFIED_HASH)).toHaveLength(1);
  expect(allTables().DestinyInventoryItemDefinition?.[CLASSIFIED_HASH]).toMatchObject({ redacted: true });
});
