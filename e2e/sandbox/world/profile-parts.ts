import type { DestinyCharacterComponent, DestinyProfileComponent } from "bungie-api-ts/destiny2";
import type { UserInfoCard } from "bungie-api-ts/user";
import type { Wire } from "../wire.ts";
import { wholeSeconds } from "./calendar.ts";
import { catalogItem, picturePath } from "./catalog.ts";
import { definitionRows } from "./components/definition-rows.ts";
import { titleOf } from "./components/records.ts";
import { seasonAt, seasonPassAt } from "./components/seasons.ts";
import type { Account, Character, Player } from "./holdings.ts";
import { copyOf, powerOf, statsComponent, wornEmblem } from "./item-components.ts";
import { emblemColor } from "./item-definitions.ts";
import { levelOf } from "./item-rules.ts";
import { CLASSES, GENDERS, RACES } from "./small-tables.ts";
import { ARMOR_STATS, POWER } from "./stats.ts";

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

// Every version of the game up to the one in force (DestinyGameVersions).
const ALL_VERSIONS = 8_191;

export function profileComponent(player: Player, account: Account, now: Date): Wire<DestinyProfileComponent> {
  const season = seasonAt(now);
  const pass = seasonPassAt(now);
  return {
    userInfo: userInfoCard(player, account),
    dateLastPlayed: lastPlayedAt(account),
    versionsOwned: ALL_VERSIONS,
    characterIds: account.characters.map((character) => character.characterId),
    seasonHashes: definitionRows("DestinySeasonDefinition").map((row) => row.hash),
    seasonPassHashes: definitionRows("DestinySeasonPassDefinition").map((row) => row.hash),
    eventCardHashesOwned: [],
    ...(season && { currentSeasonHash: season.hash, currentSeasonRewardPowerCap: 550 }),
    ...(pass && { currentSeasonPassHash: pass.hash }),
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
  for (const held of account.items) {
    if (held.place !== character.characterId || !held.equipped) continue;
    if (catalogItem(held.itemHash).kind !== "armor") continue;
    for (const stat of Object.values(statsComponent(copyOf(held, null))?.stats ?? {})) {
      const statHash = stat?.statHash ?? 0;
      stats[statHash] = (stats[statHash] ?? 0) + (stat?.value ?? 0);
    }
  }
  return stats;
}

export function characterComponent(account: Account, character: Character): Wire<DestinyCharacterComponent> {
  const level = levelOf(character);
  const titleRecordHash = titleOf(account, character);
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
      level,
      levelCap: 50,
      stepIndex: level,
      progressToNextLevel: 0,
      nextLevelAt: 0,
    },
    baseCharacterLevel: level,
    percentToNextLevel: 0,
    ...(titleRecordHash !== undefined && { titleRecordHash }),
  };
}
