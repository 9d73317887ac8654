import type { SandboxForTests, TrueItem } from "../sandbox-for-tests.ts";
import { clanOf } from "../world/clans/clans.ts";
import { gamesOf } from "../world/history/games.ts";
import type { Player } from "../world/holdings.ts";
import { insertPlugFree } from "../world/plug-rules.ts";

/** Whom a call of the walk is about, with everything of theirs that a path or body may name. */
export interface Subject {
  readonly player: Player;
  readonly membershipType: number;
  readonly membershipId: string;
  readonly bungieMembershipId: string;
  readonly name: string;
  readonly nameCode: number;
  readonly characterId: string;
  readonly otherCharacterId: string;
  readonly itemInstanceId: string;
  readonly groupId: string;
  readonly instanceId: string;
  /** A plug that goes into a socket of theirs for nothing; null where there is none. */
  readonly freePlug: FreePlug | null;
  /** The first item of theirs that fits; a stand-in nobody holds where there is none. */
  item(fits: (item: TrueItem) => boolean): TrueItem;
}

export interface FreePlug {
  readonly itemId: string;
  readonly plug: {
    readonly socketIndex: number;
    readonly socketArrayType: number;
    readonly plugItemHash: number;
  };
}

interface SocketsAnswer {
  readonly itemComponents?: {
    readonly sockets?: {
      readonly data?: Record<string, { readonly sockets: { readonly plugHash?: number }[] }>;
    };
    readonly reusablePlugs?: { readonly data?: Record<string, { readonly plugs: Record<string, Choice[]> }> };
  };
}
interface Choice {
  readonly plugItemHash: number;
  readonly canInsert: boolean;
  readonly enabled: boolean;
}

/** The first of the plugs which the profile says can be put in that goes in for nothing. */
async function freePlugOf(sandbox: SandboxForTests, player: Player): Promise<FreePlug | null> {
  const [account] = player.accounts;
  if (!account || player.private) return null;
  const path = `/Platform/Destiny2/${account.membershipType}/Profile/${account.membershipId}/?components=201,305,310`;
  const answer = await sandbox.ask("GET", path, { token: await sandbox.tokenFor(player.playerId) });
  const { sockets, reusablePlugs } = (answer.json.Response as SocketsAnswer).itemComponents ?? {};
  const characterId = account.characters[0]?.characterId ?? "";
  const isFree = (itemInstanceId: string, socketIndex: number, { plugItemHash }: Choice) =>
    insertPlugFree(
      { player, account },
      { itemInstanceId, characterId, socketIndex, socketArrayType: 0, plugItemHash },
    ).code === 1;
  for (const [itemId, { plugs }] of Object.entries(reusablePlugs?.data ?? {}))
    for (const [index, choices] of Object.entries(plugs)) {
      const now = sockets?.data?.[itemId]?.sockets[Number(index)]?.plugHash;
      const fits = choices.find(
        (one) =>
          one.canInsert && one.enabled && one.plugItemHash !== now && isFree(itemId, Number(index), one),
      );
      if (fits)
        return {
          itemId,
          plug: { socketIndex: Number(index), socketArrayType: 0, plugItemHash: fits.plugItemHash },
        };
    }
  return null;
}

const NOBODYS: TrueItem = {
  itemInstanceId: "1",
  itemHash: 1,
  quantity: 1,
  place: "vault",
  bucketHash: 138197802,
  equipped: false,
  locked: false,
  name: "nothing",
  homeBucketHash: 0,
  postmaster: false,
  membershipId: "1",
};
const SOME_CLAN = "5033008";

export async function subjectOf(sandbox: SandboxForTests, player: Player): Promise<Subject> {
  const items = await sandbox.items(player.playerId);
  const [account] = player.accounts;
  const [first, second] = account?.characters ?? [];
  const game = account && first ? gamesOf(account, first)[0] : undefined;
  return {
    player,
    // Who has no Destiny account is asked for all the same: the refusal has a shape too.
    membershipType: account?.membershipType ?? 3,
    membershipId: account?.membershipId ?? player.bungieMembershipId,
    bungieMembershipId: player.bungieMembershipId,
    name: player.name,
    nameCode: player.nameCode,
    characterId: first?.characterId ?? "1",
    otherCharacterId: second?.characterId ?? "1",
    itemInstanceId: items.find((item) => item.equipped)?.itemInstanceId ?? "1",
    groupId: clanOf(player)?.groupId ?? SOME_CLAN,
    freePlug: await freePlugOf(sandbox, player),
    instanceId: game?.instanceId ?? "1",
    item: (fits) => items.find((item) => item.itemInstanceId !== null && fits(item)) ?? NOBODYS,
  };
}
