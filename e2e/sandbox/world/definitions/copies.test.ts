import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../../sandbox-for-tests.ts";
import { authoredTable } from "./tables.ts";

// Works from definitions and answers alone, as a client that recomputes everything does.
interface Entry {
  readonly socketTypeHash: number;
  readonly singleInitialItemHash: number;
  readonly reusablePlugItems: readonly { readonly plugItemHash: number }[];
  readonly reusablePlugSetHash?: number;
  readonly randomizedPlugSetHash?: number;
}
interface Invested {
  readonly statTypeHash: number;
  readonly value: number;
  readonly isConditionallyActive: boolean;
}
interface ItemRow {
  readonly sockets?: { readonly socketEntries: readonly Entry[] };
  readonly stats?: { readonly statGroupHash: number };
  readonly investmentStats: readonly Invested[];
  readonly plug?: { readonly plugCategoryHash: number; readonly plugCategoryIdentifier: string };
}
interface Scaled {
  readonly statHash: number;
  readonly maximumValue: number;
  readonly displayInterpolation: readonly { readonly value: number; readonly weight: number }[];
}
const items = authoredTable("DestinyInventoryItemDefinition") as Readonly<Record<string, ItemRow>>;
const plugSets = authoredTable("DestinyPlugSetDefinition") as Readonly<
  Record<string, { readonly reusablePlugItems: readonly { readonly plugItemHash: number }[] }>
>;
const socketTypes = authoredTable("DestinySocketTypeDefinition") as Readonly<
  Record<string, { readonly plugWhitelist: readonly { readonly categoryHash: number }[] }>
>;
const statGroups = authoredTable("DestinyStatGroupDefinition") as Readonly<
  Record<string, { readonly scaledStats: readonly Scaled[] }>
>;

type Data<Part> = { readonly data: Readonly<Record<string, Part>> };
interface Copies {
  readonly hashOf: ReadonlyMap<string, number>;
  readonly sockets: Data<{ readonly sockets: readonly { readonly plugHash?: number }[] }>["data"];
  readonly stats: Data<{
    readonly stats: Record<string, { readonly statHash: number; readonly value: number }>;
  }>["data"];
}

let sandbox: SandboxForTests;
const copies: Copies[] = [];
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
  for (const player of sandbox.running.sandbox.state.players) {
    const token = await sandbox.tokenFor(player.playerId);
    for (const { membershipType, membershipId } of player.accounts) {
      const path = `/Platform/Destiny2/${membershipType}/Profile/${membershipId}/?components=102,201,205,304,305`;
      const response = (await sandbox.ask("GET", path, { token })).json.Response as {
        readonly itemComponents: { readonly sockets: Data<never>; readonly stats: Data<never> };
      };
      const { account } = { account: player.accounts.find((one) => one.membershipId === membershipId) };
      const held = (account?.items ?? []).flatMap((item) =>
        item.itemInstanceId === null ? [] : [[item.itemInstanceId, item.itemHash] as const],
      );
      const { sockets, stats } = response.itemComponents;
      copies.push({ hashOf: new Map(held), sockets: sockets.data, stats: stats.data });
    }
  }
});
test.afterAll(() => sandbox.close());

test("a plug in a socket is one that its socket takes", () => {
  const wrong = new Set<string>();
  let seen = 0;
  for (const { hashOf, sockets } of copies) {
    for (const [id, { sockets: held }] of Object.entries(sockets)) {
      const itemHash = hashOf.get(id) ?? 0;
      const entries = items[itemHash]?.sockets?.socketEntries ?? [];
      if (entries.length !== held.length)
        wrong.add(`${itemHash}: ${held.length} sockets, defined ${entries.length}`);
      held.forEach(({ plugHash }, at) => {
        const entry = entries[at];
        if (!plugHash || !entry) return;
        seen++;
        const set = plugSets[entry.reusablePlugSetHash ?? entry.randomizedPlugSetHash ?? 0];
        const allowed = [
          entry.singleInitialItemHash,
          ...[...(set?.reusablePlugItems ?? []), ...entry.reusablePlugItems].map((one) => one.plugItemHash),
        ];
        const category = items[plugHash]?.plug?.plugCategoryHash;
        const taken = socketTypes[entry.socketTypeHash]?.plugWhitelist.some(
          (one) => one.categoryHash === category,
        );
        if (!allowed.includes(plugHash)) wrong.add(`${itemHash} socket ${at}: ${plugHash} is in no set`);
        if (!taken)
          wrong.add(
            `${itemHash} socket ${at}: ${entry.socketTypeHash} takes no ${items[plugHash]?.plug?.plugCategoryIdentifier}`,
          );
      });
    }
  }
  expect([...wrong]).toEqual([]);
  expect(seen).toBeGreaterThan(10_000);
});

const MAGAZINE = 3871231066;
function shown(invested: number, { statHash, maximumValue, displayInterpolation: points }: Scaled): number {
  const value = Math.min(invested, maximumValue);
  const at = points.findIndex((point) => point.value > value);
  const end = points[at < 0 ? points.length - 1 : at];
  const start = points[Math.max(0, (at < 0 ? points.length - 1 : at) - 1)];
  if (!start || !end || start.value === end.value) return start?.weight ?? value;
  const exact =
    start.weight + ((value - start.value) / (end.value - start.value)) * (end.weight - start.weight);
  const near = Math.round(exact);
  if (statHash === MAGAZINE || Math.abs(exact % 1) !== 0.5) return near;
  return near % 2 === 0 ? near : near - 1;
}

function recomputed(row: ItemRow, plugs: readonly number[]): Map<number, number> {
  const scaled = statGroups[row.stats?.statGroupHash ?? 0]?.scaledStats ?? [];
  const invested = new Map(scaled.map((stat) => [stat.statHash, 0]));
  const add = ({ statTypeHash, value }: Invested) => {
    const before = invested.get(statTypeHash);
    if (before !== undefined) invested.set(statTypeHash, before + value);
  };
  for (const one of row.investmentStats) add(one);
  const isOwn = (hash: number) => items[hash]?.plug?.plugCategoryIdentifier === "armor_stats";
  for (const hash of plugs.filter(isOwn)) items[hash]?.investmentStats.forEach(add);
  const base = new Map(invested);
  for (const hash of plugs.filter((one) => !isOwn(one)))
    for (const one of items[hash]?.investmentStats ?? [])
      if (!one.isConditionallyActive || base.get(one.statTypeHash) === 0) add(one);
  const isArmor = scaled.length === 6 && scaled[0]?.statHash === 392767087;
  return new Map(
    scaled.map((stat) => {
      const value = invested.get(stat.statHash) ?? 0;
      return [stat.statHash, isArmor ? value : shown(value, stat)];
    }),
  );
}

test("the stats of every copy are its definition's and its plugs' together", () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const { hashOf, sockets, stats } of copies) {
    for (const [id, { stats: told }] of Object.entries(stats)) {
      const row = items[hashOf.get(id) ?? 0];
      if (!row?.stats) continue;
      const plugs = (sockets[id]?.sockets ?? []).flatMap(({ plugHash }) => plugHash ?? []);
      const expected = recomputed(row, plugs);
      for (const { statHash, value } of Object.values(told)) {
        const own = expected.get(statHash);
        if (own !== undefined && own !== value)
          wrong.push(`${hashOf.get(id)} ${statHash}: ${value}, not ${own}`);
        if (own !== undefined) seen++;
      }
    }
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(seen).toBeGreaterThan(10_000);
});
