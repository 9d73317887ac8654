import { join } from "node:path";
import { KeptLetters } from "./kept-letters.ts";
import { addressOf, type Envelope, type EventKind, type Letter, type LetterEvent } from "./letter.ts";
import { LineFile } from "./line-file.ts";
import type { MailFolder } from "./mail-folder.ts";

const NEWLINE = 10;
const GOOD_ENDS: ReadonlySet<EventKind> = new Set(["scheduled", "sent", "delivered"]);

export interface MailFilter {
  readonly to: string | null;
  readonly limit: number;
  /** How many of the newest to leave out first. */
  readonly skip?: number;
}

/**
 * Every letter ever sent. One line each stands in a ledger on disk; of the newest the whole content is at hand.
 * So a million letters cost disk, not memory.
 */
export class Mailbox {
  private readonly folder: MailFolder;
  private ledger: LineFile | null = null;
  private kept: KeptLetters;
  private total = 0;
  /** What became of letters whose content is gone, where it was not simply delivered. */
  private readonly badEnds = new Map<string, EventKind>();

  constructor(folder: MailFolder) {
    this.folder = folder;
    this.kept = new KeptLetters(folder);
  }

  /** Reads what an earlier run left. */
  async load(): Promise<void> {
    if (!this.folder.isKept) return;
    for await (const chunk of this.openLedger().stream()) {
      for (const byte of chunk) if (byte === NEWLINE) this.total += 1;
    }
    await this.kept.load();
  }

  get count(): number {
    return this.total;
  }

  add(letters: readonly Letter[]): void {
    this.openLedger().append(letters.map((letter) => `${JSON.stringify(toLine(letter))}\n`).join(""));
    this.total += letters.length;
    this.kept.add(letters);
  }

  addEvent(mailId: string, event: LetterEvent): void {
    if (!this.kept.addEvent(mailId, event) && !GOOD_ENDS.has(event.kind))
      this.badEnds.set(mailId, event.kind);
  }

  /** A letter that was put off is put off to another time. */
  reschedule(mailId: string, scheduledAt: string): void {
    this.kept.change(mailId, { scheduledAt });
  }

  /** Letters that still wait for their time. */
  scheduled(): { readonly mailId: string; readonly scheduledAt: string }[] {
    return this.kept.newest().flatMap(({ mailId, scheduledAt, events }) => {
      return scheduledAt !== null && events.at(-1)?.kind === "scheduled" ? [{ mailId, scheduledAt }] : [];
    });
  }

  letter(mailId: string): Letter | null {
    return this.kept.find(mailId);
  }

  lastEventOf(mailId: string): EventKind {
    const letter = this.kept.find(mailId);
    if (letter) return letter.events.at(-1)?.kind ?? "sent";
    return this.badEnds.get(mailId) ?? "delivered";
  }

  /** The outside of any letter, however old. */
  async envelope(mailId: string): Promise<Envelope | null> {
    const known = this.kept.find(mailId);
    if (known || this.kept.count === this.total) return known;
    for await (const line of this.openLedger().linesWith(`"mailId":${JSON.stringify(mailId)}`)) {
      return JSON.parse(line) as Envelope;
    }
    return null;
  }

  /** Letters newest first; of those too old for their content only the envelope. */
  async newest({ to, limit, skip = 0 }: MailFilter): Promise<(Letter | Envelope)[]> {
    const wanted = to === null ? null : addressOf(to);
    const kept = this.kept.newest().filter((letter) => wanted === null || isTo(letter, wanted));
    const found: (Letter | Envelope)[] = kept.slice(skip, skip + limit);
    const missing = limit - found.length;
    if (missing === 0 || this.kept.count === this.total) return found;
    const older = await this.olderThanKept(wanted, Math.max(0, skip - kept.length) + missing);
    return [...found, ...older.slice(Math.max(0, skip - kept.length))];
  }

  async countTo(address: string): Promise<number> {
    const wanted = addressOf(address);
    if (this.kept.count === this.total) {
      return this.kept.newest().filter((letter) => isTo(letter, wanted)).length;
    }
    let count = 0;
    for await (const line of this.openLedger().linesWith(JSON.stringify(wanted))) {
      if (isTo(JSON.parse(line) as Envelope, wanted)) count += 1;
    }
    return count;
  }

  /** One line of JSON a letter, oldest first. */
  ledgerBytes(): AsyncIterable<Buffer> {
    return this.openLedger().stream();
  }

  clear(): void {
    this.ledger?.clear();
    this.kept.clear();
    this.badEnds.clear();
    this.total = 0;
  }

  close(): void {
    this.ledger?.close();
    this.kept.close();
  }

  private openLedger(): LineFile {
    this.ledger ??= new LineFile(join(this.folder.path, "ledger.ndjson"));
    return this.ledger;
  }

  /** The newest of those whose content is gone; newest first. */
  private async olderThanKept(wanted: string | null, limit: number): Promise<Envelope[]> {
    const found: Envelope[] = [];
    for await (const line of this.openLedger().linesWith(wanted === null ? "" : JSON.stringify(wanted))) {
      const envelope = JSON.parse(line) as Envelope;
      if (this.kept.find(envelope.mailId)) break;
      if (wanted !== null && !isTo(envelope, wanted)) continue;
      found.push(envelope);
      if (found.length > 2 * limit) found.splice(0, found.length - limit);
    }
    return found.slice(-limit).reverse();
  }
}

function isTo({ to }: Envelope, address: string): boolean {
  return to.some((written) => addressOf(written) === address);
}

/** A line of the ledger: bare addresses, so that it can be compared with a database. */
function toLine({ mailId, at, from, to, subject, idempotencyKey, batchId }: Letter): Envelope {
  return { mailId, at, from, to: to.map(addressOf), subject, idempotencyKey, batchId };
}
