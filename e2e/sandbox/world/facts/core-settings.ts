/**
 * Roots of the game's own trees, as the service's settings name them. Hashes of collections, badges, triumphs, seals,
 * catalysts, lore and metrics are those that published clients carry; the others are chosen by us.
 */
export const ROOT_NODES = {
  collectionRootNode: 3790247699,
  badgesRootNode: 498211331,
  recordsRootNode: 1866538467,
  medalsRootNode: 616318467,
  metricsRootNode: 1074663644,
  activeTriumphsRootNodeHash: 1866538467,
  activeSealsRootNodeHash: 616318467,
  legacyTriumphsRootNodeHash: 1024788583,
  legacySealsRootNodeHash: 1881970629,
  medalsRootNodeHash: 3901403713,
  exoticCatalystsRootNodeHash: 1984921914,
  loreRootNodeHash: 4077680549,
  craftingRootNodeHash: 127506319,
  guardianRanksRootNodeHash: 3741753466,
  seasonalChallengesPresentationNodeHash: 3443694067,
} as const;

/** Single rows of the small constant tables, by the setting that names them. */
export const CONSTANT_ROWS = {
  globalConstantsHash: ["DestinyGlobalConstantsDefinition", 1],
  loadoutConstantsHash: ["DestinyLoadoutConstantsDefinition", 1],
  guardianRankConstantsHash: ["DestinyGuardianRankConstantsDefinition", 1],
  fireteamFinderConstantsHash: ["DestinyFireteamFinderConstantsDefinition", 1],
  inventoryItemConstantsHash: ["DestinyInventoryItemConstantsDefinition", 1],
} as const;

/**
 * Names of the parts of the service that its settings say are on or off, with the addresses that an off one refuses.
 * The names Destiny2, D2Profiles and the like are known from clients; the list as a whole is a guess.
 */
export const SYSTEMS: Readonly<Record<string, RegExp | null>> = {
  Authentication: /^\/Platform\/App\/OAuth\//i,
  Clans: /^\/Platform\/(?:GroupV2|Destiny2\/Clan)\//i,
  Content: /^\/Platform\/Content\//i,
  CrossSave: null,
  D2Activities: /^\/Platform\/Destiny2\/(?:\d+\/Account\/.*|Stats\/.*)$/i,
  D2Characters: /^\/Platform\/Destiny2\/-?\d+\/Profile\/\d+\/Character\//i,
  D2Inventory: /^\/Platform\/Destiny2\/Actions\//i,
  D2Milestones: /^\/Platform\/Destiny2\/Milestones\//i,
  D2Profiles: /^\/Platform\/Destiny2\/-?\d+\/Profile\//i,
  D2Vendors: /^\/Platform\/Destiny2\/(?:.*\/)?Vendors\//i,
  Destiny2: /^\/Platform\/Destiny2\//i,
  FireteamFinder: null,
  Forums: null,
  Groups: /^\/Platform\/GroupV2\//i,
  PSN: null,
  Search: /^\/Platform\/User\/Search\//i,
  Social: /^\/Platform\/Social\//i,
  Steam: null,
  Trending: null,
  UserProfiles: /^\/Platform\/User\//i,
};
