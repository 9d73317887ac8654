import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { ROUTES } from "../support/doors.ts";
import { projectDir, read } from "./source-files.ts";

const README = read("README.md");
const IGNORED = read(".dockerignore").split("\n");
const BAD_SETTINGS = 78;

test("every command and file that the README names is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const commands = [...README.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
  expect(commands.filter((name) => !scripts[name])).toEqual([]);
  const bundled = [...README.matchAll(/node (lib\/commands\/[\w-]+)\.mjs/g)].map(([, file = ""]) => file);
  const linked = [...README.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, file = ""]) => file);
  const named = [...bundled.map((file) => `${file}.ts`), ...linked, "docs/systemd", ".env.example"];
  expect(bundled.length).toBeGreaterThan(2);
  expect(named.filter((file) => !existsSync(join(projectDir, file)))).toEqual([]);
});

test("the README asks Resend's webhook for everything that the doctor asks it for", () => {
  const wanted = [...read("lib/flows/examine-mail.ts").matchAll(/"email\.(\w+)"/g)].map(([, event]) => event);
  const [, asked = ""] = /\*\*Bounces and complaints\.\*\*([\s\S]+?)\n- /.exec(README) ?? [];
  expect(wanted.length).toBeGreaterThan(2);
  expect(wanted.filter((event) => !asked.includes(`*${event}*`))).toEqual([]);
});

test("the calls that stand in for a worker lead to doors for schedulers", () => {
  const { crons } = JSON.parse(read("vercel.json")) as { crons: { path: string; schedule: string }[] };
  const doors = ROUTES.filter(({ who, method }) => who === "scheduler" && method === "GET");
  expect(crons.map(({ path }) => `app${path}/route.ts`).sort()).toEqual(doors.map(({ file }) => file).sort());
  expect(crons.find(({ path }) => path === "/api/cron/jobs")?.schedule).toBe("* * * * *");
});

test("the image takes in what the site is built from, and no settings", () => {
  const sources = /const SOURCES = \[([^\]]+)\]/.exec(read("e2e/run/build.mjs"))?.[1] ?? "";
  const wanted = [...sources.matchAll(/"([^"]+)"/g)].map(([, file = ""]) => file.split("/")[0] ?? "");
  expect(wanted.length).toBeGreaterThan(5);
  const isIn = (file: string) =>
    IGNORED.some((line) => line === `!${file}` || line === `!${file.split(".")[0]}*.ts`);
  expect(IGNORED[IGNORED.findIndex((line) => line !== "" && !line.startsWith("#"))]).toBe("*");
  expect(wanted.filter((file) => !isIn(file))).toEqual([]);
  expect(IGNORED.filter((line) => line.startsWith("!") && /env/i.test(line))).toEqual([]);
});

test("the image runs as nobody in particular and is asked for its health", () => {
  const last =
    read("Dockerfile")
      .split(/^FROM /m)
      .at(-1) ?? "";
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/HEALTHCHECK[\s\S]+\/healthz/);
  expect(last.indexOf("COPY")).toBeLessThan(last.indexOf("USER"));
});

test("whatever the image is told to run is a file of its own that needs no packages", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ninefold-bundle-"));
  expect((await run(["e2e/run/bundle-processes.mjs", folder], projectDir)).code).toBe(0);
  const told = [...`${read("compose.yaml")}\n${README}`.matchAll(/\b((?:lib|prisma)\/[\w/-]+\.mjs)/g)];
  const files = [...new Set(told.map(([, file = ""]) => file))];
  expect(files).toEqual(expect.arrayContaining(["lib/jobs/worker.mjs", "prisma/engine/deploy.mjs"]));
  for (const file of files.filter((one) => !/digest|doctor/.test(one))) {
    const { code, output } = await run([file, "x.gz"], folder);
    expect(code, `${file}: ${output}`).toBe(BAD_SETTINGS);
    expect(output).toContain("DATABASE_URL");
  }
  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  rmSync(folder, { recursive: true });
});

/** Runs a program with no settings at all. */
function run(args: readonly string[], cwd: string): Promise<{ code: number; output: string }> {
  const { PATH = "" } = process.env;
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH, NODE_ENV: "production" } as NodeJS.ProcessEnv };
    execFile(process.execPath, args, options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), output: `${out}${err}` }),
    );
  });
}
