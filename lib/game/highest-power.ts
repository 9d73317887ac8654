import type { Account } from "./account.ts";
import { Bucket, SLOTS } from "./bucket.ts";
import type { Item } from "./item.ts";
import { canTravel, homeBucketOf } from "./room.ts";

/** The slots whose power counts for a character: three weapons, five pieces of armour. */
export const POWER_SLOTS: readonly number[] = SLOTS.slice(0, 8).map(({ bucketHash }) => bucketHash);

/** What a character could wear, and what it comes to. Totals are sums over `POWER_SLOTS`; the game shows an eighth. */
export interface HighestPower {
  /** One a slot, in the order of the slots; one where nothing of known power can be worn is left out. */
  readonly items: readonly Item[];
  /** Those of them that are not worn yet. */
  readonly toEquip: readonly Item[];
  readonly total: number;
  /** What is worn now. */
  readonly wornTotal: number;
}

/** What a slot could hold: an item, or what it holds now where that has no known power. */
interface Option {
  readonly item: Item | null;
  /** Of which one may be worn: Bungie's exotic label. */
  readonly label: string | null;
  readonly score: Score;
}

/** Power, then how many are worn already, then how near the others lie: the first that differs decides. */
type Score = readonly [power: number, worn: number, nearness: number];

interface Outfit {
  readonly options: readonly Option[];
  readonly labels: readonly string[];
  readonly score: Score;
}

/**
 * Finds what gives a character the greatest power together, with at most one item of each exotic label.
 *
 * Of equals what is worn already, then what lies nearer: with the character, in the vault, with others. Left alone is
 * what others wear, what waits at a postmaster, what has no known power, and what would have to travel and cannot.
 * Exact: slot after slot, the best outfit for each set of labels used so far; a worse one is never part of a better one.
 */
export function highestPower(account: Account, characterId: string): HighestPower {
  let outfits: readonly Outfit[] = [{ options: [], labels: [], score: [0, 0, 0] }];
  for (const bucketHash of POWER_SLOTS) {
    const options = optionsFor(account, characterId, bucketHash);
    outfits = bestByLabels(outfits.flatMap((outfit) => options.flatMap((option) => worn(outfit, option))));
  }
  const [best] = outfits.toSorted((a, b) => byScore(b.score, a.score));
  const items = best?.options.flatMap(({ item }) => item ?? []) ?? [];
  return {
    items,
    toEquip: items.filter((item) => !isWornBy(item, characterId)),
    total: totalPower(items),
    wornTotal: totalPower(account.items.filter((item) => isWornBy(item, characterId) && isPowerful(item))),
  };
}

/** The best item for a slot under each label, and of those without one. */
function optionsFor(account: Account, characterId: string, bucketHash: number): readonly Option[] {
  const inSlot = account.items.filter((item) => homeBucketOf(item) === bucketHash);
  const options = new Map<string | null, Option>();
  for (const item of inSlot) {
    if (!canBeWorn(account, item, characterId)) continue;
    const option = toOption(item, characterId);
    const best = options.get(option.label);
    if (!best || byScore(option.score, best.score) > 0) options.set(option.label, option);
  }
  const now = inSlot.find((item) => isWornBy(item, characterId));
  const isKept = !now || now.power === null;
  const kept: Option = { item: null, label: now?.definition?.uniqueLabel ?? null, score: [0, 0, 0] };
  return isKept ? [...options.values(), kept] : [...options.values()];
}

function canBeWorn(account: Account, item: Item, characterId: string): boolean {
  const { definition, itemInstanceId, power, bucketHash, isEquipped, place } = item;
  if (itemInstanceId === null || power === null || bucketHash === Bucket.Postmaster) return false;
  if (isWornBy(item, characterId)) return true;
  const character = account.characters.find((one) => one.characterId === characterId);
  const isForClass = definition?.className === null || definition?.className === character?.className;
  if (isEquipped || !definition?.isEquippable || !isForClass) return false;
  const isHere = place.kind === "character" && place.characterId === characterId;
  return isHere || canTravel(account, item);
}

function toOption(item: Item, characterId: string): Option {
  const { place, power, definition } = item;
  const isElsewhere = place.kind === "character" && place.characterId !== characterId;
  const hops = isElsewhere ? 2 : Number(place.kind === "vault");
  const score: Score = [power ?? 0, Number(isWornBy(item, characterId)), -hops];
  return { item, label: definition?.uniqueLabel ?? null, score };
}

/** An outfit with one more slot; nothing where its label is used already. */
function worn({ options, labels, score }: Outfit, option: Option): readonly Outfit[] {
  const { label } = option;
  if (label !== null && labels.includes(label)) return [];
  const [power, isWorn, nearness] = option.score;
  return [
    {
      options: [...options, option],
      labels: label === null ? labels : [...labels, label].toSorted(),
      score: [score[0] + power, score[1] + isWorn, score[2] + nearness],
    },
  ];
}

function bestByLabels(outfits: readonly Outfit[]): readonly Outfit[] {
  const best = new Map<string, Outfit>();
  for (const outfit of outfits) {
    const key = outfit.labels.join("\n");
    const before = best.get(key);
    if (!before || byScore(outfit.score, before.score) > 0) best.set(key, outfit);
  }
  return [...best.values()];
}

function byScore(a: Score, b: Score): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function isWornBy({ isEquipped, place }: Item, characterId: string): boolean {
  return isEquipped && place.kind === "character" && place.characterId === characterId;
}

function isPowerful(item: Item): boolean {
  return POWER_SLOTS.includes(homeBucketOf(item) ?? 0);
}

function totalPower(items: readonly Item[]): number {
  return items.reduce((total, { power }) => total + (power ?? 0), 0);
}
