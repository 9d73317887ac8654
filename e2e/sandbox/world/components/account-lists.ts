import type {
  DestinyCurrenciesComponent,
  DestinyKiosksComponent,
  DestinyMetricsComponent,
  DestinySocialCommendationsComponent,
  DestinyStringVariablesComponent,
  DestinyVendorReceiptsComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Account, Character } from "../holdings.ts";
import { fnv } from "../seeded-random.ts";
import { definitionRows } from "./definition-rows.ts";
import { objectiveProgress, share } from "./progress.ts";

const METRICS_ROOT = 1074663644;
const COUNTED = 900;

/** Trackers count on without a goal; those with one are part of the way. */
export function metrics(account: Account): Wire<DestinyMetricsComponent> {
  return {
    metrics: Object.fromEntries(
      definitionRows("DestinyMetricDefinition").map((row) => {
        const done = share(`${account.membershipId} metric ${row.hash}`);
        const made = objectiveProgress(row.trackingObjectiveHash ?? 0, done);
        const isCounter = (made.completionValue ?? 0) <= 1;
        const objective = isCounter
          ? { ...made, progress: Math.floor(done * COUNTED), complete: true }
          : made;
        return [row.hash, { invisible: false, objectiveProgress: objective }];
      }),
    ),
    metricsRootNodeHash: METRICS_ROOT,
  };
}

/** How much of each stackable thing a purchase or a socket could draw on. */
export function currencyLookups(account: Account, character: Character): Wire<DestinyCurrenciesComponent> {
  const itemQuantities: Record<string, number> = {};
  for (const held of account.items) {
    const isElsewhere = account.characters.some((one) => one !== character && one.characterId === held.place);
    if (held.itemInstanceId !== null || isElsewhere) continue;
    itemQuantities[held.itemHash] = (itemQuantities[held.itemHash] ?? 0) + held.quantity;
  }
  const states = definitionRows("DestinyMaterialRequirementSetDefinition").map((row) => [
    row.hash,
    {
      materialRequirementSetHash: row.hash,
      materialRequirementStates: (row.materials ?? []).map(({ itemHash = 0, count = 0 }) => ({
        itemHash,
        count,
        stackSize: itemQuantities[itemHash] ?? 0,
      })),
    },
  ]);
  return { itemQuantities, materialRequirementSetStates: Object.fromEntries(states) };
}

/** Kiosks have had no items since collections took their place (2018). */
export const kiosks = (): Wire<DestinyKiosksComponent> => ({ kioskItems: {} });

export const vendorReceipts = (): Wire<DestinyVendorReceiptsComponent> => ({ receipts: [] });

/** Numbers that stand in for `{var:…}` in texts; ours name nothing, the shape is what counts. */
export function stringVariables(whose: string): Wire<DestinyStringVariablesComponent> {
  const names = ["glimmer cap", "engrams in transit", "weekly challenges"];
  return {
    integerValuesByHash: Object.fromEntries(
      names.map((name) => [fnv(name), Math.floor(share(`${whose} ${name}`) * 100)]),
    ),
  };
}

export function commendations(account: Account): Wire<DestinySocialCommendationsComponent> {
  const scoreOf = (hash: number) => Math.floor(share(`${account.membershipId} commended ${hash}`) * 400);
  const rows = definitionRows("DestinySocialCommendationDefinition");
  const nodes = definitionRows("DestinySocialCommendationNodeDefinition");
  const total = rows.reduce((sum, row) => sum + scoreOf(row.hash), 0);
  const nodeScore = (hash: number) =>
    rows
      .filter((row) => row.parentCommendationNodeHash === hash)
      .reduce((sum, row) => sum + scoreOf(row.hash), 0);
  const percent = (score: number) => (total > 0 ? Math.round((score / total) * 100) : 0);
  return {
    totalScore: total,
    scoreDetailValues: [total, Math.floor(total / 3)],
    commendationNodePercentagesByHash: Object.fromEntries(
      nodes.map(({ hash }) => [hash, percent(nodeScore(hash))]),
    ),
    commendationNodeScoresByHash: Object.fromEntries(nodes.map(({ hash }) => [hash, nodeScore(hash)])),
    commendationScoresByHash: Object.fromEntries(rows.map(({ hash }) => [hash, scoreOf(hash)])),
  };
}
