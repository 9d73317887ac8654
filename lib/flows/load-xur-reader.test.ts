import { aWare } from "#lib/game/test-wares.ts";
import { expect, test } from "../../e2e/support/flow-world.ts";
import { loadXurReader } from "./load-xur-reader.ts";

// Hawkmoon, and a thing that is in nobody's collections.
const WARES = [aWare(3856705927), aWare(2907129557), aWare(4294967295)];

test("each ware comes with what it is to the reader and why, in the wares' own order", async ({
  services,
  aPlayer,
}) => {
  const { player } = await aPlayer("rich");
  const forth = await loadXurReader(services, player, WARES, new Date());
  const back = await loadXurReader(services, player, WARES.toReversed(), new Date());
  if (!forth.ok || !back.ok) throw new Error("the account was to be readable");
  expect(forth.reader.own).toHaveLength(WARES.length);
  expect(back.reader.own).toEqual(forth.reader.own.toReversed());
  expect(back.reader.reasons).toEqual(forth.reader.reasons.toReversed());
});

test("while Bungie cannot be asked the reader is told why, and nobody else's gear is shown", async ({
  services,
  sandbox,
  aPlayer,
}) => {
  const known = await aPlayer("rich");
  expect((await loadXurReader(services, known.player, WARES, new Date())).ok).toBe(true);
  const unknown = await aPlayer("one-character");
  await sandbox.addFault({ route: "*", kind: "code", code: 5 });
  const answer = await loadXurReader(services, unknown.player, WARES, new Date());
  expect(answer).toEqual({ ok: false, problem: { kind: "maintenance" } });
});
