import { createReadStream, existsSync, renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setImmediate as breath } from "node:timers/promises";
import type { WorldSize } from "./sandbox.ts";
import { emptyState, newState, type SandboxState } from "./state.ts";

/**
 * The file has one JSON value a line: what it is, then each element of each list and record by itself, then the plain
 * values. So it is written and read in small pieces, however large the world grows.
 */
const HEAD = { ninefold: "sandbox", version: 2 } as const;

type Line = readonly [field: string, element: unknown, name?: string];

function* linesOf(state: SandboxState): Generator<string> {
  yield JSON.stringify(HEAD);
  const plain: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(state)) {
    if (Array.isArray(value)) for (const element of [...value]) yield JSON.stringify([field, element]);
    else if (typeof value === "object" && value !== null)
      for (const [name, element] of Object.entries(value)) yield JSON.stringify([field, element, name]);
  }
  // Last, so that no number is handed out again that a line above already carries.
  for (const [field, value] of Object.entries(state)) if (typeof value !== "object") plain[field] = value;
  yield JSON.stringify(plain);
}

function take(state: Record<string, unknown>, line: string): void {
  const value = JSON.parse(line) as Line | Record<string, unknown>;
  if (!Array.isArray(value)) {
    Object.assign(state, value);
    return;
  }
  const [field, element, name] = value as Line;
  // What is left out of an empty world may still have been kept.
  state[field] ??= name === undefined ? [] : {};
  const held = state[field];
  if (Array.isArray(held)) held.push(element);
  else if (typeof held === "object" && held !== null)
    (held as Record<string, unknown>)[String(name)] = element;
}

async function readState(stateFile: string, size: WorldSize): Promise<SandboxState | string> {
  const state = emptyState(size.seed);
  let isFirst = true;
  for await (const line of createInterface({ input: createReadStream(stateFile) })) {
    if (isFirst && line !== JSON.stringify(HEAD)) return "it is from another version";
    if (!isFirst) take(state as unknown as Record<string, unknown>, line);
    isFirst = false;
  }
  if (isFirst || state.players.length === 0) return "there is no world in it";
  return state.seed === size.seed ? state : `it holds the world of seed "${state.seed}"`;
}

/** The state kept in the file, or a new one if there is none or it is of no use; that file is then laid aside. */
export async function loadState(
  stateFile: string | undefined,
  nowMs: number,
  size: WorldSize,
): Promise<SandboxState> {
  if (stateFile === undefined || !existsSync(stateFile)) return newState(nowMs, size);
  const kept = await readState(stateFile, size).catch((error) => `it cannot be read (${error.message})`);
  if (typeof kept !== "string") return kept;
  const aside = `${stateFile}.old`;
  renameSync(stateFile, aside);
  console.warn(`sandbox: ${stateFile}: ${kept}. It now lies at ${aside}, and the world begins anew.`);
  return newState(nowMs, size);
}

const SLICE_MS = 5;
const SAVE_AFTER_MS = 500;
// At most one tenth of the time goes into saving, however large the world is.
const REST_TIMES = 9;

/** Keeps the state in a file: soon after each change, a little at a time, and at once when the stand-in ends. */
export class StateKeeper {
  private readonly state: SandboxState;
  private readonly stateFile: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private isWanted = false;
  private isClosed = false;
  private restMs = SAVE_AFTER_MS;

  constructor(state: SandboxState, stateFile: string | undefined) {
    this.state = state;
    this.stateFile = stateFile;
  }

  /** Asks for a save; many asked for shortly after another become one. */
  saveSoon(): void {
    if (this.stateFile === undefined || this.isClosed) return;
    this.isWanted = true;
    if (!this.writing) this.timer ??= setTimeout(() => this.begin(), this.restMs);
  }

  private begin(): void {
    this.timer = undefined;
    this.writing = this.write(this.stateFile ?? "").finally(() => {
      this.writing = undefined;
      if (this.isWanted) this.saveSoon();
    });
  }

  /** Written beside and renamed, so that a kill leaves the old file or the new one, never half of one. */
  private async write(stateFile: string): Promise<void> {
    this.isWanted = false;
    const startedMs = performance.now();
    try {
      await writeFile(`${stateFile}.new`, await this.textInSlices());
      await rename(`${stateFile}.new`, stateFile);
    } catch (error) {
      console.error(`sandbox: cannot write ${stateFile}`, error);
    }
    this.restMs = Math.max(SAVE_AFTER_MS, (performance.now() - startedMs) * REST_TIMES);
  }

  private async textInSlices(): Promise<string> {
    const lines: string[] = [];
    let sliceBeganMs = performance.now();
    for (const line of linesOf(this.state)) {
      lines.push(line);
      if (performance.now() - sliceBeganMs < SLICE_MS) continue;
      await breath();
      sliceBeganMs = performance.now();
    }
    return `${lines.join("\n")}\n`;
  }

  /** Writes a last time; nothing is written after this. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.isClosed = true;
    await this.writing;
    if (this.stateFile === undefined) return;
    const beside = `${this.stateFile}.new`;
    writeFileSync(beside, `${[...linesOf(this.state)].join("\n")}\n`);
    renameSync(beside, this.stateFile);
  }
}
