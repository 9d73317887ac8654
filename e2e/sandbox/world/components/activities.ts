import type {
  DestinyCharacterActivitiesComponent,
  DestinyProfileTransitoryComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { wholeSeconds } from "../calendar.ts";
import type { Account, Character, Player } from "../holdings.ts";
import { wornEmblem } from "../item-components.ts";
import { definitionRows, type Row } from "./definition-rows.ts";
import { share } from "./progress.ts";

type ActivityRow = Row<"DestinyActivityDefinition">;

const LISTED = 80;
const NOWHERE = "0001-01-01T00:00:00Z";
const ANY_LEVEL = 50;
const ACTIVITY_LENGTH_MS = 540_000;

const playable = (): readonly ActivityRow[] =>
  definitionRows("DestinyActivityDefinition")
    .filter((row) => (row.activityModeHashes ?? []).length > 0)
    .slice(0, LISTED);

/** Who is in an activity is there with the character played last. */
function isPlaying(player: Player, account: Account, character: Character): boolean {
  const latest = [...account.characters].sort((a, b) => b.lastPlayedAt.localeCompare(a.lastPlayedAt))[0];
  return player.inActivity && latest === character;
}

function underway(account: Account): ActivityRow | undefined {
  const rows = playable();
  return rows[Math.floor(share(`${account.membershipId} activity`) * rows.length)];
}

const beganAt = (now: Date) => wholeSeconds(new Date(now.getTime() - ACTIVITY_LENGTH_MS));

export function characterActivities(
  player: Player,
  account: Account,
  character: Character,
  now: Date,
): Wire<DestinyCharacterActivitiesComponent> {
  const current = isPlaying(player, account, character) ? underway(account) : undefined;
  return {
    dateActivityStarted: current
      ? beganAt(now)
      : account.characters.length > 0
        ? wholeSeconds(new Date(character.lastPlayedAt))
        : NOWHERE,
    availableActivities: playable().map((row) => ({
      activityHash: row.hash,
      isNew: false,
      canLead: true,
      canJoin: true,
      isCompleted: share(`${character.characterId} done ${row.hash}`) > 0.5,
      isVisible: true,
      displayLevel: ANY_LEVEL,
      recommendedLight: row.activityLightLevel ?? 0,
      difficultyTier: 2,
      challenges: [],
      modifierHashes: [],
      booleanActivityOptions: {},
      visibleRewards: [],
    })),
    availableActivityInteractables: [],
    currentActivityHash: current?.hash ?? 0,
    currentActivityModeHash: current?.directActivityModeHash ?? 0,
    ...(current && {
      currentActivityModeType: current.directActivityModeType ?? 0,
      currentActivityModeHashes: current.activityModeHashes ?? [],
      currentActivityModeTypes: current.activityModeTypes ?? [],
      currentPlaylistActivityHash: current.hash,
    }),
    lastCompletedStoryHash: 0,
  };
}

// Member of the fireteam and of the party, and its leader; offline reasons as in Bungie-net/api#1706.
const LEADER_ALONE = 11;
const CLOSED = { openSlots: 0, privacySetting: 4, closedReasons: 32_768 };

/** Only who is playing has it. */
export function transitory(
  player: Player,
  account: Account,
  now: Date,
): Wire<DestinyProfileTransitoryComponent> | undefined {
  const character = account.characters.find((one) => isPlaying(player, account, one));
  if (!character) return undefined;
  const destinationHash = underway(account)?.destinationHash;
  return {
    partyMembers: [
      {
        membershipId: account.membershipId,
        emblemHash: wornEmblem(account.items, character.characterId)?.itemHash ?? 0,
        displayName: account.displayName,
        status: LEADER_ALONE,
      },
    ],
    currentActivity: {
      startTime: beganAt(now),
      score: 0,
      highestOpposingFactionScore: 0,
      numberOfOpponents: 0,
      numberOfPlayers: 1,
    },
    joinability: CLOSED,
    tracking: [],
    ...(destinationHash !== undefined && { lastOrbitedDestinationHash: destinationHash }),
  };
}
