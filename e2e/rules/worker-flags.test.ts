import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { WORKER_FLAGS } from "../run/build.mjs";

const STARTS = ["package.json", "compose.yaml", "docs/systemd/ninefold-worker.service"];

for (const file of STARTS)
  test(`P2 a worker that ${file} starts has the room that is measured`, () => {
    for (const flag of WORKER_FLAGS) expect(readFileSync(file, "utf8")).toContain(flag);
  });
