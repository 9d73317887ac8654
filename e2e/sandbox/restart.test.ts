import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { moveOf, SandboxForTests } from "./sandbox-for-tests.ts";
import { newState } from "./state.ts";
import { BUCKET } from "./world/buckets.ts";

test("the world is the same at each start", () => {
  expect(newState(0)).toEqual(newState(0));
});

test("a restart keeps items, tokens, letters and the clock", async () => {
  const stateFile = test.info().outputPath("sandbox.json");
  const first = await SandboxForTests.start({ stateFile });
  const player = await first.player({ template: "one-character", name: "Ada" });
  const token = await first.tokenFor(player.playerId);
  const hunter = player.characters[0]?.characterId ?? "";
  const item = (await first.items(player.playerId)).find(
    (one) => one.place === "vault" && one.homeBucketHash === BUCKET.energy,
  );
  if (!item) throw new Error("no energy weapon in the vault");
  expect(await first.act("TransferItem", token, moveOf(item, player, hunter, false))).toBe(1);
  await first.control("POST", "clock", { advanceMs: 600_000 });
  await first.close();

  const second = await SandboxForTests.start({ stateFile });
  const kept = await second.items(player.playerId);
  expect(kept.find((one) => one.itemInstanceId === item.itemInstanceId)?.place).toBe(hunter);
  const reply = await second.ask("GET", "/Platform/User/GetMembershipsForCurrentUser/", { token });
  expect(reply.status).toBe(200);
  const { now } = await second.control<{ now: string }>("GET", "clock");
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(590_000);
  expect((await second.player()).playerId).not.toBe(player.playerId);
  await second.close();
  expect(existsSync(`${stateFile}.new`)).toBe(false);
});

test("a taken port is refused at once", async () => {
  const first = await SandboxForTests.start();
  const { startSandbox } = await import("./start-sandbox.ts");
  const port = Number(new URL(first.running.origin).port);
  await expect(startSandbox({ port, redirectUrl: "http://localhost/" })).rejects.toThrow("EADDRINUSE");
  await first.close();
});
