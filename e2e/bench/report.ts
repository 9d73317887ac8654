import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Machine } from "./machine.ts";
import type { Measurement } from "./measurement.ts";

/** The newest figure of every measurement, in the order of their ids, each with the day and the machine it was taken on. */
export interface Report {
  readonly figures: readonly ReportedFigure[];
}

export interface ReportedFigure extends Measurement {
  readonly subject: string;
  /** ISO 8601, to the second. */
  readonly measuredAt: string;
  readonly machine: string;
  /** Processes that ran or wanted to when the run began: above the number of cores, the figure is worse than it need be. */
  readonly load: number;
}

export const LATEST = new URL("./latest.json", import.meta.url);

export function readReport(file: URL = LATEST): Report {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : { figures: [] };
}

export function writeReport(report: Report, file: URL = LATEST): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

export interface Run {
  readonly subject: string;
  readonly measurements: readonly Measurement[];
  readonly machine: Machine;
  readonly at: Date;
  /** The whole subject was measured: what it no longer measures is forgotten. */
  readonly isWhole: boolean;
}

/** The report after a run: its figures take the place of older ones of the same id. */
export function withRun(report: Report, { subject, measurements, machine, at, isWhole }: Run): Report {
  const taken = new Set(measurements.map(({ id }) => id));
  const kept = report.figures.filter((one) => !taken.has(one.id) && !(isWhole && one.subject === subject));
  const { cpu, cores, memoryGb, node, load } = machine;
  const fresh = measurements.map((measurement) => ({
    ...measurement,
    subject,
    measuredAt: `${at.toISOString().slice(0, 19)}Z`,
    machine: `${cpu} · ${cores} cores · ${Math.round(memoryGb)} GB · Node ${node}`,
    load: Math.round(load * 100) / 100,
  }));
  return { figures: [...kept, ...fresh].sort((a, b) => byId.compare(a.id, b.id)) };
}

const byId = new Intl.Collator("en", { numeric: true });
