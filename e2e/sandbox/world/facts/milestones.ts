/** What a public milestone is made of; `activities` counts how many activities it offers. */
export interface MilestoneFact {
  readonly milestoneHash: number;
  readonly order: number;
  readonly isWeekly: boolean;
  readonly activities?: number;
  readonly phaseHashes?: readonly number[];
  readonly booleanOptions?: Readonly<Record<string, boolean>>;
  readonly questItem?: string;
}

export const XUR_MILESTONE = 534869653;

/** The milestone whose one category of rewards a whole clan earns in a week, and what earns each of them. */
export const CLAN_REWARDS = {
  milestoneHash: 4253138191,
  categoryHash: 1064137897,
  entries: [
    { hash: 3789021730, name: "Nightfall" },
    { hash: 2112637710, name: "Trials of Osiris" },
    { hash: 2043403989, name: "Raid" },
    { hash: 964120289, name: "Crucible" },
    { hash: 248695599, name: "Gambit" },
  ],
} as const;

/** Hashes, orders, phases and options as recorded (2022-02); which activity belongs to which week is ours. */
export const MILESTONES: readonly MilestoneFact[] = [
  {
    milestoneHash: 3181387331,
    order: 9200,
    isWeekly: true,
    activities: 2,
    phaseHashes: [1126840038, 1040714588, 4249034918, 436847112, 2392610624],
    booleanOptions: { 106117858: true },
  },
  { milestoneHash: 4253138191, order: 3000, isWeekly: true },
  { milestoneHash: 3603098564, order: 3000, isWeekly: true, questItem: "Xenology" },
  { milestoneHash: 2712317338, order: 9300, isWeekly: true },
  {
    milestoneHash: 541780856,
    order: 9300,
    isWeekly: true,
    activities: 1,
    phaseHashes: [2776463390, 416127450, 1858926029, 4035296150],
    booleanOptions: { 1951269224: true, 1276289630: true },
  },
  {
    milestoneHash: 1888320892,
    order: 8000,
    isWeekly: true,
    activities: 1,
    phaseHashes: [1327839050, 1327839048, 1327839049, 3793779770, 3793779769],
    booleanOptions: { 824556787: true, 1276289630: true },
  },
  {
    milestoneHash: 1942283261,
    order: 5000,
    isWeekly: true,
    activities: 5,
    booleanOptions: { 1118409995: true, 1724944068: true, 1658489738: false, 2988353107: false },
  },
  { milestoneHash: 2029743966, order: 5000, isWeekly: true, activities: 3 },
  { milestoneHash: 3448738070, order: 5000, isWeekly: true, activities: 2 },
  { milestoneHash: 3312774044, order: 5000, isWeekly: true, activities: 4 },
  { milestoneHash: 3802603984, order: 6000, isWeekly: false, questItem: "Xenology" },
];
