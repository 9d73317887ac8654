import { expect, test } from "@playwright/test";
import { SandboxForTests } from "./sandbox-for-tests.ts";

type Json = Record<string, unknown>;
let sandbox: SandboxForTests;
test.beforeEach(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterEach(() => sandbox.close());

const bare = (path: string) =>
  fetch(sandbox.running.origin + path).then((one) => one.json() as Promise<Json>);
const answer = async (path: string) => (await bare(path)).Response;

test("settings and alerts answer before a client has a key, with or without the last slash", async () => {
  for (const path of ["/Platform/Settings/", "/Platform/Settings", "/platform/globalalerts/"])
    expect((await bare(path)).ErrorCode).toBe(1);
});

test("an alert is told to everybody until it is taken back, a stream only on request", async () => {
  await sandbox.control("POST", "alerts", { key: "D2-Maintenance", html: "Back at noon.", level: "red" });
  await sandbox.control("POST", "alerts", { key: "Show", html: "Live now.", stream: "ninefold" });
  expect(await answer("/Platform/GlobalAlerts/")).toMatchObject([
    { AlertKey: "D2-Maintenance", AlertHtml: "Back at noon.", AlertLevel: 3, AlertType: 0 },
  ]);
  const all = (await answer("/Platform/GlobalAlerts/?includestreaming=true")) as Json[];
  expect(all.map((alert) => alert.AlertKey)).toEqual(["D2-Maintenance", "Show"]);
  expect(all[1]?.StreamInfo).toEqual({ ChannelName: "ninefold" });
  await sandbox.control("DELETE", "alerts");
  expect(await answer("/Platform/GlobalAlerts/?includestreaming=true")).toEqual([]);
});

test("the settings say which parts of the service are switched off", async () => {
  const enabled = async () => {
    const { systems } = (await answer("/Platform/Settings/")) as { systems: Record<string, Json> };
    return [systems.Destiny2?.enabled, systems.D2Profiles?.enabled];
  };
  expect(await enabled()).toEqual([true, true]);
  await sandbox.control("POST", "systems", { Destiny2: false });
  expect(await enabled()).toEqual([false, true]);
  expect((await sandbox.ask("POST", "/__sandbox/systems", { body: { Nonsense: false } })).status).toBe(400);
});

test("the settings name the roots of collections, triumphs and seals that clients open", async () => {
  const { destiny2CoreSettings: core } = (await answer("/Platform/Settings/")) as {
    destiny2CoreSettings: Json;
  };
  expect(core).toMatchObject({
    collectionRootNode: 3790247699,
    activeTriumphsRootNodeHash: 1866538467,
    activeSealsRootNodeHash: 616318467,
    metricsRootNode: 1074663644,
  });
  const picture = await fetch(sandbox.running.origin + String(core.undiscoveredCollectibleImage));
  expect(picture.headers.get("content-type")).toBe("image/png");
});

test("all thirteen languages are named", async () => {
  expect(Object.keys((await answer("/Platform/GetAvailableLocales/")) as Json)).toHaveLength(13);
});

test("an address of a part that is switched off is refused as disabled, the rest of the service goes on", async () => {
  const code = async (path: string) => (await sandbox.ask("GET", `/Platform/${path}`)).json.ErrorCode;
  await sandbox.control("POST", "systems", { D2Vendors: false, Clans: false });
  expect(await code("Destiny2/Vendors/?components=400")).toBe(5);
  expect(await code("GroupV2/3074001/")).toBe(5);
  expect(await code("Destiny2/Milestones/")).toBe(1);
  await sandbox.control("POST", "systems", { D2Vendors: true, Clans: true, Destiny2: false });
  expect(await code("Destiny2/Milestones/")).toBe(5);
  expect(await code("GroupV2/3074001/")).toBe(1);
  expect(await code("Settings/")).toBe(1);
});
