import { expect, test } from "@playwright/test";
import { machineLines } from "./machine.ts";
import { exitCodeOf, type Measured, toMeasurement } from "./measurement.ts";
import { toJsonLine, toTableLine } from "./print-measurement.ts";
import { readWish } from "./read-wish.ts";
import { inTurns, quantile } from "./sampling.ts";
import { loadSubject, subjectNames } from "./subjects.ts";

const measured: Measured = { id: "X1", what: "a thing", unit: "ms", product: 6, yardstick: 2, limit: 5 };

test("a line of JSON has id, what, product, yardstick, ratio, unit, limit and ok, in this order", () => {
  const line = JSON.parse(toJsonLine(toMeasurement(measured)));
  expect(Object.keys(line)).toEqual(["id", "what", "product", "yardstick", "ratio", "unit", "limit", "ok"]);
  expect(Object.values(line)).toEqual(["X1", "a thing", 6, 2, 3, "ms", 5, false]);
});

test("without a limit or a yardstick both are null, and what was measured is ok", () => {
  const { yardstick, ratio, limit, ok } = toMeasurement({ id: "X", what: "", unit: "s", product: 1 });
  expect({ yardstick, ratio, limit, ok }).toEqual({ yardstick: null, ratio: null, limit: null, ok: true });
});

for (const [product, ok, exitCode] of [
  [4.9999, true, 0],
  [5, true, 0],
  [5.0001, false, 1],
  [Number.NaN, false, 1],
] as const) {
  test(`${product} of a limit of 5 ends the run with ${exitCode}`, () => {
    const one = toMeasurement({ ...measured, product });
    expect(one.ok).toBe(ok);
    expect(exitCodeOf([toMeasurement({ ...measured, product: 1 }), one])).toBe(exitCode);
    expect(toTableLine(one).includes("BROKEN")).toBe(!ok);
  });
}

test("an unknown subject or option is refused with a list of what there is", () => {
  const known = ["moves", "sandbox"];
  expect(readWish(["digest"], known)).toContain("There is: moves, sandbox.");
  expect(readWish(["sandbox", "--yaml"], known)).toContain("There is no option --yaml.");
  expect(readWish(["--json", "sandbox"], known)).toEqual({ subjects: ["sandbox"], asJson: true, only: [] });
});

test("no subject means all of them", () => {
  const wish = { subjects: ["moves", "sandbox"], asJson: false, only: [] };
  expect(readWish([], ["moves", "sandbox"])).toEqual(wish);
});

test("some promises alone can be asked for", () => {
  expect(readWish(["--only=P9,P7", "inventory"], ["inventory"])).toMatchObject({ only: ["P9", "P7"] });
  expect(readWish(["--only=", "inventory"], ["inventory"])).toContain("There is no option --only=.");
});

test("every subject there is can be measured", async () => {
  expect(subjectNames()).toContain("sandbox");
  for (const name of subjectNames()) expect((await loadSubject(name)).measure, name).toBeInstanceOf(Function);
});

test("product and yardstick take turns, and warming up does not count", async () => {
  const order: string[] = [];
  const samples = await inTurns(
    async (nth) => void order.push(`product ${nth}`),
    async (nth) => void order.push(`yardstick ${nth}`),
    { warmUp: 1, times: 1 },
  );
  expect(order).toEqual(["product 0", "yardstick 0", "product 1", "yardstick 1"]);
  expect([samples.productMs.length, samples.yardstickMs.length]).toEqual([1, 1]);
});

test("a quantile is one of the samples", () => {
  const values = [40, 10, 30, 20];
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile(values, 0)]).toEqual([20, 40, 10]);
});

test("a busy machine is said to be one", () => {
  const machine = { cpu: "a processor", cores: 2, memoryGb: 8, node: "v20.20.2", load: 2 };
  expect(machineLines(machine)).toEqual(["a processor · 2 cores · 8 GB · Node v20.20.2 · load 2.00"]);
  expect(machineLines({ ...machine, load: 2.1 })[1]).toContain("busy");
});
