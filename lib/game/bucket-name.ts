import { Bucket, SLOTS } from "./bucket.ts";

/** Buckets that no page shows, by Bungie's names. Source: manifest `DestinyInventoryBucketDefinition`, read 2026-11-22. */
const OTHERS: readonly (readonly [bucketHash: number, name: string])[] = [
  [635141261, "Orders"],
  [687325600, "Accessories"],
  [1345459588, "Quests"],
  [1367666825, "Special Orders"],
  [1582878835, "Event Tickets"],
  [2689798304, "Upgrade Point"],
  [2689798305, "Strange Coin"],
  [2689798308, "Glimmer"],
  [2689798309, "Chronologs"],
  [2689798310, "Silver"],
  [2689798311, "Bright Dust"],
  [3161908920, "Messages"],
  [3350918817, "Wrapped Items"],
  [3865314626, "Materials"],
  [4092644516, "Synthweave Bolt"],
  [4092644517, "Synthweave Template"],
  [4092644518, "Synthweave Strap"],
  [4092644519, "Synthweave Plate"],
  [4292445962, "Clan Banners"],
];

const NAMES: ReadonlyMap<number, string> = new Map([
  ...OTHERS,
  ...Object.entries(Bucket).map(([name, bucketHash]) => [bucketHash, name] as const),
  ...SLOTS.map(({ bucketHash, name }) => [bucketHash, name] as const),
]);

/** A word for a bucket, without asking the definitions; null for the ones Bungie does not name either. */
export function bucketName(bucketHash: number): string | null {
  return NAMES.get(bucketHash) ?? null;
}
