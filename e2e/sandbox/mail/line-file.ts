import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";

const CHUNK_BYTES = 1 << 20;
const NEWLINE = 10;

/** Lines that are only ever added at the end. Each is on its way to the disk when `append` returns. */
export class LineFile {
  readonly path: string;
  private file: number | null = null;
  private bytes = 0;

  constructor(path: string) {
    this.path = path;
    if (existsSync(path)) this.open();
  }

  get sizeBytes(): number {
    return this.bytes;
  }

  /** Adds lines, each ending in a newline already; returns where they begin. */
  append(lines: string): number {
    const beginsAt = this.bytes;
    this.bytes += writeSync(this.open(), lines);
    return beginsAt;
  }

  /** The line that begins at a place which `append` named. */
  lineAt(beginsAt: number): string {
    const parts: Buffer[] = [];
    for (let at = beginsAt; at < this.bytes; ) {
      const chunk = Buffer.alloc(Math.min(8192, this.bytes - at));
      const read = readSync(this.open(), chunk, 0, chunk.length, at);
      const end = chunk.indexOf(NEWLINE);
      parts.push(chunk.subarray(0, end < 0 ? read : end));
      if (end >= 0 || read === 0) break;
      at += read;
    }
    return Buffer.concat(parts).toString("utf8");
  }

  /** All bytes that are there now, in pieces. */
  async *stream(): AsyncGenerator<Buffer> {
    if (this.bytes === 0) return;
    yield* createReadStream(this.path, { end: this.bytes - 1, highWaterMark: CHUNK_BYTES });
  }

  /** Every line that contains the needle, in order; all lines for an empty needle. */
  async *linesWith(needle: string): AsyncGenerator<string> {
    let rest: Buffer = Buffer.alloc(0);
    for await (const chunk of this.stream()) {
      const block: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const whole = block.lastIndexOf(NEWLINE) + 1;
      rest = block.subarray(whole);
      yield* matchingLines(block.subarray(0, whole), Buffer.from(needle));
    }
  }

  /** Puts other lines in place of all; a kill leaves the old ones or the new ones. */
  replace(lines: Iterable<string>): void {
    const beside = new LineFile(`${this.path}.new`);
    beside.clear();
    for (const line of lines) beside.append(line);
    beside.close();
    this.close();
    if (beside.sizeBytes === 0) rmSync(this.path, { force: true });
    else renameSync(beside.path, this.path);
    this.bytes = beside.sizeBytes;
  }

  clear(): void {
    this.close();
    rmSync(this.path, { force: true });
    this.bytes = 0;
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private open(): number {
    if (this.file === null) {
      this.file = openSync(this.path, "a+");
      this.bytes = wholeLines(this.file);
      ftruncateSync(this.file, this.bytes);
    }
    return this.file;
  }
}

/** How many bytes there are up to the last end of a line: a kill may have left half a line behind it. */
function wholeLines(file: number): number {
  for (let end = fstatSync(file).size; end > 0; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, end));
    readSync(file, chunk, 0, chunk.length, end - chunk.length);
    const last = chunk.lastIndexOf(NEWLINE);
    if (last >= 0) return end - chunk.length + last + 1;
    end -= chunk.length;
  }
  return 0;
}

function* matchingLines(block: Buffer, needle: Buffer): Generator<string> {
  for (let from = 0; from < block.length; ) {
    const hit = block.indexOf(needle, from);
    if (hit < 0) return;
    const begin = hit === 0 ? 0 : block.lastIndexOf(NEWLINE, hit - 1) + 1;
    const end = block.indexOf(NEWLINE, hit);
    yield block.toString("utf8", begin, end);
    from = end + 1;
  }
}
