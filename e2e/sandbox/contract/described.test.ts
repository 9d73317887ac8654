import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import { type DescribedCall, readOpenApi } from "./open-api.ts";
import { RECORDED_FOLDER } from "./recorded.ts";
import { PLATFORM_ROUTES } from "./walk.ts";

const HEADING = "## Calls that are described and not played";

/** Operations that the fidelity page says are not played, as `Group.Name`. */
function notPlayed(): string[] {
  const text = readFileSync(new URL("../fidelity.md", import.meta.url), "utf8");
  const section = text.split(HEADING)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^- (\w+): (.+)$/gm)].flatMap(([, group, names]) =>
    (names ?? "").split(", ").map((name) => `${group}.${name.replace(/\W/g, "")}`),
  );
}

const pathOf = (call: DescribedCall) => `/Platform${call.path.replace(/\{\w+\}/g, "1")}`;

test("every described call is played or stands in the list of those that are not", () => {
  const api = RECORDED_FOLDER === undefined ? null : readOpenApi();
  const missing = api?.calls.filter((call) => {
    const route = PLATFORM_ROUTES.find((one) => one.method === call.method && one.pattern.test(pathOf(call)));
    // A path may be taken by another call: `/GroupV2/{groupId}/` would swallow `/GroupV2/Search/`.
    return !route || api.callAt(call.method, pathOf(call).slice("/Platform".length)) !== call;
  });
  const listed = notPlayed().sort();
  expect(listed.length).toBeGreaterThan(50);
  if (missing) expect(missing.map((call) => call.operationId).sort()).toEqual(listed);
});

test("a call that is not played answers 501 in JSON and is remembered as unknown", async () => {
  const sandbox = await SandboxForTests.start();
  for (const path of ["/Platform/Trending/Categories/", "/Platform/Social/Friends/", "/Platform/Nonsense/"]) {
    const reply = await sandbox.ask("GET", path);
    expect([reply.status, typeof reply.json.error]).toEqual([501, "string"]);
  }
  const { requests } = await sandbox.control<{ requests: { route: string }[] }>("GET", "requests?since=0");
  expect(requests.map((one) => one.route)).toEqual(["Unknown", "Unknown", "Unknown"]);
  await sandbox.close();
});
