/** DestinyComponentType: what a caller may ask for, by number and by name (OpenAPI 2.21.7). */
const COMPONENT_NUMBERS = {
  Profiles: 100,
  VendorReceipts: 101,
  ProfileInventories: 102,
  ProfileCurrencies: 103,
  ProfileProgression: 104,
  PlatformSilver: 105,
  Characters: 200,
  CharacterInventories: 201,
  CharacterProgressions: 202,
  CharacterRenderData: 203,
  CharacterActivities: 204,
  CharacterEquipment: 205,
  CharacterLoadouts: 206,
  ItemInstances: 300,
  ItemObjectives: 301,
  ItemPerks: 302,
  ItemRenderData: 303,
  ItemStats: 304,
  ItemSockets: 305,
  ItemTalentGrids: 306,
  ItemCommonData: 307,
  ItemPlugStates: 308,
  ItemPlugObjectives: 309,
  ItemReusablePlugs: 310,
  Vendors: 400,
  VendorCategories: 401,
  VendorSales: 402,
  Kiosks: 500,
  CurrencyLookups: 600,
  PresentationNodes: 700,
  Collectibles: 800,
  Records: 900,
  Transitory: 1000,
  Metrics: 1100,
  StringVariables: 1200,
  Craftables: 1300,
  SocialCommendations: 1400,
} as const;

const BY_NAME = new Map(
  Object.entries(COMPONENT_NUMBERS).map(([name, number]) => [name.toLowerCase(), number as number]),
);
const KNOWN: ReadonlySet<number> = new Set(BY_NAME.values());

/** Components that speak of single items; each is one set under `itemComponents`. */
export const ITEM_COMPONENTS = [300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310];

/** Understands `components` of an address: names in any case and numbers, with spaces; what is unknown is ignored. */
export function parseComponents(lists: readonly string[]): Set<number> {
  const words = lists.flatMap((list) => list.split(",")).map((word) => word.trim().toLowerCase());
  return new Set(words.map((word) => BY_NAME.get(word) ?? Number(word)).filter((one) => KNOWN.has(one)));
}
