import { expect, test } from "@playwright/test";
import fc from "fast-check";
import type { Account } from "../account.ts";
import { Bucket } from "../bucket.ts";
import { itemKey } from "../item.ts";
import { atCharacter, type Place, VAULT } from "../place.ts";
import { planWishes } from "../plan-wishes.ts";
import type { Problem } from "../problem.ts";
import { aBucket, aCharacter, aDefinition, anAccount, anItem } from "../test-account.ts";
import { arrange } from "./arrange.ts";
import { fewestCalls, type Piece, type SmallWorld } from "./fewest-calls.ts";
import { NO_ASIDE_FACTS } from "./rank-aside.ts";

const SLOTS = [Bucket.Kinetic, Bucket.Energy];
const RUNS = Number(process.env.RUNS ?? 600);

const placeOf = (place: number): Place => (place < 0 ? VAULT : atCharacter(String(place)));

const piece = (characters: number): fc.Arbitrary<Piece> =>
  fc.record({
    slot: fc.integer({ min: 0, max: 1 }),
    isExotic: fc.boolean(),
    isMovable: fc.boolean().chain((often) => (often ? fc.constant(true) : fc.boolean())),
    place: fc.integer({ min: -1, max: characters - 1 }),
    state: fc.constantFrom("worn", "carried", "carried", "carried", "waiting"),
  });

const smallWorld: fc.Arbitrary<SmallWorld> = fc.integer({ min: 1, max: 3 }).chain((characters) =>
  fc
    .record({
      pieces: fc.array(piece(characters), { minLength: 1, maxLength: 7 }).map(asTheGameAllows),
      characters: fc.constant(characters),
      slotRoom: fc.integer({ min: 1, max: 3 }),
      vaultRoom: fc.integer({ min: 1, max: 4 }),
      to: fc.integer({ min: -1, max: characters - 1 }),
      equip: fc.boolean(),
    })
    .map((world) => ({ ...world, equip: world.equip && world.to >= 0 }))
    .filter(isWithinRoom),
);

/** One worn item a slot and one worn exotic a character; the vault has neither what is worn nor what waits. */
function asTheGameAllows(pieces: readonly Piece[]): Piece[] {
  const taken = new Set<string>();
  return pieces.map((one) => {
    if (one.place < 0 || one.state !== "worn") return one.place < 0 ? { ...one, state: "carried" } : one;
    const claims = [`${one.place} ${one.slot}`, ...(one.isExotic ? [`${one.place} exotic`] : [])];
    if (claims.some((claim) => taken.has(claim))) return { ...one, state: "carried" };
    for (const claim of claims) taken.add(claim);
    return one;
  });
}

function isWithinRoom({ pieces, characters, slotRoom, vaultRoom }: SmallWorld): boolean {
  const held = pieces.filter(({ state }) => state !== "waiting");
  if (held.filter(({ place }) => place < 0).length > vaultRoom) return false;
  return [...Array(characters).keys()].every((character) =>
    [0, 1].every(
      (slot) => held.filter((one) => one.place === character && one.slot === slot).length <= slotRoom,
    ),
  );
}

/** How many calls arranging needs, and planning the same as a wish; null where they refuse. */
function callsFor(world: SmallWorld): readonly (number | null)[] {
  const { to, equip } = world;
  const account = toAccount(world);
  const [item] = account.items;
  if (!item) return [null, null];
  const arranged = arrange(account, { item, to: placeOf(to), equip, quantity: 1 });
  const wish = { itemKey: itemKey(item), to: placeOf(to), equip, quantity: null };
  const terms = { facts: NO_ASIDE_FACTS, mayMoveOthers: true, spared: new Set<string>() };
  const { steps, problems } = planWishes(account, [{ ...wish, index: 0, reason: "asked" }], terms);
  const refused = (problem: Problem | undefined) => (problem?.kind === "already-there" ? 0 : null);
  return [
    arranged.ok ? arranged.acts.length : refused(arranged.problem),
    problems.has(0) ? refused(problems.get(0)) : steps.length,
  ];
}

function toAccount({ pieces, characters, slotRoom, vaultRoom }: SmallWorld): Account {
  const items = pieces.map(({ slot, isExotic, isMovable, place, state }, nth) =>
    anItem(
      aDefinition(nth + 1, {
        bucketHash: SLOTS[slot] ?? Bucket.Kinetic,
        uniqueLabel: isExotic ? "exotic_weapon" : null,
      }),
      placeOf(place),
      {
        isEquipped: state === "worn",
        isTransferable: isMovable,
        ...(state === "waiting" && { bucketHash: Bucket.Postmaster }),
      },
    ),
  );
  const buckets = [...SLOTS.map((slot) => aBucket(slot, slotRoom)), aBucket(Bucket.Vault, vaultRoom, true)];
  return {
    ...anAccount(items, buckets),
    characters: Array.from({ length: characters }, (_, nth) => aCharacter(String(nth), "hunter")),
  };
}

test("X19 no plan is longer than the shortest there is, and none is missed", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  console.log(`arrange property seed: ${seed}`);
  let solved = 0;
  fc.assert(
    fc.property(smallWorld, (world) => {
      const fewest = fewestCalls(world);
      expect(callsFor(world)).toEqual([fewest, fewest]);
      if (fewest !== null && fewest > 2) solved += 1;
    }),
    { seed, numRuns: RUNS },
  );
  expect(solved).toBeGreaterThan(RUNS / 100);
});
