import type { Player } from "#lib/game/player.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadClan } from "./load-clan.ts";
import { loadClanMember } from "./load-clan-member.ts";
import { loadInventory } from "./load-inventory.ts";
import type { Services } from "./services.ts";

const DOWN = { kind: "code", code: 5, status: 503 } as const;
/** So that nothing is shared of what was read before. */
const LATER_MS = 60_000;
const membershipOf = ({ membership }: Player) => membership ?? { membershipType: 0, membershipId: "" };

/** Everything that pages share, each with the call that an outage of it is about. */
const READS = [
  {
    what: "an account",
    route: "GetProfile",
    read: (services: Services, reader: Player, now: Date) => loadInventory(services, reader, now),
  },
  {
    what: "a clan",
    route: "GetGroupsForMember",
    read: (services: Services, reader: Player, now: Date) => loadClan(services, reader, now),
  },
  {
    what: "a clan mate's account",
    route: "GetProfile",
    read: (services: Services, reader: Player, now: Date, mate: Player) =>
      loadClanMember(services, reader, membershipOf(mate), now),
  },
];

for (const { what, route, read } of READS) {
  test(`R4 ${what}: while Bungie is down ten tabs and every reload of five seconds are one call, until anybody is answered`, async ({
    services,
    sandbox,
    aPlayer,
  }) => {
    const [{ player, inSandbox }, { player: mate }, { player: other }] = [
      await aPlayer("one-character"),
      await aPlayer("one-character"),
      await aPlayer("one-character"),
    ];
    const { playerId } = inSandbox;
    const beganMs = Date.now() + LATER_MS;
    const at = (seconds: number) => new Date(beganMs + seconds * 1_000);
    await sandbox.addFault({ route, playerId, ...DOWN });
    const { next } = await sandbox.requests();
    const calls = async () => {
      const { requests } = await sandbox.requests(next);
      return requests.filter((call) => call.route === route && call.playerId === playerId).length;
    };

    await Promise.all(Array.from({ length: 10 }, () => read(services, player, at(0), mate)));
    for (const seconds of [1, 2, 4.9]) await read(services, player, at(seconds), mate);
    expect(await calls()).toBe(1);
    await read(services, player, at(5), mate);
    expect(await calls()).toBe(2);

    await read(services, other, at(5), mate);
    await read(services, player, at(5.5), mate);
    expect(await calls()).toBe(3);
  });
}

test("R4 a player who presses Refresh while Bungie is down asks once a second at most", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player, inSandbox } = await aPlayer("one-character");
  const { playerId } = inSandbox;
  await sandbox.addFault({ route: "GetProfile", playerId, ...DOWN });
  const { next } = await sandbox.requests();
  const beganMs = Date.now();
  for (const afterMs of [0, 300, 900, 1_000, 1_400, 2_000])
    await loadInventory(services, player, new Date(beganMs + afterMs), { fresh: true });
  const { requests } = await sandbox.requests(next);
  expect(requests.filter((call) => call.playerId === playerId)).toHaveLength(3);
});

for (const [name, fault, kind] of [
  ["what nobody can explain", { kind: "code", code: 7 }, "unexplained"],
  ["a private account", { kind: "code", code: 1665 }, "private"],
] as const) {
  test(`${name} is asked about anew by the next page`, async ({ services, sandbox, aPlayer }) => {
    const { player, inSandbox } = await aPlayer("one-character");
    const { playerId } = inSandbox;
    const { faultId } = await sandbox.addFault({ route: "GetProfile", playerId, ...fault });
    expect(await loadInventory(services, player, new Date())).toMatchObject({ problem: { kind } });
    await sandbox.removeFault(faultId);
    expect(await loadInventory(services, player, new Date())).toMatchObject({ ok: true });
  });
}

test("R4 once Bungie answers again the first page after the circuit's next look is of now, whatever was refused before", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const { player } = await aPlayer("one-character");
  const now = new Date();
  const read = async () => (await loadInventory(services, player, now)).ok;
  const { faultId } = await sandbox.addFault({ route: "GetProfile", kind: "status", status: 502 });
  for (let lost = 0; lost < 8; lost++)
    await loadInventory(services, player, new Date(now.getTime() + lost * 5_000));
  expect(await read()).toBe(false);
  await sandbox.removeFault(faultId);
  await expect.poll(read, { timeout: 4_000 }).toBe(true);
});
