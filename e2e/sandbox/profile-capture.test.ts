import { expect, test } from "@playwright/test";
import { absentFields } from "./contract/absent-fields.ts";
import { jsonPaths, missingPaths, otherKinds } from "./contract/json-paths.ts";
import { RECORDED_FOLDER, recorded } from "./contract/recorded.ts";
import { profilePath } from "./profile-for-tests.ts";
import { SandboxForTests, type TestPlayer } from "./sandbox-for-tests.ts";

const RECORDED_COMPONENTS = "102,103,200,201,205,300,305,310";
const CAPTURES = ["captures/get-profile-2021-05-28-a.json", "captures/get-profile-2021-05-28-b-later.json"];

test("every field of the recorded profile is in ours, or in the fidelity table with its reason", async () => {
  const sandbox = await SandboxForTests.start();
  const players = await sandbox.control<TestPlayer[]>("GET", "players");
  const player = players.find((one) => one.playerId === "rich");
  if (!player) throw new Error("nobody is rich");
  const token = await sandbox.tokenFor(player.playerId);
  const path = `${profilePath(player)}?components=${RECORDED_COMPONENTS}`;
  const ours = jsonPaths((await sandbox.ask("GET", path, { token })).json);
  await sandbox.close();
  expect(ours.has("Response.itemComponents.instances.data.*.energy.energyUnused")).toBe(true);
  for (const capture of RECORDED_FOLDER === undefined ? [] : CAPTURES) {
    const theirs = jsonPaths(recorded(capture));
    const allowed = absentFields().map((one) => `Response.${one.path}`);
    expect(missingPaths(theirs, ours).filter((one) => !allowed.includes(one))).toEqual([]);
    expect(otherKinds(theirs, ours)).toEqual([]);
  }
});
