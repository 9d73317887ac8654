/** The refusals that the rules of the world themselves give. */
export const PLATFORM = {
  success: 1,
  accountNotFound: 1601,
  characterNotFound: 1620,
  itemNotFound: 1623,
  vendorNotFound: 1627,
  unequippable: 1640,
  uniqueEquipRestricted: 1641,
  noRoom: 1642,
  uniquenessViolation: 1648,
  equippedItem: 1656,
  notTransferable: 1660,
  actionForbidden: 1663,
  privacyRestriction: 1665,
  notAtThisLocation: 1671,
} as const;
