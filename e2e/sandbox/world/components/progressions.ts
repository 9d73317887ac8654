import type {
  DestinyArtifactCharacterScoped,
  DestinyCharacterProgressionComponent,
  DestinyFactionProgression,
  DestinyObjectiveProgress,
  DestinyProfileProgressionComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import { catalogItem } from "../catalog.ts";
import type { Account, Character } from "../holdings.ts";
import { characterMilestones } from "./character-milestones.ts";
import { definitionRow, definitionRows } from "./definition-rows.ts";
import { itemObjectives } from "./item-objectives.ts";
import { progression, share } from "./progress.ts";
import { heldQuests } from "./quest-status.ts";
import { artifactAt, seasonPassAt } from "./seasons.ts";

const CHARACTER_SCOPE = 1;

/** Points in a rank; a character's own for ranks of its own, else the account's. */
function pointsIn(account: Account, character: Character, progressionHash: number): number {
  const scope = definitionRow("DestinyProgressionDefinition", progressionHash)?.scope;
  const whose = scope === CHARACTER_SCOPE ? character.characterId : account.membershipId;
  const steps = definitionRow("DestinyProgressionDefinition", progressionHash)?.steps ?? [];
  const total = steps.reduce((sum, step) => sum + (step.progressTotal ?? 0), 0);
  return Math.floor(total * share(`${whose} rank ${progressionHash}`));
}

const ranks = (account: Account, character: Character) =>
  Object.fromEntries(
    definitionRows("DestinyProgressionDefinition").map(({ hash }) => [
      hash,
      progression(hash, pointsIn(account, character, hash)),
    ]),
  );

function factions(account: Account, character: Character): Record<string, Wire<DestinyFactionProgression>> {
  return Object.fromEntries(
    definitionRows("DestinyFactionDefinition").map((row) => {
      const progressionHash = row.progressionHash ?? 0;
      const made = progression(progressionHash, pointsIn(account, character, progressionHash));
      return [row.hash, { factionHash: row.hash, factionVendorIndex: -1, ...made }];
    }),
  );
}

function checklists(whose: string, scope: number): Record<string, Record<string, boolean>> {
  return Object.fromEntries(
    definitionRows("DestinyChecklistDefinition").map((row) => [
      row.hash,
      Object.fromEntries(
        (row.entries ?? [])
          .filter((entry) => (entry.scope === CHARACTER_SCOPE ? CHARACTER_SCOPE : 0) === scope)
          .map((entry) => [entry.hash ?? 0, share(`${whose} found ${entry.hash}`) > 0.4]),
      ),
    ]),
  );
}

/** What quests and bounties without an instance ask of a character, keyed by their item. */
export function uninstancedObjectives(
  account: Account,
  character: Character,
): Record<string, readonly Wire<DestinyObjectiveProgress>[]> {
  return Object.fromEntries(
    account.items
      .filter((held) => held.place === character.characterId && held.itemInstanceId === null)
      .map(
        (held) =>
          [
            held.itemHash,
            itemObjectives(catalogItem(held.itemHash), `${character.characterId} ${held.itemHash}`),
          ] as const,
      )
      .filter(([, objectives]) => objectives.length > 0),
  );
}

const POINTS_TO_UNLOCK = 2;

function characterArtifact(
  account: Account,
  now: Date,
): { seasonalArtifact?: Wire<DestinyArtifactCharacterScoped> } {
  const row = artifactAt(now);
  if (!row) return {};
  const pointsUsed = pointsAcquired(account);
  return {
    seasonalArtifact: {
      artifactHash: row.hash,
      pointsUsed,
      resetCount: 0,
      tiers: (row.tiers ?? []).map((tier, nth) => ({
        tierHash: tier.tierHash ?? 0,
        isUnlocked: pointsUsed >= nth * POINTS_TO_UNLOCK,
        pointsToUnlock: nth * POINTS_TO_UNLOCK,
        items: (tier.items ?? []).map((item, at) => ({
          itemHash: item.itemHash ?? 0,
          isActive: nth * POINTS_TO_UNLOCK + at < pointsUsed,
          isVisible: true,
        })),
      })),
    },
  };
}

const pointsAcquired = (account: Account) => 4 + Math.floor(share(`${account.membershipId} artifact`) * 8);

export function characterProgression(
  account: Account,
  character: Character,
  now: Date,
): Wire<DestinyCharacterProgressionComponent> {
  return {
    progressions: ranks(account, character),
    factions: factions(account, character),
    milestones: characterMilestones(character, now),
    quests: heldQuests(account, character),
    uninstancedItemObjectives: uninstancedObjectives(account, character),
    uninstancedItemPerks: {},
    checklists: checklists(character.characterId, CHARACTER_SCOPE),
    ...characterArtifact(account, now),
  };
}

export function profileProgression(account: Account, now: Date): Wire<DestinyProfileProgressionComponent> {
  const artifact = artifactAt(now);
  const pass = seasonPassAt(now);
  return {
    checklists: checklists(account.membershipId, 0),
    ...(artifact && {
      seasonalArtifact: {
        artifactHash: artifact.hash,
        pointProgression: progression(pass?.rewardProgressionHash ?? 0, pointsAcquired(account)),
        pointsAcquired: pointsAcquired(account),
        powerBonusProgression: progression(pass?.prestigeProgressionHash ?? 0, 0),
        powerBonus: 0,
      },
    }),
  };
}
