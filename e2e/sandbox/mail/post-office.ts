import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { SandboxClock } from "../clock.ts";
import { Clocks } from "./clocks.ts";
import { eventPayload, HARD_BOUNCE, type Happening } from "./event-payload.ts";
import { IdempotencyKeys } from "./idempotency.ts";
import { addressOf, type Envelope, type EventKind, type Letter, type LetterDraft } from "./letter.ts";
import { MailFolder } from "./mail-folder.ts";
import type { MailSettings, Webhook } from "./mail-settings.ts";
import { Mailbox } from "./mailbox.ts";
import { RateLimit } from "./rate-limit.ts";
import type { Manner } from "./signature.ts";
import { type Message, WebhookMessages } from "./webhook-messages.ts";

/** Addresses that simulate an outcome; all but the last may carry a label (Resend's page "Send Test Emails"). */
const TEST_ADDRESS = /^(delivered|bounced|complained)(\+[^@]*)?@resend\.dev$|^(suppressed)@resend\.dev$/;

type Outcome = "delivered" | "bounced" | "complained" | "suppressed";

interface Opened {
  readonly settings: MailSettings;
  readonly clock: SandboxClock;
  readonly stateFile: string | undefined;
  readonly save: () => void;
}

/** The simulated Resend: takes letters, tells webhooks what became of them, and keeps all of it. */
export class PostOffice {
  readonly settings: MailSettings;
  readonly mailbox: Mailbox;
  readonly keys: IdempotencyKeys;
  readonly rate = new RateLimit();
  readonly messages: WebhookMessages;
  private readonly clocks: Clocks;
  readonly folder: MailFolder;
  private readonly save: () => void;
  private readonly suppressed: Set<string>;

  constructor({ settings, clock, stateFile, save }: Opened) {
    this.settings = settings;
    this.save = save;
    this.folder = new MailFolder(stateFile);
    this.mailbox = new Mailbox(this.folder);
    this.keys = new IdempotencyKeys(this.folder);
    this.clocks = new Clocks(clock);
    this.messages = new WebhookMessages(this.clocks, (webhookId) => this.webhook(webhookId));
    this.suppressed = new Set(settings.suppressed);
  }

  static async open(opened: Opened): Promise<PostOffice> {
    const office = new PostOffice(opened);
    await office.mailbox.load();
    await office.keys.load();
    for (const { mailId, scheduledAt } of office.mailbox.scheduled()) office.schedule(mailId, scheduledAt);
    return office;
  }

  webhook(webhookId: string): Webhook | undefined {
    return this.settings.webhooks.find((webhook) => webhook.webhookId === webhookId);
  }

  /** The time a sending takes, and longer while webhooks are far behind. */
  async work(): Promise<void> {
    if (this.settings.sendTakesMs > 0) await sleep(this.settings.sendTakesMs);
    await this.messages.untilCalm();
  }

  /** Takes letters of one call; returns their ids in the same order. */
  accept(
    drafts: readonly LetterDraft[],
    { idempotencyKey, isBatch }: { readonly idempotencyKey: string | null; readonly isBatch: boolean },
  ): string[] {
    const at = this.clocks.now().toISOString();
    const batchId = isBatch ? randomUUID() : null;
    const letters = drafts.map((draft): Letter => {
      return { mailId: randomUUID(), at, idempotencyKey, batchId, ...draft, events: [] };
    });
    this.mailbox.add(letters);
    for (const letter of letters) this.send(letter);
    return letters.map(({ mailId }) => mailId);
  }

  /** Sends a letter that was put off, unless it was called back or put off again meanwhile. */
  schedule(mailId: string, scheduledAt: string): void {
    this.clocks.at(new Date(scheduledAt), () => {
      const letter = this.mailbox.letter(mailId);
      const stillWaits = letter?.events.at(-1)?.kind === "scheduled" && letter.scheduledAt === scheduledAt;
      if (letter && stillWaits) this.send({ ...letter, scheduledAt: null });
    });
  }

  /** Notes what happened to a letter and tells the webhooks that want to know. */
  happen(letter: Letter | Envelope, kind: EventKind, more: Partial<Happening> = {}): Message[] {
    const happening = this.note(letter, kind, more);
    return this.draftsOf(letter, happening).map((draft) => this.messages.post(draft));
  }

  /** The same on command: told at once, in any manner, and the answers awaited. */
  async happenNow(
    letter: Letter | Envelope,
    kind: EventKind,
    { manner, ...more }: Partial<Happening> & { readonly manner: Manner },
  ): Promise<Message[]> {
    const happening = this.note(letter, kind, more);
    return Promise.all(this.draftsOf(letter, happening).map((draft) => this.messages.postNow(draft, manner)));
  }

  isSuppressed(address: string): boolean {
    return this.suppressed.has(address);
  }

  release(address: string): boolean {
    const known = this.suppressed.delete(address);
    this.settings.suppressed = [...this.suppressed];
    if (known) this.save();
    return known;
  }

  close(): void {
    this.clocks.close();
    this.messages.close();
    this.mailbox.close();
    this.keys.close();
    this.folder.close();
  }

  private send(letter: Letter): void {
    if (letter.scheduledAt !== null) {
      this.happen(letter, "scheduled");
      this.schedule(letter.mailId, letter.scheduledAt);
      return;
    }
    this.happen(letter, "sent");
    this.clocks.after(this.settings.deliverAfterMs, () => this.end(letter));
  }

  private end(letter: Letter): void {
    const ends = new Map<Outcome, string[]>();
    for (const written of [...letter.to, ...letter.cc, ...letter.bcc]) {
      const address = addressOf(written);
      const outcome = this.outcomeOf(address);
      ends.set(outcome, [...(ends.get(outcome) ?? []), address]);
    }
    for (const [outcome, to] of ends) {
      if (outcome === "complained") this.happen(letter, "delivered", { to });
      this.happen(letter, outcome, { to });
    }
  }

  private outcomeOf(address: string): Outcome {
    const [, labelled, , bare] = TEST_ADDRESS.exec(address) ?? [];
    const wanted = (labelled ?? bare) as Outcome | undefined;
    return wanted ?? (this.isSuppressed(address) ? "suppressed" : "delivered");
  }

  private note(letter: Letter | Envelope, kind: EventKind, more: Partial<Happening>): Happening {
    const at = this.clocks.now();
    const to = more.to ?? letter.to.map(addressOf);
    const bounce = more.bounce ?? HARD_BOUNCE;
    const note = kind === "bounced" ? `${bounce.type}: ${bounce.message}` : null;
    this.mailbox.addEvent(letter.mailId, { kind, at: at.toISOString(), to, note });
    if (kind === "complained" || (kind === "bounced" && bounce.type === "Permanent")) this.suppress(to);
    return { kind, at, to, ...(kind === "bounced" && { bounce }) };
  }

  private suppress(addresses: readonly string[]): void {
    for (const address of addresses) if (!TEST_ADDRESS.test(address)) this.suppressed.add(address);
    this.settings.suppressed = [...this.suppressed];
    this.save();
  }

  private draftsOf(letter: Letter | Envelope, happening: Happening) {
    const type = `email.${happening.kind}`;
    const webhooks = this.settings.webhooks.filter(
      ({ status, events }) => status === "enabled" && events.includes(type),
    );
    if (webhooks.length === 0) return [];
    const body = eventPayload(letter, happening);
    return webhooks.map(({ webhookId }) => ({ webhookId, mailId: letter.mailId, type, body }));
  }
}
