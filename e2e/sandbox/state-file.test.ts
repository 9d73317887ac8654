import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { USUAL_SIZE } from "./sandbox.ts";
import { SandboxForTests } from "./sandbox-for-tests.ts";
import { emptyState, newState } from "./state.ts";
import { loadState, StateKeeper } from "./state-file.ts";

const ME = "/Platform/User/GetMembershipsForCurrentUser/";

test("a restart keeps players, tokens, applications, the clock and what was announced", async () => {
  const stateFile = test.info().outputPath("world.jsonl");
  const first = await SandboxForTests.start({ stateFile });
  await first.control("POST", "applications", {
    apiKey: "k",
    clientId: "c",
    clientSecret: "s",
    redirectUrl: "my-app://x",
  });
  const player = await first.player({ name: "Kept" });
  const tokens = await first.control<Record<string, string>>("POST", "tokens", {
    playerId: player.playerId,
    clientId: "c",
  });
  await first.control("POST", "clock", { advanceMs: 60_000 });
  await first.control("POST", "xur", { absent: true });
  await first.control("POST", "alerts", { key: "a", html: "b" });
  await first.close();

  const second = await SandboxForTests.start({ stateFile });
  const me = await second.ask("GET", ME, { token: tokens.access_token ?? "", headers: { "X-API-Key": "k" } });
  expect(me.json.ErrorCode).toBe(1);
  expect(me.text).toContain("Kept");
  expect(await second.control("GET", "xur")).toMatchObject({ state: { absent: true } });
  expect(await second.control<unknown[]>("GET", "alerts")).toHaveLength(1);
  const { now } = await second.control<{ now: string }>("GET", "clock");
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(55_000);
  await second.close();
});

test("what a kill leaves behind can be read, since saves follow soon and lie beside until whole", async () => {
  const stateFile = test.info().outputPath("world.jsonl");
  const sandbox = await SandboxForTests.start({ stateFile });
  await sandbox.player({ name: "Saved" });
  await expect
    .poll(() => existsSync(stateFile) && readFileSync(stateFile, "utf8").includes("Saved"))
    .toBe(true);
  const kept = await loadState(stateFile, 0, USUAL_SIZE);
  expect(kept.players.at(-1)?.name).toBe("Saved");
  await sandbox.close();
});

test("a file of another version, of another seed or of nonsense is laid aside, and the world begins anew", async () => {
  for (const [name, text, seed] of [
    ["old", '{"version":1,"players":[]}', "ninefold"],
    ["nonsense", "\u0000{", "ninefold"],
    ["empty", "", "ninefold"],
    ["half", '{"ninefold":"sandbox","version":2}\n["players",{"pl', "ninefold"],
  ] as const) {
    const stateFile = test.info().outputPath(name);
    writeFileSync(stateFile, text);
    const state = await loadState(stateFile, 0, { ...USUAL_SIZE, seed });
    expect([name, state]).toEqual([name, newState(0)]);
    expect(readFileSync(`${stateFile}.old`, "utf8")).toBe(text);
  }
  const stateFile = test.info().outputPath("seeded");
  const keeper = new StateKeeper(newState(0, { ...USUAL_SIZE, seed: "one" }), stateFile);
  await keeper.close();
  expect((await loadState(stateFile, 0, { ...USUAL_SIZE, seed: "one" })).seed).toBe("one");
  expect((await loadState(stateFile, 0, { ...USUAL_SIZE, seed: "two" })).seed).toBe("two");
  expect(existsSync(`${stateFile}.old`)).toBe(true);
});

test("saving a large world lets answers be given in between", async () => {
  const stateFile = test.info().outputPath("large.jsonl");
  const state = emptyState("ninefold");
  const [rich] = newState(0).players;
  if (!rich) throw new Error("no player");
  let turn = 0;
  const turns = new Set<number>();
  for (let nth = 0; nth < 150; nth++) {
    const player = { ...structuredClone(rich), playerId: `p${nth}` };
    const toJSON = () => {
      turns.add(turn);
      return player;
    };
    state.players.push(Object.assign({ ...player }, { toJSON }));
  }
  const keeper = new StateKeeper(state, stateFile);
  keeper.saveSoon();
  while (!existsSync(stateFile)) {
    await new Promise((resolve) => setImmediate(resolve));
    turn += 1;
  }
  expect(turns.size).toBeGreaterThan(3);
  await keeper.close();
  const kept = await loadState(stateFile, 0, USUAL_SIZE);
  expect(kept.players.map(({ playerId }) => playerId)).toEqual(state.players.map(({ playerId }) => playerId));
  expect(kept.players.at(-1)?.accounts).toEqual(rich.accounts);
});
