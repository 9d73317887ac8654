import { CATALOG, picturePath } from "../catalog.ts";
import { ROOT_NODES } from "../facts/core-settings.ts";
import { TABLE_NAMES } from "../facts/table-names.ts";
import { ITEM_DEFINITIONS } from "../item-definitions.ts";
import { VENDOR_DEFINITIONS } from "../vendors/vendor-definition.ts";
import { VENDOR_GROUPS } from "../vendors/vendor-places.ts";
import { BASIC_TABLES } from "./basic-tables.ts";
import { CARRIED_NODES, CARRIED_OBJECTIVES, WELL_RESTED } from "./carried-rows.ts";
import { CLASSIFIED_HASH, classifiedRow } from "./classified-item.ts";
import { setNameOf } from "./collectible-facts.ts";
import { badgeNodes, collectibles, collectionNodes, craftingNodes } from "./collection-tables.ts";
import { CONSTANT_TABLES } from "./constant-tables.ts";
import { ITEM_TYPE } from "./item-categories.ts";
import { type NodeFact, nodeHash, nodeRows } from "./node-fact.ts";
import { type ObjectiveFact, objectivesOf } from "./objective-facts.ts";
import { PLAYER_TABLES, rankNodes } from "./player-tables.ts";
import { lore, recordNodes, recordObjectives, records } from "./record-tables.ts";
import { display, type Row, type Table, table } from "./row.ts";
import { SEASON_TABLES } from "./season-tables.ts";
import { setPerkHash } from "./set-perks.ts";
import { SOCKET_TABLES } from "./socket-tables.ts";
import { METRIC_FACTS, WORLD_TABLES } from "./world-tables.ts";

export type Tables = Readonly<Record<string, Readonly<Table>>>;

// DestinyUnlockValueUIStyle: "3 of 5", a tick, a bare number.
const FRACTION = 1;
const TICK = 2;
const NUMBER = 6;

function styleOf({ completionValue, text }: ObjectiveFact): number {
  if (completionValue > 1) return FRACTION;
  return text === "Found" ? TICK : NUMBER;
}

const objectiveRow = (fact: ObjectiveFact): Row => {
  const { objectiveHash, completionValue, text } = fact;
  return {
    hash: objectiveHash,
    displayProperties: display("", picturePath(`objective ${objectiveHash}`, "png")),
    completionValue,
    scope: 0,
    locationHash: 0,
    allowNegativeValue: false,
    allowValueChangeWhenCompleted: completionValue <= 1,
    isCountingDownward: false,
    valueStyle: styleOf(fact),
    progressDescription: text,
    perks: { perkHash: 0, style: 0 },
    stats: { style: 0 },
    minimumVisibilityThreshold: 0,
    allowOvercompletion: completionValue <= 1,
    showValueOnComplete: true,
    completedValueStyle: styleOf(fact),
    inProgressValueStyle: styleOf(fact),
    uiLabel: "",
    uiStyle: 0,
  };
};

function objectives(): Table {
  const facts = [
    ...[...CATALOG.values()].flatMap(objectivesOf),
    ...recordObjectives(),
    ...CARRIED_OBJECTIVES,
    ...METRIC_FACTS.map((metric) => metric.objective),
  ];
  return table([...new Map(facts.map((fact) => [fact.objectiveHash, fact])).values()].map(objectiveRow));
}

const metrics = (): Table =>
  table(
    METRIC_FACTS.map(({ hash, page, name, objective }) => ({
      hash,
      displayProperties: display(name, picturePath(`metric ${hash}`, "png"), `${name}, in all.`),
      trackingObjectiveHash: objective.objectiveHash,
      lowerValueIsBetter: false,
      presentationNodeType: 4,
      traitIds: [],
      traitHashes: [],
      parentNodeHashes: [nodeHash(`metrics ${page}`)],
    })),
  );

// Clients put metrics without a page under this node, whose hash they carry.
const ACCOUNT_METRICS = 2875839731;

function metricNodes(): NodeFact[] {
  const pages = [...new Set(METRIC_FACTS.map((metric) => metric.page))];
  return [
    { hash: ROOT_NODES.metricsRootNode, name: "Metrics", parent: null, kind: "category" },
    { hash: ACCOUNT_METRICS, name: "Account", parent: ROOT_NODES.metricsRootNode, kind: "category" },
    ...pages.map((name) => ({
      hash: nodeHash(`metrics ${name}`),
      name,
      parent: ACCOUNT_METRICS,
      kind: "metrics" as const,
      metrics: METRIC_FACTS.filter((metric) => metric.page === name).map((metric) => metric.hash),
    })),
  ];
}

const presentationNodes = (): Table =>
  table(
    nodeRows([
      ...collectionNodes(),
      ...badgeNodes(),
      ...craftingNodes(),
      ...recordNodes(),
      ...metricNodes(),
      ...rankNodes(),
      ...CARRIED_NODES,
    ]),
  );

/** Perks that no item carries: those of armour sets, and one of the player. */
function withSetPerks(perks: Table): Table {
  const names = new Set([...CATALOG.values()].flatMap((item) => setNameOf(item) ?? []));
  const own = [...names].flatMap((name) =>
    [2, 4].map((count) => ({
      hash: setPerkHash(name, count),
      displayProperties: display(
        `${name} (${count})`,
        picturePath(`perk ${setPerkHash(name, count)}`, "png"),
        `For wearing ${count} pieces of the set.`,
      ),
      isDisplayable: true,
      damageType: 0,
    })),
  );
  const rested = {
    hash: WELL_RESTED.hash,
    displayProperties: display(
      WELL_RESTED.name,
      picturePath(`perk ${WELL_RESTED.hash}`, "png"),
      WELL_RESTED.text,
    ),
    isDisplayable: true,
    damageType: 0,
  };
  return { ...perks, ...table([...own, rested]) };
}

function classified(): Row {
  const rows = Object.values(ITEM_DEFINITIONS);
  const weapon = rows.find(({ itemType }) => itemType === ITEM_TYPE.weapon);
  if (!weapon) throw new Error("The catalog has no weapon.");
  return classifiedRow(weapon, rows.length) as unknown as Row;
}

function build(): Tables {
  const items = ITEM_DEFINITIONS as unknown as Table;
  const sockets = SOCKET_TABLES();
  const filled: Record<string, Table> = {
    ...BASIC_TABLES(),
    ...sockets,
    DestinySandboxPerkDefinition: withSetPerks(sockets.DestinySandboxPerkDefinition ?? {}),
    ...SEASON_TABLES(),
    ...WORLD_TABLES(),
    ...PLAYER_TABLES(),
    ...CONSTANT_TABLES(),
    DestinyInventoryItemDefinition: { ...items, [CLASSIFIED_HASH]: classified() },
    DestinyVendorDefinition: table(VENDOR_DEFINITIONS.map((row) => ({ ...row }))),
    DestinyVendorGroupDefinition: table(
      VENDOR_GROUPS.map(({ hash, order, name }) => ({ hash, order, categoryName: name })),
    ),
    DestinyCollectibleDefinition: collectibles(),
    DestinyRecordDefinition: records(),
    DestinyLoreDefinition: lore(),
    DestinyMetricDefinition: metrics(),
    DestinyObjectiveDefinition: objectives(),
    DestinyPresentationNodeDefinition: presentationNodes(),
  };
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, filled[name] ?? {}]));
}

let built: Tables | undefined;

/**
 * Every table the index lists, by name, then by hash: the same on every start, made once. Tables that nothing in this
 * world needs are there, and empty. The lite table is empty too: it is made of the item table when it is published.
 */
export function allTables(): Tables {
  built ??= build();
  return built;
}

/** One table; an unknown name is a mistake of the caller. */
export function authoredTable(name: string): Readonly<Record<string, unknown>> {
  const rows = allTables()[name];
  if (!rows) throw new Error(`no table ${name}`);
  return rows;
}
