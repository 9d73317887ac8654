import type {
  DestinyCharacterComponent,
  DestinyItemComponentSetOfint64,
  DestinyProfileComponent,
} from "bungie-api-ts/destiny2";
import type { UserInfoCard } from "bungie-api-ts/user";
import type { Wire } from "../wire.ts";
import { wholeSeconds } from "./calendar.ts";
import { catalogItem, picturePath } from "./catalog.ts";
import { type Account, type Character, characterOf, type HeldItem, type Player } from "./holdings.ts";
import {
  type Copy,
  copyOf,
  instanceComponent,
  perksComponent,
  powerOf,
  reusablePlugsComponent,
  socketsComponent,
  statsComponent,
  wornEmblem,
} from "./item-components.ts";
import { emblemColor } from "./item-definitions.ts";
import { CLASSES, GENDERS, RACES } from "./small-tables.ts";
import { ARMOR_STATS, armorStats, POWER } from "./stats.ts";

const PLATFORM_LOGO: Record<number, string> = {
  1: "/img/theme/bungienet/icons/xboxLiveLogo.png",
  2: "/img/theme/bungienet/icons/psnLogo.png",
  3: "/img/theme/bungienet/icons/steamLogo.png",
  6: "/img/theme/destiny/icons/icon_egs.png",
};
export const AVATAR = "/img/profile/avatars/ninefold.png";

export function platformLogo(membershipType: number): string {
  return PLATFORM_LOGO[membershipType] ?? AVATAR;
}

export function isCrossSaved(player: Player): boolean {
  return player.overridden.length > 0;
}

/** The card of an active membership; with cross save it speaks for the overridden ones too. */
export function userInfoCard(player: Player, account: Account): Wire<UserInfoCard> {
  const others = player.overridden.map((one) => one.membershipType);
  return {
    iconPath: platformLogo(account.membershipType),
    crossSaveOverride: isCrossSaved(player) ? account.membershipType : 0,
    applicableMembershipTypes: isCrossSaved(player)
      ? [...others, account.membershipType]
      : [account.membershipType],
    isPublic: !player.private,
    membershipType: account.membershipType,
    membershipId: account.membershipId,
    displayName: account.displayName,
    bungieGlobalDisplayName: player.name,
    bungieGlobalDisplayNameCode: player.nameCode,
  };
}

export function profileComponent(player: Player, account: Account): Wire<DestinyProfileComponent> {
  return {
    userInfo: userInfoCard(player, account),
    dateLastPlayed: lastPlayedAt(account),
    versionsOwned: 0,
    characterIds: account.characters.map((character) => character.characterId),
    seasonHashes: [],
    seasonPassHashes: [],
    eventCardHashesOwned: [],
    currentGuardianRank: 7,
    lifetimeHighestGuardianRank: 8,
    renewedGuardianRank: 6,
  };
}

export function lastPlayedAt(account: Account): string {
  const latest = account.characters
    .map((character) => character.lastPlayedAt)
    .sort()
    .at(-1);
  return latest ? wholeSeconds(new Date(latest)) : "0001-01-01T00:00:00Z";
}

function characterStats(account: Account, character: Character, power: number): Record<number, number> {
  const stats: Record<number, number> = { [POWER]: power };
  for (const statHash of ARMOR_STATS) stats[statHash] = 0;
  for (const item of account.items) {
    if (item.place !== character.characterId || !item.equipped || catalogItem(item.itemHash).kind !== "armor")
      continue;
    for (const [statHash, value] of Object.entries(armorStats(item.itemInstanceId ?? "", 75))) {
      stats[Number(statHash)] = (stats[Number(statHash)] ?? 0) + value;
    }
  }
  return stats;
}

export function characterComponent(account: Account, character: Character): Wire<DestinyCharacterComponent> {
  const light = powerOf(account.items, character.characterId);
  const emblemHash = wornEmblem(account.items, character.characterId)?.itemHash ?? 0;
  return {
    membershipId: account.membershipId,
    membershipType: account.membershipType,
    characterId: character.characterId,
    dateLastPlayed: wholeSeconds(new Date(character.lastPlayedAt)),
    minutesPlayedThisSession: "34",
    minutesPlayedTotal: String(character.minutesPlayed),
    light,
    stats: characterStats(account, character, light),
    raceHash: RACES[character.raceType]?.hash ?? 0,
    genderHash: GENDERS[character.genderType]?.hash ?? 0,
    classHash: CLASSES[character.classType]?.hash ?? 0,
    raceType: character.raceType,
    classType: character.classType,
    genderType: character.genderType,
    emblemPath: picturePath(`item ${emblemHash}`, "jpg"),
    emblemBackgroundPath: picturePath(`emblem background ${emblemHash}`, "jpg"),
    emblemHash,
    emblemColor: emblemColor(emblemHash),
    levelProgression: {
      progressionHash: 1716568313,
      dailyProgress: 0,
      dailyLimit: 0,
      weeklyProgress: 0,
      weeklyLimit: 0,
      currentProgress: 0,
      level: 50,
      levelCap: 50,
      stepIndex: 50,
      progressToNextLevel: 0,
      nextLevelAt: 0,
    },
    baseCharacterLevel: 50,
    percentToNextLevel: 0,
  };
}

const MAKERS = {
  300: ["instances", instanceComponent],
  302: ["perks", perksComponent],
  304: ["stats", statsComponent],
  305: ["sockets", socketsComponent],
  310: ["reusablePlugs", reusablePlugsComponent],
} as const satisfies Record<number, readonly [string, (copy: Copy) => object | null]>;

// Asked for, they come as empty sets: nothing in this world has objectives, render data or plug states.
const EMPTY_SETS: Record<number, string> = {
  301: "objectives",
  303: "renderData",
  308: "plugStates",
  309: "plugObjectives",
};

/** Data of instanced items, one set per asked component, keyed by whatever `keyOf` says. */
export function componentSets<Key extends string | number>(
  copies: Iterable<readonly [Key, Copy]>,
  asked: ReadonlySet<number>,
  privacy: number,
): Wire<DestinyItemComponentSetOfint64> {
  const sets: Record<string, { data: Record<string, object>; privacy: number }> = {};
  const makers = Object.entries(MAKERS).filter(([component]) => asked.has(Number(component)));
  for (const [, [name]] of makers) sets[name] = { data: {}, privacy };
  for (const [component, name] of Object.entries(EMPTY_SETS)) {
    if (asked.has(Number(component))) sets[name] = { data: {}, privacy };
  }
  for (const [key, copy] of copies) {
    for (const [, [name, make]] of makers) {
      const made = make(copy);
      const set = sets[name];
      if (made && set) set.data[String(key)] = made;
    }
  }
  return sets;
}

export function copiesOf(account: Account, items: readonly HeldItem[]): (readonly [string, Copy])[] {
  return items.flatMap((held) => {
    if (held.itemInstanceId === null) return [];
    const classType = characterOf(account, held.place)?.classType ?? null;
    return [[held.itemInstanceId, copyOf(held, classType)] as const];
  });
}
