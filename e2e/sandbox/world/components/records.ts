import type {
  DestinyCharacterRecordsComponent,
  DestinyProfileRecordsComponent,
  DestinyRecordComponent,
} from "bungie-api-ts/destiny2";
import type { Wire } from "../../wire.ts";
import type { Account, Character } from "../holdings.ts";
import { definitionRow, definitionRows, type Row } from "./definition-rows.ts";
import { objectiveProgress, share } from "./progress.ts";

type RecordRow = Row<"DestinyRecordDefinition">;

// Roots of the trees of triumphs and of seals.
const RECORDS_ROOT = 1866538467;
const SEALS_ROOT = 616318467;

const REDEEMED = 1;
const NOT_COMPLETED = 4;
const CAN_EQUIP_TITLE = 64;
const CHARACTER_SCOPE = 1;

/** How much of a triumph is done, 1 and more being all of it; by chance, but always the same. */
export function recordDone(account: Account, row: RecordRow): number {
  const isFirstTitle = row.titleInfo?.hasTitle === true && row.hash === firstTitle()?.hash;
  return isFirstTitle ? 1 : share(`${account.membershipId} record ${row.hash}`) * 1.7;
}

const firstTitle = () => definitionRows("DestinyRecordDefinition").find((row) => row.titleInfo?.hasTitle);

function isSeen(account: Account, row: RecordRow): boolean {
  return recordDone(account, row) >= 1;
}

/** The title a character bears: the player's most played one shows the first seal there is. */
export function titleOf(account: Account, character: Character): number | undefined {
  return account.characters[0] === character ? firstTitle()?.hash : undefined;
}

function recordComponent(account: Account, row: RecordRow): Wire<DestinyRecordComponent> {
  const done = recordDone(account, row);
  const isDone = done >= 1;
  const intervals = row.intervalInfo?.intervalObjectives ?? [];
  const hasTitle = row.titleInfo?.hasTitle === true;
  return {
    state: isDone ? REDEEMED | (hasTitle ? CAN_EQUIP_TITLE : 0) : NOT_COMPLETED,
    objectives: (row.objectiveHashes ?? []).map((hash) => objectiveProgress(hash, done)),
    ...(intervals.length > 0 && {
      intervalObjectives: intervals.map((one, nth) =>
        objectiveProgress(one.intervalObjectiveHash ?? 0, done * intervals.length - nth),
      ),
    }),
    intervalsRedeemedCount: isDone ? intervals.length : Math.floor(done * intervals.length),
    ...(hasTitle && { completedCount: isDone ? 1 : 0 }),
    rewardVisibilty: (row.rewardItems ?? []).map(() => true),
  };
}

function recordsOf(account: Account, scope: number): Record<string, Wire<DestinyRecordComponent>> {
  return Object.fromEntries(
    definitionRows("DestinyRecordDefinition")
      .filter((row) => (row.scope === CHARACTER_SCOPE ? CHARACTER_SCOPE : 0) === scope)
      .map((row) => [row.hash, recordComponent(account, row)]),
  );
}

const ROOTS = { recordCategoriesRootNodeHash: RECORDS_ROOT, recordSealsRootNodeHash: SEALS_ROOT };

export function profileRecords(account: Account): Wire<DestinyProfileRecordsComponent> {
  const rows = definitionRows("DestinyRecordDefinition");
  const score = rows.reduce(
    (sum, row) => sum + (isSeen(account, row) ? (row.completionInfo?.ScoreValue ?? 0) : 0),
    0,
  );
  const tracked = rows.find((row) => row.scope !== CHARACTER_SCOPE && !isSeen(account, row));
  return {
    score,
    activeScore: score,
    legacyScore: 0,
    lifetimeScore: score,
    ...(tracked && { trackedRecordHash: tracked.hash }),
    records: recordsOf(account, 0),
    ...ROOTS,
  };
}

export function characterRecords(account: Account): Wire<DestinyCharacterRecordsComponent> {
  return {
    featuredRecordHashes: [],
    records: recordsOf(account, CHARACTER_SCOPE),
    ...ROOTS,
  };
}

/** Whether the triumph is done, for nodes that count them. */
export function isRecordDone(account: Account, recordHash: number): boolean {
  const row = definitionRow("DestinyRecordDefinition", recordHash);
  return row !== undefined && isSeen(account, row);
}

export function recordScore(account: Account, recordHash: number): number {
  const row = definitionRow("DestinyRecordDefinition", recordHash);
  return row !== undefined && isSeen(account, row) ? (row.completionInfo?.ScoreValue ?? 0) : 0;
}
