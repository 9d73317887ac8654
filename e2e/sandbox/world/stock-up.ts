import { BUCKET } from "./buckets.ts";
import { ANY_CLASS, CATALOG, type CatalogItem, itemNamed } from "./catalog.ts";
import { type Account, type Character, PROFILE, slotsFree, VAULT } from "./holdings.ts";
import { type NextItemId, newItem, stack } from "./new-item.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

export interface Amounts {
  /** Items in all, about; what the characters do not carry goes to the vault. */
  readonly total: number;
  readonly postmaster: number;
  /** Carried beside the worn one, per slot. */
  readonly carried: number;
  /** For measurements: the total is kept even where the vault would be over its capacity. */
  readonly overfill?: boolean;
}

export const GEAR_BUCKETS = [
  BUCKET.kinetic,
  BUCKET.energy,
  BUCKET.power,
  BUCKET.helmet,
  BUCKET.gauntlets,
  BUCKET.chest,
  BUCKET.legs,
  BUCKET.class,
];
const OTHER_WORN_BUCKETS = [
  BUCKET.ghost,
  BUCKET.sparrow,
  BUCKET.ship,
  BUCKET.emblem,
  BUCKET.subclass,
  BUCKET.finisher,
];

// Worn by everybody once there is something of the kind: artifact, clan banner, emotes.
const WORN_ONCE = [1506418338, 4292445962, 1107761855];
const QUESTS = 6;
const BOUNTIES = 5;

const all = [...CATALOG.values()];
const byBucket = new Map<number, CatalogItem[]>();
for (const item of all) {
  if (item.instanced) byBucket.set(item.homeBucketHash, [...(byBucket.get(item.homeBucketHash) ?? []), item]);
}
const VAULTABLE = all.filter((item) => item.instanced && item.transferable);

const fitting = (bucketHash: number, classType: number) =>
  (byBucket.get(bucketHash) ?? []).filter(
    (item) => item.classType === ANY_CLASS || item.classType === classType,
  );

/** Dresses a character: one worn item per slot with at most one exotic weapon and armour piece, some carried. */
function dress(
  account: Account,
  character: Character,
  carried: number,
  random: SeededRandom,
  nextItemId: NextItemId,
): void {
  const exoticWeaponBucket = random.pick([BUCKET.kinetic, BUCKET.energy, BUCKET.power]);
  const exoticArmorBucket = random.pick([BUCKET.helmet, BUCKET.gauntlets, BUCKET.chest, BUCKET.legs]);
  for (const bucketHash of [...GEAR_BUCKETS, ...OTHER_WORN_BUCKETS]) {
    const choices = fitting(bucketHash, character.classType);
    const wantsExotic = bucketHash === exoticWeaponBucket || bucketHash === exoticArmorBucket;
    const isGear = GEAR_BUCKETS.some((gear) => gear === bucketHash);
    const worn = isGear
      ? choices.filter((item) => item.tier === (wantsExotic ? "exotic" : "legendary"))
      : choices;
    account.items.push({
      ...newItem(random.pick(worn), character.characterId, random, nextItemId),
      equipped: true,
    });
    const more =
      bucketHash === BUCKET.subclass ? choices.length - 1 : isGear ? carried : Math.min(3, carried);
    for (let count = 0; count < more; count++) {
      const item =
        bucketHash === BUCKET.subclass ? unheldSubclass(account, character, choices) : random.pick(choices);
      if (item) account.items.push(newItem(item, character.characterId, random, nextItemId));
    }
  }
}

function unheldSubclass(
  account: Account,
  character: Character,
  choices: CatalogItem[],
): CatalogItem | undefined {
  const held = new Set(
    account.items.filter((item) => item.place === character.characterId).map((item) => item.itemHash),
  );
  return choices.find((item) => !held.has(item.itemHash));
}

function fillPostmaster(
  account: Account,
  amounts: Amounts,
  random: SeededRandom,
  nextItemId: NextItemId,
): void {
  for (const character of account.characters) {
    const count =
      account.characters[0] === character ? amounts.postmaster : Math.floor(amounts.postmaster / 4);
    for (let nth = 0; nth < count; nth++) {
      const item = newItem(random.pick(VAULTABLE), character.characterId, random, nextItemId);
      account.items.push({ ...item, bucketHash: BUCKET.postmaster });
    }
    if (count > 0)
      account.items.push(stack(itemNamed("Enhancement Core"), 3, character.characterId, BUCKET.postmaster));
  }
}

function fillAccountWide(account: Account, random: SeededRandom): void {
  const currency: Record<string, number> = { Glimmer: 214_800, "Bright Dust": 3_150, Silver: 400 };
  for (const [name, quantity] of Object.entries(currency)) {
    const item = itemNamed(name, "currency");
    account.items.push(stack(item, quantity, PROFILE, item.homeBucketHash));
  }
  for (const item of all) {
    if (item.kind === "material" || item.kind === "consumable") {
      const quantity = item.name === "Strange Coin" ? 87 : 1 + random.below(Math.min(60, item.maxStackSize));
      account.items.push(stack(item, quantity, PROFILE, item.homeBucketHash));
    }
    if (item.kind === "projection" || item.kind === "transmat")
      account.items.push(stack(item, 1, PROFILE, item.homeBucketHash));
  }
  account.items.push(stack(itemNamed("Enhancement Prism"), 14, VAULT, BUCKET.vault));
  account.items.push(stack(itemNamed("Finest Matterweave"), 9, VAULT, BUCKET.vault));
}

/** Quests and bounties a character is on; the first of them is the one it follows. */
function takeUp(account: Account, character: Character, random: SeededRandom, nextItemId: NextItemId): void {
  const taken = (kind: CatalogItem["kind"], count: number) => {
    const choices = all.filter((item) => item.kind === kind);
    return Array.from({ length: Math.min(count, choices.length) }, () =>
      choices.splice(random.below(choices.length), 1),
    ).flat();
  };
  for (const item of [...taken("quest", QUESTS), ...taken("bounty", BOUNTIES)]) {
    const held = item.instanced
      ? newItem(item, character.characterId, random, nextItemId)
      : stack(item, 1, character.characterId, item.homeBucketHash);
    const isFirst = !account.items.some((one) => one.place === character.characterId && one.tracked);
    account.items.push(isFirst ? { ...held, tracked: true } : held);
  }
}

function putOn(
  account: Account,
  character: Character,
  bucketHash: number,
  random: SeededRandom,
  nextItemId: NextItemId,
): void {
  const choices = fitting(bucketHash, character.classType);
  if (choices.length === 0) return;
  const item = newItem(random.pick(choices), character.characterId, random, nextItemId);
  account.items.push({ ...item, equipped: true });
}

function fillEngrams(account: Account, random: SeededRandom, nextItemId: NextItemId): void {
  const engrams = byBucket.get(BUCKET.engrams) ?? [];
  for (const character of account.characters) {
    for (let nth = 0; nth < 2; nth++)
      account.items.push(newItem(random.pick(engrams), character.characterId, random, nextItemId));
  }
}

/** Gives an account its belongings; the same seed gives the same belongings. */
export function stockUp(account: Account, amounts: Amounts, seed: string, nextItemId: NextItemId): void {
  const random = seededRandom(seed);
  for (const character of account.characters) dress(account, character, amounts.carried, random, nextItemId);
  // Drawn from a chance of its own, so that what else is held does not change with it.
  const pursuits = seededRandom(`${seed} pursuits`);
  for (const character of account.characters) {
    takeUp(account, character, pursuits, nextItemId);
    for (const bucketHash of WORN_ONCE) putOn(account, character, bucketHash, pursuits, nextItemId);
  }
  fillEngrams(account, random, nextItemId);
  fillPostmaster(account, amounts, random, nextItemId);
  fillAccountWide(account, random);
  const room = slotsFree(account, VAULT, BUCKET.vault);
  const missing = amounts.total - account.items.length;
  for (let nth = 0; nth < (amounts.overfill ? missing : Math.min(missing, room)); nth++) {
    account.items.push(newItem(random.pick(VAULTABLE), VAULT, random, nextItemId));
  }
}

/** Fills one slot of one character to the brim, so that "no room" can be met. */
export function fillSlot(
  account: Account,
  character: Character,
  bucketHash: number,
  seed: string,
  nextItemId: NextItemId,
): void {
  const random = seededRandom(seed);
  const choices = fitting(bucketHash, character.classType).filter((item) => item.tier !== "exotic");
  while (slotsFree(account, character.characterId, bucketHash) > 0) {
    account.items.push(newItem(random.pick(choices), character.characterId, random, nextItemId));
  }
}
