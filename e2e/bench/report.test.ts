import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { type Measured, toMeasurement } from "./measurement.ts";
import { type Run, readReport, withRun, writeReport } from "./report.ts";

const figure = (id: string, product: number): Measured => ({ id, what: id, unit: "ms", product });
const machine = { cpu: "A processor", cores: 2, memoryGb: 23.6, node: "v20.20.2", load: 0.123 };

function aRun(some: Partial<Run> & { figures: readonly Measured[] }): Run {
  const at = new Date("2026-11-23T01:02:03.456Z");
  return {
    subject: "moves",
    machine,
    at,
    isWhole: true,
    measurements: some.figures.map(toMeasurement),
    ...some,
  };
}

test("a figure stands with its day, its machine and how busy that was", () => {
  expect(withRun({ figures: [] }, aRun({ figures: [figure("P6", 3)] })).figures).toMatchObject([
    {
      ...{ id: "P6", product: 3, subject: "moves", measuredAt: "2026-11-23T01:02:03Z", load: 0.12 },
      machine: "A processor · 2 cores · 24 GB · Node v20.20.2",
    },
  ]);
});

test("a new figure takes the place of the older one, and those of other subjects stay", () => {
  const other = withRun(
    { figures: [] },
    aRun({ subject: "digest", figures: [figure("P10", 1), figure("P3", 1)] }),
  );
  const before = withRun(other, aRun({ figures: [figure("P6", 3), figure("P6.7", 4)] }));
  const after = withRun(before, aRun({ figures: [figure("P6", 5)], isWhole: false }));
  expect(after.figures.map(({ id, product }) => [id, product])).toEqual([
    ["P3", 1],
    ["P6", 5],
    ["P6.7", 4],
    ["P10", 1],
  ]);
});

test("what a whole subject no longer measures is forgotten", () => {
  const before = withRun({ figures: [] }, aRun({ figures: [figure("P6", 3), figure("P6.old", 4)] }));
  expect(withRun(before, aRun({ figures: [figure("P6", 5)] })).figures.map(({ id }) => id)).toEqual(["P6"]);
});

test("a report that was written is read again, and none is an empty one", () => {
  const file = pathToFileURL(join(tmpdir(), `ninefold-report-${process.pid}.json`));
  expect(readReport(file)).toEqual({ figures: [] });
  const report = withRun({ figures: [] }, aRun({ figures: [figure("P6", 3)] }));
  writeReport(report, file);
  expect(readReport(file)).toEqual(report);
  rmSync(file);
});
