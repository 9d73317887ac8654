import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { LineFile } from "./line-file.ts";
import type { MailFolder } from "./mail-folder.ts";

// Kept for 24 hours; a key has 1 to 256 letters (Resend's documentation, "Idempotency Keys").
const KEPT_MS = 24 * 3_600_000;
const KEY_LIMIT = 256;
const FILE_NAME = /^keys-(-?\d+)\.ndjson$/;

interface KeptAnswer {
  readonly key: string;
  readonly digest: string;
  readonly atMs: number;
  readonly answer: string;
}

/** The keys first used within one stretch of 24 hours. */
interface Day {
  readonly file: LineFile;
  /** Where in the file a key's line begins. */
  readonly places: Map<string, number>;
}

export type KeyVerdict = { readonly replay: string } | "different-body" | "in-progress" | "bad-key" | "new";

const digestOf = (text: string) => createHash("sha256").update(text).digest("base64").slice(0, 22);

/**
 * What was answered under each idempotency key, and to which body. Answers lie on disk; a key costs some hundred bytes
 * of memory for at most two days. Keys belong to one method and path: `scope` names it.
 */
export class IdempotencyKeys {
  private readonly folder: MailFolder;
  private readonly days = new Map<number, Day>();
  private readonly inProgress = new Set<string>();

  constructor(folder: MailFolder) {
    this.folder = folder;
  }

  /** Reads the keys an earlier run left. */
  async load(): Promise<void> {
    if (!this.folder.isKept) return;
    for (const name of readdirSync(this.folder.path)) {
      const number = FILE_NAME.exec(name)?.[1];
      if (number === undefined) continue;
      const day = this.openDay(Number(number));
      let place = 0;
      for await (const line of day.file.linesWith("")) {
        day.places.set((JSON.parse(line) as KeptAnswer).key, place);
        place += Buffer.byteLength(line) + 1;
      }
    }
  }

  /** Looks a key up and, if it is new, marks it as being worked on until `finish` is called. */
  begin(scope: string, key: string, body: string, now: Date): KeyVerdict {
    if (key.length === 0 || key.length > KEY_LIMIT) return "bad-key";
    const name = digestOf(`${scope}\n${key}`);
    if (this.inProgress.has(name)) return "in-progress";
    const kept = this.find(name, now.getTime());
    if (kept) return kept.digest === digestOf(body) ? { replay: kept.answer } : "different-body";
    this.inProgress.add(name);
    return "new";
  }

  /** The answer that the key stands for from now on; null sets the key free again. */
  finish(scope: string, key: string, body: string, answer: string | null, now: Date): void {
    const name = digestOf(`${scope}\n${key}`);
    this.inProgress.delete(name);
    if (answer === null) return;
    const atMs = now.getTime();
    const number = Math.floor(atMs / KEPT_MS);
    if (!this.days.has(number)) this.forgetDaysFarFrom(number);
    const day = this.openDay(number);
    const line: KeptAnswer = { key: name, digest: digestOf(body), atMs, answer };
    day.places.set(name, day.file.append(`${JSON.stringify(line)}\n`));
  }

  get daysKept(): number {
    return this.days.size;
  }

  close(): void {
    for (const day of this.days.values()) day.file.close();
  }

  private find(name: string, nowMs: number): KeptAnswer | null {
    const today = Math.floor(nowMs / KEPT_MS);
    for (const number of [today, today - 1]) {
      const day = this.days.get(number);
      const place = day?.places.get(name);
      if (!day || place === undefined) continue;
      const kept = JSON.parse(day.file.lineAt(place)) as KeptAnswer;
      return kept.atMs + KEPT_MS > nowMs ? kept : null;
    }
    return null;
  }

  private openDay(number: number): Day {
    const known = this.days.get(number);
    if (known) return known;
    const file = new LineFile(join(this.folder.path, `keys-${number}.ndjson`));
    const day = { file, places: new Map<string, number>() };
    this.days.set(number, day);
    return day;
  }

  private forgetDaysFarFrom(number: number): void {
    for (const [other, day] of this.days) {
      if (Math.abs(other - number) <= 1) continue;
      day.file.close();
      if (existsSync(day.file.path)) rmSync(day.file.path);
      this.days.delete(other);
    }
  }
}
