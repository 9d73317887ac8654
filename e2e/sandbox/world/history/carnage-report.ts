import type {
  DestinyPlayer,
  DestinyPostGameCarnageReportData,
  DestinyPostGameCarnageReportEntry,
} from "bungie-api-ts/destiny2";
import { accountOf, type Sandbox } from "../../sandbox.ts";
import type { Wire } from "../../wire.ts";
import { wholeSeconds } from "../calendar.ts";
import { CATALOG } from "../catalog.ts";
import { CLANS, clanOf } from "../clans/clans.ts";
import { bungieNetCard } from "../clans/member-cards.ts";
import { openStranger, strangersOf } from "../clans/strangers.ts";
import type { Account, Character, Player } from "../holdings.ts";
import { characterComponent, userInfoCard } from "../profile-parts.ts";
import { seededRandom } from "../seeded-random.ts";
import { CLASSES } from "../small-tables.ts";
import { activityDetails, gameValues } from "./game-values.ts";
import { type Game, gamesOf, placeOfInstance } from "./games.ts";
import { statValues } from "./stat-value.ts";

const COMPANIONS = 2;
const WEAPONS_SHOWN = 3;

interface Participant {
  readonly player: Player;
  readonly account: Account;
  readonly character: Character;
}

function playerOf({ player, account, character }: Participant): Wire<DestinyPlayer> {
  const shown = characterComponent(account, character);
  const clan = clanOf(player);
  return {
    destinyUserInfo: userInfoCard(player, account),
    characterClass: CLASSES[character.classType]?.name ?? "",
    classHash: shown.classHash ?? 0,
    raceHash: shown.raceHash ?? 0,
    genderHash: shown.genderHash ?? 0,
    characterLevel: 50,
    lightLevel: shown.light ?? 0,
    bungieNetUserInfo: bungieNetCard(player),
    ...(clan && { clanName: clan.name, clanTag: clan.callsign }),
    emblemHash: shown.emblemHash ?? 0,
  };
}

/** Weapons worn in a game and what was done with them; the same weapons for the same game. */
export function weaponUse(seed: string, kills: number) {
  const random = seededRandom(seed);
  const weapons = [...CATALOG.values()].filter((item) => item.kind === "weapon");
  const used = Array.from({ length: WEAPONS_SHOWN }, () => random.pick(weapons).itemHash);
  return [...new Set(used)].map((referenceId, nth) => {
    const done = Math.round(kills / (nth + 2));
    const precise = Math.round(done * 0.4);
    return {
      referenceId,
      values: statValues({
        uniqueWeaponKills: done,
        uniqueWeaponPrecisionKills: precise,
        uniqueWeaponKillsPrecisionKills: done === 0 ? 0 : precise / done,
      }),
    };
  });
}

function entryOf(game: Game, who: Participant, nth: number): Wire<DestinyPostGameCarnageReportEntry> {
  const values = gameValues(game, COMPANIONS + 1, 1 / (nth + 1));
  return {
    standing: game.isPvp && !game.won ? 1 : 0,
    ...(values.score && { score: values.score }),
    player: playerOf(who),
    characterId: who.character.characterId,
    values,
    extended: {
      weapons: weaponUse(`${game.instanceId} ${nth}`, game.kills),
      values: statValues({
        precisionKills: Math.round(game.kills * 0.3),
        weaponKillsGrenade: nth + 1,
        weaponKillsMelee: 2,
        weaponKillsSuper: 3,
        weaponKillsAbility: 1,
      }),
    },
  };
}

/** Whoever played along: members of the largest clan, opened as every member may be. */
function companions(game: Game, sandbox: Sandbox, ownId: string): Participant[] {
  const random = seededRandom(`fireteam ${game.instanceId}`);
  const [clan] = CLANS;
  const open = clan
    ? strangersOf(clan, sandbox.size.seed).filter(
        (one) => one.refusedWith === null && one.membershipId !== ownId,
      )
    : [];
  const from = random.below(Math.max(open.length - COMPANIONS, 1));
  return open.slice(from, from + COMPANIONS).flatMap((stranger) => {
    const player = openStranger(sandbox.state, stranger, sandbox.size.seed);
    const [account] = player.accounts;
    const [character] = account?.characters ?? [];
    return account && character ? [{ player, account, character }] : [];
  });
}

/** The report of a game by its number; null when no such game was played. */
export function carnageReport(
  instanceId: string,
  sandbox: Sandbox,
): Wire<DestinyPostGameCarnageReportData> | null {
  const place = placeOfInstance(instanceId);
  const found = place ? accountOf(sandbox, place.membershipId) : null;
  const character = place ? found?.account.characters[place.characterAt] : undefined;
  if (!place || !found || !character) return null;
  const game = gamesOf(found.account, character)[place.nth];
  if (!game) return null;
  const team = [{ ...found, character }, ...companions(game, sandbox, found.account.membershipId)];
  return {
    period: wholeSeconds(game.at),
    startingPhaseIndex: 0,
    activityWasStartedFromBeginning: true,
    activityDifficultyTier: 0,
    selectedSkullHashes: [],
    activityDetails: activityDetails(game, found.account.membershipType),
    entries: team.map((who, nth) => entryOf(game, who, nth)),
    teams: [],
  };
}
