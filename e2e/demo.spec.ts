import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, occupiedPort, startDemo } from "./support/demo-process.ts";
import { SandboxControls } from "./support/sandbox-controls.ts";

test.describe.configure({ mode: "serial", timeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "ninefold-demo-"));
let settings: Record<string, string>;

test.beforeAll(async () => {
  settings = { DATA_DIR: folder, PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) };
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answersAt = async (address: string): Promise<number | null> => {
  try {
    return (await fetch(address)).status;
  } catch {
    return null; // nobody listens
  }
};

test("the demo honours PORT, SANDBOX_PORT and DATA_DIR, keeps its world between starts and ends without a trace", async () => {
  const site = `http://localhost:${settings.PORT}`;
  const origin = `http://localhost:${settings.SANDBOX_PORT}`;
  const sandbox = new SandboxControls(origin);

  const first = startDemo(settings);
  await first.says(/Ninefold is ready: {3}http:\/\/localhost:\d+/);
  expect(first.output()).toContain(site);
  expect(await answersAt(site)).toBe(200);
  expect(await answersAt(`${site}/xur`)).toBe(200);
  const { name } = await sandbox.makePlayer({ name: "Kept Between Starts" });
  expect(await first.interrupt()).toBe(0);
  expect(await answersAt(site)).toBeNull();
  expect(await answersAt(`${origin}/__sandbox/health`)).toBeNull();

  const second = startDemo(settings);
  await second.says(/Ninefold is ready/);
  expect(second.output()).not.toContain("Building the site");
  expect(
    await (
      await fetch(`${origin}/en/OAuth/Authorize?client_id=sandbox-client&response_type=code&state=x`)
    ).text(),
  ).toContain(name);

  const third = startDemo(settings);
  expect(await third.ended).toBe(1);
  expect(third.output()).toContain("already running");
  expect(await second.interrupt()).toBe(0);
});

test("a demo that was killed leaves nothing that stops the next one", async () => {
  const killed = startDemo(settings);
  await killed.says(/Ninefold is ready/);
  await killed.kill();
  const next = startDemo(settings);
  await next.says(/Ninefold is ready/);
  expect(await answersAt(`http://localhost:${settings.PORT}`)).toBe(200);
  expect(await next.interrupt()).toBe(0);
  expect(await answersAt(`http://localhost:${settings.PORT}`)).toBeNull();
});

test("a port that is taken is named, with what to do", async () => {
  const taken = await occupiedPort();
  const demo = startDemo({ ...settings, PORT: String(taken.port) });
  expect(await demo.ended).toBe(1);
  expect(demo.output()).toContain(`Port ${taken.port} (PORT) is in use`);
  await taken.release();
});

test("a database that is named is used, and no other is started", async () => {
  const named = new URL(process.env.DATABASE_URL ?? "");
  named.pathname = `/ninefold_test_named_${Date.now().toString(36)}`;
  const dataDir = join(folder, "named");
  const demo = startDemo({ ...settings, DATA_DIR: dataDir, DATABASE_URL: named.href });
  await demo.says(/Ninefold is ready/);
  expect(demo.output()).not.toContain("Starting PostgreSQL");
  expect(existsSync(join(dataDir, "postgres"))).toBe(false);
  expect(await answersAt(`http://localhost:${settings.PORT}/xur`)).toBe(200);
  expect(await demo.interrupt()).toBe(0);
});
