import type { DestinyPlatformSilverComponent } from "bungie-api-ts/destiny2";
import type { Wire } from "../wire.ts";
import { itemNamed } from "./catalog.ts";
import type { Account } from "./holdings.ts";

// Silver belongs to the platform it was bought on, each with a bucket of its own (recorded, 2025-07).
const BUCKETS: Readonly<Record<string, readonly [bucketHash: number, membershipType: number]>> = {
  TigerPsn: [2689798306, 2],
  TigerXbox: [2689798307, 1],
  TigerBlizzard: [2689798316, 4],
  TigerStadia: [2689798317, 5],
  TigerSteam: [130233231, 3],
  BungieNext: [130233230, 254],
  TigerEgs: [130233229, 6],
};

export function platformSilver(account: Account): Wire<DestinyPlatformSilverComponent> {
  const silver = itemNamed("Silver", "currency");
  const held = account.items.find((item) => item.itemHash === silver.itemHash)?.quantity ?? 0;
  const onPlatform = ([bucketHash, membershipType]: readonly [number, number]) => ({
    itemHash: silver.itemHash,
    quantity: membershipType === account.membershipType ? held : 0,
    bindStatus: 0,
    location: 1,
    bucketHash,
    transferStatus: 2,
    lockable: false,
    state: 0,
    dismantlePermission: 0,
    isWrapper: false,
  });
  return {
    platformSilver: Object.fromEntries(
      Object.entries(BUCKETS).map(([platform, where]) => [platform, onPlatform(where)]),
    ),
  };
}
