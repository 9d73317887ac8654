import { expect, test } from "@playwright/test";
import { copyWords } from "./copy-words.ts";
import { packIndex } from "./pack-index.ts";
import { COPY_WORDS } from "./packed-index.ts";
import { ACCOUNT, FACTS, WORLD } from "./test-world.ts";
import { unpackIndex } from "./unpack-index.ts";
import { WORD_GROUPS } from "./words.ts";

const sent = () => unpackIndex(JSON.parse(JSON.stringify(packIndex(WORLD, ACCOUNT.mintedAt))));

test("what is packed for the browser comes out as it was, but for the names of copies' groups", () => {
  const { items, ...rest } = sent();
  const { items: before, characters, selectedCharacterId } = WORLD;
  expect(rest).toEqual({
    selectedCharacterId,
    characters: characters.map(({ characterId, className }) => ({ characterId, className })),
  });
  const bare = (world: typeof items) =>
    world.map((item) => ({ ...item, kind: { ...item.kind, copiesKey: null } }));
  expect(bare(items)).toEqual(bare(before));
});

test("copies of each other stay copies of each other on the way, and others others", () => {
  const { items } = sent();
  const pairs = (world: typeof items) =>
    world.flatMap((a) =>
      world.map((b) => a.kind.copiesKey !== null && a.kind.copiesKey === b.kind.copiesKey),
    );
  expect(pairs(items)).toEqual(pairs(WORLD.items));
});

test("kinds and perks are shared again after the way, so that each text is looked through once", () => {
  const { items } = sent();
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(new Set(WORLD.items.map(({ kind }) => kind)).size);
  expect(items[0]?.perks[0]).toBe(items[1]?.perks.find(({ name }) => name === "Outlaw"));
});

test("every word of a copy has its bit", () => {
  const groups = ["state", "parts", "collections", "armorAge"] as const;
  const own = groups.flatMap((group) => WORD_GROUPS[group].split(" ")).filter((word) => word !== "stackfull");
  expect([...COPY_WORDS].sort()).toEqual(own.sort());
  const held = ACCOUNT.items.flatMap((item) => [
    ...copyWords(item, FACTS.plugs, { ...FACTS, collected: ACCOUNT.collected }),
  ]);
  expect([...new Set<string>(held)].sort()).toEqual([...COPY_WORDS].sort());
});
