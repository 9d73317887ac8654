import { expect, test } from "@playwright/test";
import { danglingIn, type Tables } from "../world/definitions/find-dangling.ts";
import { allTables } from "../world/definitions/tables.ts";
import { PLATFORM_ROUTES, Walk } from "./walk.ts";

test("no answer of any call names a hash without a definition, whoever asks", async () => {
  test.setTimeout(180_000);
  const walk = await Walk.start();
  const found = new Set<string>();
  let answers = 0;
  for (const route of PLATFORM_ROUTES) {
    // Definitions by name and search have the tables for an answer; actions answer with what reads answer with.
    if (route.method !== "GET" || /Definition|Manifest|Search/.test(route.operation)) continue;
    for (const about of walk.standing) {
      const reply = await walk.call(route, about, about.player);
      if (reply.json.ErrorCode !== 1) continue;
      answers++;
      danglingIn(reply.json.Response, allTables() as Tables, route.operation, found);
    }
  }
  await walk.close();
  expect([...found]).toEqual([]);
  expect(answers).toBeGreaterThan(50);
});
