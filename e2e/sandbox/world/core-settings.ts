import type { CoreSetting, CoreSettingsConfiguration, Destiny2CoreSettings } from "bungie-api-ts/core";
import { picturePath } from "../icons/picture-path.ts";
import type { Wire } from "../wire.ts";
import { authoredTable } from "./definitions/tables.ts";
import { CONSTANT_ROWS, ROOT_NODES, SYSTEMS } from "./facts/core-settings.ts";
import { LOCALES } from "./facts/locales.ts";
import { PLATFORMS } from "./facts/platforms.ts";
import { FREE_PLUG_BLOCKED_SOCKETS } from "./item-rules.ts";
import { platformLogo } from "./profile-parts.ts";

const hashesOf = (table: string): number[] => Object.keys(authoredTable(table)).map(Number);

/** Seasons in the order in which they were played. */
function seasonHashes(): number[] {
  const seasons = Object.values(authoredTable("DestinySeasonDefinition")) as {
    readonly hash: number;
    readonly seasonNumber?: number;
  }[];
  return seasons
    .sort((one, other) => (one.seasonNumber ?? 0) - (other.seasonNumber ?? 0))
    .map((season) => season.hash);
}

const firstOf = (field: string, table: string) => {
  const [hash] = hashesOf(table);
  return hash === undefined ? {} : { [field]: hash };
};

function constants(): Record<string, number> {
  return Object.assign(
    {},
    ...Object.entries(CONSTANT_ROWS).map(([field, [table]]) => firstOf(field, table)),
    firstOf("seasonalHubEventCardHash", "DestinyEventCardDefinition"),
    firstOf("featuredItemsListHash", "DestinyItemFilterDefinition"),
    firstOf("currentSeasonPassHash", "DestinySeasonPassDefinition"),
  );
}

/** Names only what has a definition: a season table without rows has no current season. */
function destiny2CoreSettings(): Wire<Destiny2CoreSettings> {
  const seasons = seasonHashes();
  const currentSeasonHash = seasons.at(-1);
  return {
    ...ROOT_NODES,
    ...constants(),
    currentRankProgressionHashes: hashesOf("DestinyProgressionDefinition").slice(0, 6),
    insertPlugFreeProtectedPlugItemHashes: [],
    insertPlugFreeBlockedSocketTypeHashes: FREE_PLUG_BLOCKED_SOCKETS,
    enabledFireteamFinderActivityGraphHashes: hashesOf("DestinyFireteamFinderActivityGraphDefinition"),
    undiscoveredCollectibleImage: picturePath("collectible undiscovered", "png"),
    ammoTypeHeavyIcon: picturePath("ammo 3", "png"),
    ammoTypeSpecialIcon: picturePath("ammo 2", "png"),
    ammoTypePrimaryIcon: picturePath("ammo 1", "png"),
    ...(currentSeasonHash !== undefined && { currentSeasonHash }),
    futureSeasonHashes: [],
    pastSeasonHashes: seasons.slice(0, -1),
  };
}

const setting = (identifier: string, displayName: string, imagePath?: string): Wire<CoreSetting> => ({
  identifier,
  isDefault: false,
  displayName,
  ...(imagePath !== undefined && { imagePath }),
});

export function coreSettings(systemsOff: readonly string[]): Wire<CoreSettingsConfiguration> {
  const locales = Object.entries(LOCALES).map(([identifier, name]) => setting(identifier, name));
  const platforms = Object.entries(PLATFORMS).map(([type, [identifier, name]]) =>
    setting(identifier, name, platformLogo(Number(type))),
  );
  return {
    environment: "live",
    systems: Object.fromEntries(
      Object.keys(SYSTEMS).map((name) => [name, { enabled: !systemsOff.includes(name), parameters: {} }]),
    ),
    ignoreReasons: [],
    forumCategories: [],
    groupAvatars: [setting("0", "Plain", "/img/profile/avatars/group/defaultGroup.png")],
    defaultGroupTheme: setting("Group_Community1", "Community"),
    destinyMembershipTypes: platforms,
    recruitmentPlatformTags: [],
    recruitmentMiscTags: [],
    recruitmentActivities: [],
    userContentLocales: locales,
    systemContentLocales: locales,
    clanBannerDecals: [],
    clanBannerDecalColors: [],
    clanBannerGonfalons: [],
    clanBannerGonfalonColors: [],
    clanBannerGonfalonDetails: [],
    clanBannerGonfalonDetailColors: [],
    clanBannerStandards: [],
    destiny2CoreSettings: destiny2CoreSettings(),
    emailSettings: { optInDefinitions: {}, subscriptionDefinitions: {}, views: {} },
    fireteamActivities: [],
  };
}
