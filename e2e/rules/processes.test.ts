import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Processes } from "../run/processes.mjs";

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // no such process
  }
}

/** The first that was started takes a second to end, as a database may. */
const SLOW_TO_END = `const lateMs = process.argv[1] === "first" ? 1000 : 0;
  process.on("SIGTERM", () => setTimeout(() => process.exit(), lateMs));
  setInterval(() => {}, 1000);
  console.log("up");`;

test("a stack that is told to stop twice, as by Ctrl-C and by what that breaks off, leaves nothing running", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ninefold-processes-"));
  const processes = new Processes();
  const start = (name: string) => {
    const logFile = join(folder, `${name}.log`);
    const ready = () => existsSync(logFile) && statSync(logFile).size > 0;
    return processes.start(name, process.execPath, ["-e", SLOW_TO_END, name], { logFile, ready });
  };
  for (const name of ["first", "second", "third"]) await start(name);
  const { pids } = processes;
  expect(pids.map(isAlive)).toEqual([true, true, true]);
  await Promise.race([processes.stop(), processes.stop()]);
  expect(pids.map(isAlive)).toEqual([false, false, false]);
  await expect(start("late")).rejects.toThrow("late is not started any more");
  rmSync(folder, { recursive: true });
});
