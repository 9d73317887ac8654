import { setTimeout as sleep } from "node:timers/promises";
import { Connection } from "../connection.ts";
import { type Measurement, toMeasurement } from "../measurement.ts";
import { inTurns, quantile } from "../sampling.ts";
import type { ServerProcess } from "../server-process.ts";
import { echoOf } from "../yardstick.ts";
import { type ActingPlayer, actingPlayer } from "./acting-player.ts";
import type { MeasuredSandbox, TrueItem } from "./measured-sandbox.ts";

const WARM_UP = 4;
const TIMES = 15;
const LIMIT_MS = 5;
// One action of a kind is one second after the other at most; another kind shares at most 0.1 s with the one before.
const GAP_MS = 120;

interface Kind {
  readonly path: string;
  readonly body: (player: ActingPlayer) => object;
}

const reference = ({ itemInstanceId, itemHash }: TrueItem) => ({
  itemId: itemInstanceId,
  itemReferenceHash: itemHash,
  stackSize: 1,
});
const slot = () => ({ loadoutIndex: 0 });

// In an order in which each finds what it needs: a loadout is kept before it is worn, and cleared last.
const KINDS: readonly Kind[] = [
  { path: "Items/TransferItem", body: ({ stored }) => ({ ...reference(stored), transferToVault: false }) },
  {
    path: "Items/PullFromPostmaster",
    body: ({ lost }) => ({ ...reference(lost), characterId: lost.place }),
  },
  { path: "Items/EquipItem", body: ({ spare }) => ({ itemId: spare.itemInstanceId }) },
  { path: "Items/SetLockState", body: ({ spare }) => ({ itemId: spare.itemInstanceId, state: true }) },
  { path: "Items/EquipItems", body: ({ spareGhost }) => ({ itemIds: [spareGhost.itemInstanceId] }) },
  { path: "Items/SetTrackedState", body: ({ quest }) => ({ itemId: quest.itemInstanceId, state: true }) },
  {
    path: "Items/InsertSocketPlugFree",
    body: ({ plug: { itemId, ...plug } }) => ({ itemId, plug: { ...plug, socketArrayType: 0 } }),
  },
  { path: "Loadouts/SnapshotLoadout", body: slot },
  { path: "Loadouts/EquipLoadout", body: slot },
  { path: "Loadouts/UpdateLoadoutIdentifiers", body: slot },
  { path: "Loadouts/ClearLoadout", body: slot },
];

/** Each kind of action once by each of many players of 3,000 items, since one player has to wait between two. */
export async function* measureActions(
  sandbox: MeasuredSandbox,
  yardstick: ServerProcess,
): AsyncGenerator<Measurement> {
  const players: ActingPlayer[] = [];
  while (players.length < WARM_UP + TIMES) players.push(await actingPlayer(sandbox));
  const bare = new Connection();
  for (const { path, body } of KINDS) {
    await sleep(GAP_MS);
    const bodies = players.map((player) => bodyOf(player, body));
    const samples = await inTurns(
      (nth) => act(sandbox, path, players[nth], bodies[nth]),
      async (nth) => {
        const text = bodies[nth];
        await bare.ask(echoOf(yardstick), { method: "POST", ...(text !== undefined && { body: text }) });
      },
      { warmUp: WARM_UP, times: TIMES },
    );
    yield toMeasurement({
      id: `S3.${path.split("/")[1]}`,
      what: `${path} on an account of 3,000 items, p50; echo of the same JSON`,
      unit: "ms",
      product: quantile(samples.productMs, 0.5),
      yardstick: quantile(samples.yardstickMs, 0.5),
      limit: LIMIT_MS,
    });
  }
  bare.close();
}

function bodyOf(player: ActingPlayer, body: Kind["body"]): string {
  const { membershipType, characterId } = player;
  return JSON.stringify({ membershipType, characterId, ...body(player) });
}

async function act(
  sandbox: MeasuredSandbox,
  path: string,
  player: ActingPlayer | undefined,
  body: string | undefined,
): Promise<void> {
  if (!player || body === undefined) throw new Error("there are fewer players than times");
  await sandbox.act(path, player.headers, body);
}
