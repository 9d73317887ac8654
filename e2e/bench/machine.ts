import { cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** Gigabytes of 2^30 bytes. */
  readonly memoryGb: number;
  readonly node: string;
  /** Processes that ran or wanted to, averaged over the last minute. */
  readonly load: number;
}

/** The machine as it is now. */
export function readMachine(): Machine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? "unknown processor",
    cores: processors.length,
    memoryGb: totalmem() / 2 ** 30,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}

/** What is to be said before anything is measured: figures mean little without the machine and what else it does. */
export function machineLines({ cpu, cores, memoryGb, node, load }: Machine): string[] {
  const line = `${cpu} · ${cores} cores · ${Math.round(memoryGb)} GB · Node ${node} · load ${load.toFixed(2)}`;
  const isBusy = load > cores;
  return isBusy
    ? [line, "The machine is busy with other things: these figures are worse than its own."]
    : [line];
}
