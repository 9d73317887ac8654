import { gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { gzipOf } from "../../http/pieces.ts";
import { BUCKET } from "../buckets.ts";
import { catalogItem } from "../catalog.ts";
import type { HeldItem, Player } from "../holdings.ts";
import { VAULT } from "../holdings.ts";
import { createPlayer } from "../players.ts";
import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import { parseComponents } from "./component-names.ts";
import { profilePieces } from "./profile-pieces.ts";
import type { View } from "./view.ts";

const EVERYTHING = parseComponents([
  "100,101,102,103,104,105,200,201,202,203,204,205,206,300,301,302,303,304,305,306,308,309,310",
  "500,600,700,800,900,1000,1100,1200,1400",
]);
const NOW = new Date("2026-07-18T12:00:00Z");
const CHANGES = 25;

function newPlayer(): Player {
  let last = 0;
  return createPlayer("rich", "rich", { next: () => ++last }, { items: 120, nowMs: NOW.getTime() });
}

function viewOf(player: Player, isOwner: boolean, now = NOW): View {
  const [account] = player.accounts;
  if (!account) throw new Error("the rich player has an account");
  const isPublic = { seesCharacters: true, seesGear: true, seesProgress: true };
  return { player, account, now, isOwner, seesInside: isOwner, ...isPublic };
}

const written = (view: View) => profilePieces(view, EVERYTHING).map(({ bytes }) => bytes.toString());

/** One of the changes that actions make to an item. */
function change(held: HeldItem, characterId: string, random: SeededRandom): void {
  const nth = random.below(6);
  if (nth === 0) held.locked = !held.locked;
  else if (nth === 1) held.tracked = !held.tracked;
  else if (nth === 2) held.equipped = !held.equipped;
  else if (nth === 3) held.quantity += 1;
  else if (nth === 4 && held.itemInstanceId !== null) held.plugs = { 1: 1392496348 + random.below(3) };
  else {
    const isVaulted = held.place === VAULT;
    held.place = isVaulted ? characterId : VAULT;
    held.bucketHash = isVaulted ? catalogItem(held.itemHash).homeBucketHash : BUCKET.vault;
  }
}

test("after any change the kept answer is what a new one would be", () => {
  const player = newPlayer();
  const random = seededRandom("changes");
  for (let nth = 0; nth < CHANGES; nth++) {
    const view = viewOf(player, true);
    const held = random.pick(view.account.items);
    change(held, view.account.characters[nth % 3]?.characterId ?? "", random);
    for (const isOwner of [true, false]) {
      // A copy of the account is unknown to everything that is kept.
      const anew = written(viewOf(structuredClone(player), isOwner));
      expect(written(viewOf(player, isOwner)), `change ${nth} of ${held.itemHash}`).toEqual(anew);
    }
  }
});

test("the next day the kept answer has the next day's dates", () => {
  const player = newPlayer();
  const before = written(viewOf(player, true));
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  const after = written(viewOf(player, true, tomorrow));
  expect(after).not.toEqual(before);
  expect(after).toEqual(written(viewOf(structuredClone(player), true, tomorrow)));
});

test("pieces packed one by one unpack to the whole", () => {
  const pieces = profilePieces(viewOf(newPlayer(), true), EVERYTHING);
  const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
  expect(gunzipSync(gzipOf(pieces)).equals(whole)).toBe(true);
});
