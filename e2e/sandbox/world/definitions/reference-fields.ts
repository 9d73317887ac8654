/**
 * Which fields of the answers and definitions name a row of which table, as the OpenAPI description 2.21.7 says
 * (`x-mapped-definition`). The last lines add what it leaves out. Used by the tests that walk all references.
 */
const FIELDS_OF_TABLE: Readonly<Record<string, string>> = {
  Activity:
    "activityHash activityHashes allFireteamFinderActivityHashes conceptualActivityHash currentActivityHash currentPlaylistActivityHash defaultFreeroamActivityHash directorActivityHash displayActivityHashes lastCompletedStoryHash relatedActivityHashes variants",
  ActivityDifficultyTierCollection: "difficultyTierCollectionHash",
  ActivityFamily: "activityFamilyHashes",
  ActivityGraph: "activityGraphHash",
  ActivityInteractable: "activityInteractableHash",
  ActivityLoadoutRestriction: "loadoutRestrictionHash",
  ActivityMode:
    "activityModeHash activityModeHashes currentActivityModeHash currentActivityModeHashes directActivityModeHash",
  ActivityModifier: "activityModifierHash modifierHashes",
  ActivitySelectableSkullCollection: "selectableSkullCollectionHashes",
  ActivitySelectableSkullExclusionGroup: "skullExclusionGroupHash",
  ActivitySkullCategory: "disabledSkullCategoryHashes parentSkullCategoryHash",
  ActivitySkullSubcategory:
    "disabledSkullSubcategoryHashes fixedSkullSubcategoryHashes skullSubcategoryHashes",
  ActivityType: "activityTypeHash",
  Artifact: "artifactHash",
  BreakerType: "breakerTypeHash",
  Checklist: "checklists",
  Class: "classHash",
  Collectible: "collectibleHash collectibles newnessFlaggedCollectibleHashes recentCollectibleHashes",
  DamageType: "damageTypeHash damageTypeHashes defaultDamageTypeHash",
  Destination: "destinationHash lastOrbitedDestinationHash",
  EnergyType: "energyTypeHash",
  EquipableItemSet: "equipableItemSetHash",
  EquipmentSlot: "equipmentSlotHash equipmentSlotTypeHash restrictedEquipmentSlotHashes",
  EventCard: "activeEventCardHash eventCardHashesOwned seasonalHubEventCardHash",
  Faction: "factionHash factions",
  FireteamFinderActivityGraph:
    "activityGraphHashes enabledFireteamFinderActivityGraphHashes fireteamFinderActivityGraphRootCategoryHashes selfAndAllDescendantHashes",
  FireteamFinderActivitySet: "relatedActivitySetHashes specificActivitySetHash",
  FireteamFinderConstants: "fireteamFinderConstantsHash",
  FireteamFinderLabel: "labelHashes",
  FireteamFinderOption: "optionHashes",
  Gender: "genderHash genderedClassNamesByGenderHash genderedRaceNamesByGenderHash titlesByGenderHash",
  GlobalConstants: "globalConstantsHash",
  GuardianRank: "guardianRankHashes",
  GuardianRankConstants: "guardianRankConstantsHash",
  InventoryBucket:
    "acceptedInventoryBucketHash bucketHash bucketTypeHash destinationInventoryBucketHash inventoryBucketHash recoveryBucketTypeHash",
  InventoryItem:
    "allowedEquippedItemHashes allowedItems artifactItemHash craftableItemHash craftables currencyItemHash displayItemHash emblemHash eventCardCurrencyList gearsetItemHash insertPlugFreeProtectedPlugItemHashes itemHash itemHashes itemQuantities itemReferenceHash objectivesPerPlug obscuredOverrideItemHash outputItemHash overrideSingleItemHash overrideStyleItemHash plugHash plugItemHash plugItemHashes previewItemHash previewItemOverrideHash questHash questlineItemHash recipeItemHash rewardItemHash setItems singleInitialItemHash singleItemHash stepHash summaryItemHash ticketCurrencyItemHash uninstancedItemObjectives uninstancedItemPerks",
  InventoryItemConstants: "inventoryItemConstantsHash",
  ItemCategory: "groupedCategoryHashes itemCategoryHashes",
  ItemFilter: "featuredItemsListHash",
  ItemTierType: "tierTypeHash",
  LoadoutColor: "colorHash loadoutColorHashes",
  LoadoutConstants: "loadoutConstantsHash",
  LoadoutIcon: "loadoutIconHashes",
  LoadoutName: "loadoutNameHashes nameHash",
  Location: "locationHash relatedLocationHashes",
  Lore: "loreHash",
  MaterialRequirementSet:
    "acquireMaterialRequirementHash baseMaterialRequirements enabledMaterialRequirementHash insertionMaterialRequirementHash materialRequirementHashes materialRequirementSetHash",
  MedalTier: "medalTierHash",
  Metric: "metricHash",
  Milestone: "milestoneHash milestones",
  Objective:
    "challengeObjectiveHash challengeObjectiveHashes intervalObjectiveHash objectiveHash objectiveHashes trackingObjectiveHash",
  Place: "placeHash",
  PlugSet: "armorArchetypePlugSetHash plugSetHash randomizedPlugSetHash reusablePlugSetHash",
  PowerCap: "powerCapHash",
  PresentationNode:
    "activeSealsRootNodeHash activeTriumphsRootNodeHash allPathfinderRootNodeHashes availableMetricCategoryNodeHashes badgesRootNode collectionBadgesRootNodeHash collectionCategoriesRootNodeHash collectionRootNode collectionsRootNodeHash craftingRootNodeHash exoticCatalystsRootNodeHash guardianRanksRootNodeHash legacySealsRootNodeHash legacyTriumphsRootNodeHash loreRootNodeHash medalsRootNode medalsRootNodeHash metricsRootNode metricsRootNodeHash nodes parentNodeHashes parentPresentationNodeHashes presentationNodeHash recordCategoriesRootNodeHash recordSealsRootNodeHash recordsRootNode rootNodeHash sealPresentationNodeHash seasonalChallengesPresentationNodeHash thePaleHeartPathfinderRootNodeHash triumphsPresentationNodeHash weeklyChallengesPresentationNodeHash",
  Progression:
    "currentRankProgressionHashes prestigeProgressionHash progressionHash progressions rewardProgressionHash seasonPassProgressionHash",
  ProgressionLevelRequirement: "progressionLevelRequirementHash",
  ProgressionMapping: "progressionMappingHash",
  Race: "raceHash",
  Record:
    "completionRecordHash featuredRecordHashes gildingTrackingRecordHash recordHash titleRecordHash trackedRecordHash",
  ReportReasonCategory: "reasonCategoryHashes",
  RewardSource: "sourceHashes",
  SandboxPattern: "weaponPatternHash",
  SandboxPerk: "perkHash perkHashes sandboxPerkHash",
  Season: "currentSeasonHash futureSeasonHashes pastSeasonHashes seasonHash seasonHashes",
  SeasonPass: "currentSeasonPassHash seasonPassHash seasonPassHashes seasonPassList",
  SocialCommendation: "childCommendationHashes commendationScoresByHash",
  SocialCommendationNode:
    "childCommendationNodeHashes commendationNodeScoresByHash parentCommendationNodeHash",
  SocketCategory: "loadoutPreviewFilterOutSocketCategoryHashes socketCategoryHash",
  SocketType:
    "insertPlugFreeBlockedSocketTypeHashes loadoutPreviewFilterOutSocketTypeHashes requiredSocketTypeHashes socketTypeHash",
  Stat: "capacityStatHash costStatHash primaryBaseStatHash statHash statHashes statTypeHash",
  StatGroup: "statGroupHash",
  Trait: "optionalRequiredTrait requiredTraitHash traitHashes",
  Unlock: "requiredUnlocks unlockHash unlockHashesRequiredToEquip",
  UnlockValue: "acquireTimestampUnlockValueHash",
  Vendor:
    "currentSeasonalArtifactHash mentorVendorHash previewVendorHash rewardVendorHash ticketVendorHash vendorHash vendorHashes",
  VendorGroup: "vendorGroupHash",
};

// Left out of the description, or said with a type of its own there; which table is meant is plain from the name.
const MORE: Readonly<Record<string, string>> = {
  ArtDyeChannel: "channelHash",
  ArtDyeReference: "dyeHash",
  InventoryItem: "rewardItemHash questItemHash ignoreSaleItemHashes",
  SocialCommendationNode: "commendationNodePercentagesByHash",
  Record: "records",
  Stat: "stats",
  Activity: "conceptualActivityHash",
  Lore: "loreHash",
  Icon: "iconHash",
  SocketCategory: "socketCategoryHash",
  ActivityMode: "parentHashes",
  ItemCategory: "parentCategoryHashes groupedCategoryHashes",
  Milestone: "milestones",
};

/** Field name to table, without "Destiny" and "Definition". */
export const TABLE_OF_FIELD: ReadonlyMap<string, string> = new Map(
  [...Object.entries(FIELDS_OF_TABLE), ...Object.entries(MORE)].flatMap(([table, fields]) =>
    fields.split(" ").map((field) => [field, table] as const),
  ),
);

/** Fields that end in Hash but name no row, each with the reason. */
export const NO_ROW: Readonly<Record<string, string>> = {
  hash: "the row's own",
  integerValuesByHash: "numbers that texts quote, by the text variable's own hash",
  uniqueLabelHash: "the hash of a label's words",
  plugCategoryHash: "the hash of a plug category's identifier",
  categoryHash: "the hash of a plug category's identifier, or of a vendor's section",
  displayCategoryHash: "a vendor's section",
  requiredCooldownHash: "no cooldown table is published",
  infusionCategoryHash: "only compared with that of other items",
  infusionCategoryHashes: "only compared with those of other items",
  artArrangementHash: "geometry, in a file of its own",
  sourceHash: "the hash of a source's words",
  questTypeHash: "the hash of a quest type's identifier",
  traitCategoryHash: "the hash of a trait category's words",
  tierHash: "a row of the artifact itself",
  bubbleHash: "a row of the destination itself",
  patternHash: "the pattern's own number",
  patternGlobalTagIdHash: "no table is published",
  weaponContentGroupHash: "no table is published",
  weaponTranslationGroupHash: "no table is published",
  artDyeHash: "geometry, in a file of its own",
  channelHash: "checked where dyes are named",
  tagHash: "no table is published",
  rewardCategoryHash: "a category of the milestone itself",
  rewardEntryHash: "an entry of the milestone itself",
  selectedSkullHashes: "always empty here",
  activityGraphNodeHash: "a row of the graph itself",
  completionUnlockHash: "always 0 here",
  uiCategoryStyle: "a number that only looks like a hash",
  actionSoundHash: "sounds are not published",
  factionHash: "checked as a faction",
  phaseHash: "a row of the activity itself",
  phaseHashes: "rows of the activity itself",
  challengeActivityHash: "always 0 here",
  ticketVendorCategoryHash: "always 0 here",
  orderRewardsUnlockValueHashesToRewardItemHashes: "a map that is empty here",
  collectionDifficultyTierHash: "no table is published",
};
