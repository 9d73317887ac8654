import type { MeasuredPlayer, MeasuredSandbox, TrueItem } from "./measured-sandbox.ts";

const ITEMS = 3_000;
const HUNTER = 1;
const BUCKET = { ship: 284_967_655, ghost: 4_023_194_814, quests: 1_345_459_588 } as const;
const MOST_IN_BUCKET = 10;

/** A player of 3,000 items and what of it each kind of action can act upon. Every item is one that an action takes. */
export interface ActingPlayer {
  readonly headers: MeasuredPlayer["headers"];
  readonly membershipType: number;
  readonly characterId: string;
  readonly stored: TrueItem;
  readonly spare: TrueItem;
  readonly spareGhost: TrueItem;
  readonly quest: TrueItem;
  readonly lost: TrueItem;
  readonly plug: Plug;
}

export interface Plug {
  readonly itemId: string;
  readonly socketIndex: number;
  readonly plugItemHash: number;
}

interface ItemComponents {
  readonly sockets: Parts<{ sockets: readonly { plugHash?: number }[] }>;
  readonly reusablePlugs: Parts<{ plugs: Record<string, readonly FreePlug[]> }>;
}
type Parts<Part> = { readonly data: Readonly<Record<string, Part>> };
type FreePlug = { readonly plugItemHash: number; readonly canInsert: boolean; readonly enabled: boolean };

/** Makes a player and looks up what can be acted upon. */
export async function actingPlayer(sandbox: MeasuredSandbox): Promise<ActingPlayer> {
  const player = await sandbox.player(ITEMS);
  const { headers, membershipType, characters } = player;
  const items = await sandbox.items(player);
  const characterId = found(characters.find(({ classType }) => classType === HUNTER)).characterId;
  const carried = items.filter(
    ({ place, itemInstanceId }) => place === characterId && itemInstanceId !== null,
  );
  const spareOf = (bucket: number) =>
    found(carried.find((item) => item.bucketHash === bucket && !item.equipped));
  return {
    headers,
    membershipType,
    characterId,
    // Only out of the vault: holding so much, it is over its capacity and takes nothing.
    stored: found(
      items.find(({ place, homeBucketHash }) => place === "vault" && homeBucketHash === BUCKET.ghost),
    ),
    spare: spareOf(BUCKET.ship),
    spareGhost: spareOf(BUCKET.ghost),
    quest: spareOf(BUCKET.quests),
    lost: found(items.find((item) => item.postmaster && item.itemInstanceId && hasRoom(items, item))),
    plug: await otherPlug(sandbox, player, carried),
  };
}

function hasRoom(items: readonly TrueItem[], { place, homeBucketHash }: TrueItem): boolean {
  const beside = items.filter((item) => item.place === place && item.bucketHash === homeBucketHash);
  return beside.length > 0 && beside.length < MOST_IN_BUCKET;
}

/** A perk of a carried weapon that is not the chosen one, as a client would find it: in the profile. */
async function otherPlug(
  sandbox: MeasuredSandbox,
  player: MeasuredPlayer,
  carried: readonly TrueItem[],
): Promise<Plug> {
  const { origin } = sandbox;
  const path = sandbox.profileUrl(player, "305,310").slice(origin.length);
  const { itemComponents } = await sandbox.read<{ itemComponents: ItemComponents }>(path, player.headers);
  const plugs = carried.flatMap(({ itemInstanceId }) => {
    const itemId = itemInstanceId ?? "";
    const offered = itemComponents.reusablePlugs.data[itemId]?.plugs ?? {};
    const chosen = itemComponents.sockets.data[itemId]?.sockets ?? [];
    // Sockets beyond these ask for energy or a masterwork that the item may not have.
    return [1, 2, 3].flatMap((socketIndex) =>
      (offered[socketIndex] ?? [])
        .filter(({ canInsert, enabled }) => canInsert && enabled)
        .filter(({ plugItemHash }) => plugItemHash !== chosen[socketIndex]?.plugHash)
        .map(({ plugItemHash }) => ({ itemId, socketIndex, plugItemHash })),
    );
  });
  return found(plugs[0]);
}

function found<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("the measured player lacks what an action needs");
  return thing;
}
