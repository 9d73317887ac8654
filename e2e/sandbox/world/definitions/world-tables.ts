import { picturePath } from "../catalog.ts";
import { ACTIVITY_TYPES, PLACES } from "../facts/places.ts";
import { VENDOR_DESTINATIONS } from "../vendors/vendor-places.ts";
import { gameHash } from "./game-hash.ts";
import { milestones } from "./milestone-table.ts";
import { objective } from "./objective-facts.ts";
import { display, type Row, type Table, table } from "./row.ts";

const EARTH = 3747705955;
const MOON = 3325508439;
const NESSUS = 3607432451;

const typeHash = (name: string) => ACTIVITY_TYPES.find((row) => row[1] === name)?.[0] ?? 0;

/** Modes with their enum values (DestinyActivityModeType); hashes of modes are the game's where public, else ours. */
const MODES = [
  { hash: 1164760493, modeType: 7, name: "All PvE", parents: [] },
  { hash: 2043403989, modeType: 4, name: "Raid", parents: [1164760493] },
  { hash: 608898761, modeType: 82, name: "Dungeon", parents: [1164760493] },
  { hash: 2394616003, modeType: 3, name: "Strikes", parents: [1164760493] },
  { hash: 3789021730, modeType: 46, name: "Nightfall", parents: [1164760493] },
  { hash: 3497767639, modeType: 6, name: "Explore", parents: [1164760493] },
  { hash: 1686739444, modeType: 2, name: "Story", parents: [1164760493] },
  { hash: 1164760504, modeType: 5, name: "All PvP", parents: [] },
  { hash: 3199098480, modeType: 10, name: "Control", parents: [1164760504] },
  { hash: 1673724806, modeType: 84, name: "Trials of Osiris", parents: [1164760504] },
  { hash: 1826469369, modeType: 19, name: "Iron Banner", parents: [1164760504] },
  { hash: 1848252830, modeType: 63, name: "Gambit", parents: [1164760493] },
  { hash: 1589650888, modeType: 40, name: "Social", parents: [] },
  { hash: 332181804, modeType: 79, name: "Nightmare Hunt", parents: [1164760493] },
  { hash: 2294590554, modeType: 85, name: "Dares of Eternity", parents: [1164760493] },
  { hash: 1264443021, modeType: 25, name: "Mayhem", parents: [1164760504] },
  { hash: 4033000329, modeType: 65, name: "Breakthrough", parents: [1164760504] },
  { hash: 1505888634, modeType: 38, name: "Countdown", parents: [1164760504] },
  { hash: 4078439804, modeType: 80, name: "Elimination", parents: [1164760504] },
  { hash: 3821502017, modeType: 50, name: "Doubles", parents: [1164760504] },
  { hash: 910991990, modeType: 31, name: "Supremacy", parents: [1164760504] },
  { hash: 157639802, modeType: 48, name: "Rumble", parents: [1164760504] },
  { hash: 2239249083, modeType: 37, name: "Survival", parents: [1164760504] },
] as const;
type ModeName = (typeof MODES)[number]["name"];
const modeOf = (name: ModeName) => MODES.find((mode) => mode.name === name) ?? MODES[0];

interface ActivityFact {
  readonly hash: number;
  readonly name: string;
  readonly type: string;
  readonly mode: ModeName | null;
  readonly destination: number;
  readonly players: number;
}

const EDZ = 697502628;
const COSMODROME = 3990611421;
const HELLMOUTH = 677774031;
const ORBIT = gameHash("ninefold destination Orbit");
// Hashes by which clients say where a bounty leads (d2-additional-info, pursuits; read 2026-11-22).
const DESTINATIONS = [
  ...VENDOR_DESTINATIONS,
  { hash: EDZ, name: "European Dead Zone", placeHash: EARTH },
  { hash: COSMODROME, name: "The Cosmodrome", placeHash: EARTH },
  { hash: HELLMOUTH, name: "Hellmouth", placeHash: MOON },
  { hash: 3607432451, name: "Arcadian Valley", placeHash: NESSUS },
  { hash: 1416096592, name: "The Dreaming City", placeHash: 1416096592 },
  { hash: 1729879943, name: "Europa", placeHash: 1729879943 },
  { hash: 2244580325, name: "Savathûn's Throne World", placeHash: 2244580325 },
  { hash: 2481646875, name: "Neomuna", placeHash: 2012786160 },
  { hash: ORBIT, name: "Orbit", placeHash: EARTH },
];
const TOWER = VENDOR_DESTINATIONS[0].hash;
const ON_NESSUS = VENDOR_DESTINATIONS.find((one) => one.placeHash === NESSUS)?.hash ?? TOWER;

const activityHash = (name: string) => gameHash(`ninefold activity ${name}`);
const fact = (
  name: string,
  type: string,
  mode: ModeName | null,
  destination: number,
  players = 3,
  hash = activityHash(name),
): ActivityFact => ({ hash, name, type, mode, destination, players });

// The four with hashes are in public milestone answers; what our world calls them are the game's plain names.
const ACTIVITIES: readonly ActivityFact[] = [
  fact("Last Wish", "Raid", "Raid", EDZ, 6, 2122313384),
  fact("Last Wish: Level 55", "Raid", "Raid", EDZ, 6, 1661734046),
  fact("Deep Stone Crypt", "Raid", "Raid", EDZ, 6, 910380154),
  fact("Vault of Glass", "Raid", "Raid", ON_NESSUS, 6, 3881495763),
  fact("Lake of Shadows", "Vanguard Op", "Strikes", EDZ),
  fact("The Arms Dealer", "Vanguard Op", "Strikes", EDZ),
  fact("Fallen S.A.B.E.R.", "Vanguard Op", "Strikes", COSMODROME),
  fact("The Devils' Lair", "Vanguard Op", "Strikes", COSMODROME),
  fact("The Scarlet Keep", "Vanguard Op", "Strikes", HELLMOUTH),
  fact("Exodus Crash", "Nightfall", "Nightfall", ON_NESSUS),
  fact("Explore: EDZ", "Explore", "Explore", EDZ),
  fact("Explore: Cosmodrome", "Explore", "Explore", COSMODROME),
  fact("Explore: Moon", "Explore", "Explore", HELLMOUTH),
  fact("Control", "Control", "Control", TOWER, 6),
  fact("Trials of Osiris", "Trials of Osiris", "Trials of Osiris", TOWER),
  fact("Iron Banner", "Iron Banner", "Iron Banner", TOWER, 6),
  fact("Gambit", "Gambit", "Gambit", TOWER, 4),
  fact("Pit of Heresy", "Dungeon", "Dungeon", HELLMOUTH),
  fact("The Tower", "Social", "Social", TOWER, 9),
  // Known to clients as the activity of somebody in orbit.
  fact("Orbit", "Social", null, ORBIT, 1, 82913930),
];

const MODIFIERS = ["Arc Surge", "Solar Surge", "Void Surge", "Strand Surge", "Galvanized", "Acute Burns"];
const modifierHash = (name: string) => gameHash(`ninefold modifier ${name}`);

function activity(one: ActivityFact): Row {
  const mode = one.mode === null ? undefined : modeOf(one.mode);
  const type = typeHash(one.type);
  const placeHash = DESTINATIONS.find((row) => row.hash === one.destination)?.placeHash ?? EARTH;
  const isStrike = one.type === "Vanguard Op" || one.type === "Nightfall";
  return {
    hash: one.hash,
    displayProperties: display(one.name, picturePath(`activity ${one.hash}`, "png"), "Somewhere to be."),
    originalDisplayProperties: display(one.name, picturePath(`activity ${one.hash}`, "png")),
    releaseIcon: "",
    releaseTime: 0,
    completionUnlockHash: 0,
    activityLightLevel: isStrike ? 200 : 0,
    destinationHash: one.destination,
    placeHash,
    activityTypeHash: type,
    tier: one.type === "Nightfall" ? 2 : 0,
    pgcrImage: picturePath(`pgcr ${one.hash}`, "jpg", "/img/destiny_content/pgcr"),
    rewards: [],
    modifiers: isStrike ? MODIFIERS.map((name) => ({ activityModifierHash: modifierHash(name) })) : [],
    isPlaylist: false,
    challenges: [],
    optionalUnlockStrings: [],
    playlistItems: [],
    activityGraphList: [],
    matchmaking: {
      isMatchmade: isStrike || one.mode === "Control",
      minParty: 1,
      maxParty: one.players,
      maxPlayers: one.players,
      requiresGuardianOath: false,
    },
    ...(mode && {
      directActivityModeHash: mode.hash,
      directActivityModeType: mode.modeType,
    }),
    loadouts: [],
    activityModeHashes: mode ? [mode.hash, ...mode.parents] : [],
    activityModeTypes: mode ? [mode.modeType] : [],
    isPvP: mode?.parents[0] === 1164760504,
    insertionPoints: [],
    activityLocationMappings: [],
  };
}

const bubbleHash = (destination: number, nth: number) => gameHash(`ninefold bubble ${destination} ${nth}`);
const BUBBLES = ["Landing Zone", "Old Road", "Far Side"];
const CHECKLIST_ENTRIES = 12;
const CHECKLISTS = ["Sleeping Nodes", "Dead Ghosts"];

const checklist = (name: string): Row => ({
  hash: gameHash(`ninefold checklist ${name}`),
  displayProperties: display(
    name,
    picturePath(`checklist ${gameHash(name)}`, "png"),
    "Things hidden in the world.",
  ),
  viewActionString: "View",
  scope: 0,
  entries: Array.from({ length: CHECKLIST_ENTRIES }, (_, nth) => ({
    hash: gameHash(`ninefold checklist ${name} ${nth}`),
    displayProperties: display(`${name.slice(0, -1)} ${nth + 1}`),
    destinationHash: EDZ,
    locationHash: 0,
    bubbleHash: bubbleHash(EDZ, nth % BUBBLES.length),
    scope: 0,
  })),
});

/** What the metrics count: page, name. */
const METRICS: readonly (readonly [page: string, name: string])[] = [
  ["Career", "Enemies Defeated"],
  ["Career", "Orbs of Power Made"],
  ["Career", "Chests Opened"],
  ["Crucible", "Opponents Defeated"],
  ["Crucible", "Matches Won"],
  ["Gambit", "Motes Banked"],
  ["Vanguard", "Strikes Completed"],
  ["Raids", "Last Wish Completions"],
  ["Raids", "Deep Stone Crypt Completions"],
  ["Seasonal", "Strange Coins Earned"],
];
export const METRIC_FACTS = METRICS.map(([page, name]) => ({
  hash: gameHash(`ninefold metric ${name}`),
  page,
  name,
  objective: objective(`metric ${name}`, 0, name),
}));

export const WORLD_TABLES = (): Record<string, Table> => ({
  DestinyPlaceDefinition: table(
    PLACES.map(([hash, name]) => ({
      hash,
      displayProperties: display(name, picturePath(`place ${hash}`, "png")),
    })),
  ),
  DestinyDestinationDefinition: table(
    DESTINATIONS.map(({ hash, name, placeHash }) => ({
      hash,
      displayProperties: display(name, picturePath(`destination ${hash}`, "png")),
      placeHash,
      defaultFreeroamActivityHash: 0,
      activityGraphEntries: [],
      bubbleSettings: BUBBLES.map((bubble) => ({ displayProperties: display(bubble) })),
      bubbles: BUBBLES.map((bubble, nth) => ({
        hash: bubbleHash(hash, nth),
        displayProperties: display(bubble),
      })),
    })),
  ),
  DestinyActivityTypeDefinition: table(
    ACTIVITY_TYPES.map(([hash, name]) => ({
      hash,
      displayProperties: display(name, picturePath(`mode ${hash}`, "png")),
    })),
  ),
  DestinyActivityModeDefinition: table(
    MODES.map(({ hash, modeType, name, parents }) => ({
      hash,
      displayProperties: display(name, picturePath(`mode ${hash}`, "png")),
      pgcrImage: picturePath(`pgcr ${hash}`, "jpg", "/img/destiny_content/pgcr"),
      modeType,
      activityModeCategory: parents[0] === 1164760504 ? 2 : 1,
      isTeamBased: true,
      isAggregateMode: parents.length === 0,
      parentHashes: parents,
      friendlyName: name.toLowerCase().replaceAll(" ", "-"),
      activityModeMappings: {},
      display: true,
      order: modeType,
    })),
  ),
  DestinyActivityModifierDefinition: table(
    MODIFIERS.map((name) => ({
      hash: modifierHash(name),
      displayProperties: display(
        name,
        picturePath(`mode ${modifierHash(name)}`, "png"),
        "Changes the fight.",
      ),
      displayInNavMode: true,
      displayInActivitySelection: true,
    })),
  ),
  DestinyActivityDefinition: table(ACTIVITIES.map(activity)),
  DestinyMilestoneDefinition: milestones(),
  DestinyChecklistDefinition: table(CHECKLISTS.map(checklist)),
  DestinyLocationDefinition: table([
    {
      hash: gameHash("ninefold location tower"),
      vendorHash: 0,
      locationReleases: [
        {
          displayProperties: display("The Tower"),
          smallTransparentIcon: "",
          mapIcon: "",
          largeTransparentIcon: "",
          spawnPoint: 0,
          destinationHash: TOWER,
          activityHash: activityHash("The Tower"),
          activityGraphHash: 0,
          activityGraphNodeHash: 0,
          activityBubbleName: 0,
          activityPathBundle: 0,
          activityPathDestination: 0,
          navPointType: 0,
          worldPosition: [],
        },
      ],
    },
  ]),
});
