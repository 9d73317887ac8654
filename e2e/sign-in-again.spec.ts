import { expect, test } from "./support/walls-world.ts";

for (const what of ["is gone", "cannot be opened with any key we hold"] as const) {
  test(`a session whose permission ${what} is asked to sign in again, not sent in a circle`, async ({
    site,
    visitor,
  }) => {
    const { cookie, player } = await visitor();
    const { bungieToken } = site.services.db;
    const where = { playerId: player.playerId };
    const headers = { cookie };
    const again = "/sign-in?returnTo=%2Fcharacters&problem=signed-out";
    const before = await site.knock(again, { headers });
    expect(before.body, "old news, once there is a permission").not.toContain("Your sign-in has ended");
    if (what === "is gone") await bungieToken.deleteMany({ where });
    else await bungieToken.updateMany({ where, data: { keyId: "lost" } });
    const { body } = await site.knock(again, { headers });
    expect(body).toContain("Your sign-in has ended");
    expect(body).toContain("Sign in with Bungie.net");
    expect(body, "the circle").not.toContain("Go on to your characters");
  });
}
