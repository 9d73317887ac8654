import { expect, test } from "../../e2e/support/flow-world.ts";
import { accessTokenFor } from "./bungie-token.ts";
import { hasBungieAccess } from "./has-bungie-access.ts";

for (const [what, data] of [
  ["sealed with a key that is lost", { keyId: "lost" }],
  ["moved here from another row", { sealedRefresh: new Uint8Array(60) }],
  ["gone", null],
] as const) {
  test(`tokens that are ${what} are no access: what asks for one says so, and so does the sign-in page`, async ({
    services,
    aPlayer,
  }) => {
    const { player } = await aPlayer("no-clan");
    const { playerId } = player;
    expect(await hasBungieAccess(services, player)).toBe(true);
    if (data) await services.db.bungieToken.update({ where: { playerId }, data });
    else await services.db.bungieToken.delete({ where: { playerId } });
    expect(await hasBungieAccess(services, player)).toBe(false);
    const outcome = await accessTokenFor(services, playerId, new Date());
    expect(outcome).toEqual({ ok: false, problem: { kind: "signed-out" } });
  });
}
