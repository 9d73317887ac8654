import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clocks } from "./clocks.ts";
import type { Webhook } from "./mail-settings.ts";
import { type Manner, type SignedRequest, signRequest } from "./signature.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Each counts from the failure before. Source: Resend's page "Retries and Replays", read 2026-11-22. */
const RETRY_AFTER_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  10 * HOUR_MS,
];
// Svix waits so long (its page "Receiving webhooks").
const DEADLINE_MS = 15_000;
const AT_ONCE = 20;
const CROWD = 20_000;
const KEPT_MESSAGES = 2_000;
const SHOWN_RESPONSE = 1_000;

export interface Attempt {
  readonly attemptId: string;
  readonly sentAt: string;
  readonly manner: Manner | "copy";
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly response: string;
}

export interface Message {
  readonly messageId: string;
  readonly webhookId: string;
  readonly mailId: string;
  readonly type: string;
  readonly createdAt: string;
  readonly body: string;
  readonly attempts: Attempt[];
  status: "pending" | "attempting" | "success" | "failed";
  nextAttemptAt: string | null;
  /** The last request as it was sent, for whoever wants to send a copy of it. */
  lastRequest: SignedRequest | null;
}

type MessageDraft = Pick<Message, "webhookId" | "mailId" | "type" | "body">;

/** Delivers events to webhooks: a few at once, and again after a while when they are not taken. */
export class WebhookMessages {
  private readonly clocks: Clocks;
  private readonly webhookOf: (webhookId: string) => Webhook | undefined;
  private readonly kept = new Map<string, Message>();
  private readonly waiting: Message[] = [];
  private underWay = 0;
  private isClosed = false;

  constructor(clocks: Clocks, webhookOf: (webhookId: string) => Webhook | undefined) {
    this.clocks = clocks;
    this.webhookOf = webhookOf;
  }

  newest(): Message[] {
    return [...this.kept.values()].reverse();
  }

  find(messageId: string): Message | undefined {
    return this.kept.get(messageId);
  }

  /** A message that goes out as soon as its turn comes. */
  post(draft: MessageDraft): Message {
    const message = this.keep(draft);
    this.waiting.push(message);
    this.work();
    return message;
  }

  /** A message whose first attempt is made now, in the manner asked for; it is not tried again. */
  async postNow(draft: MessageDraft, manner: Manner): Promise<Message> {
    const message = this.keep(draft);
    await this.attempt(message, manner);
    return message;
  }

  /** Once more what was sent already: signed anew, or byte for byte. */
  async again(message: Message, manner: Manner | "copy"): Promise<Message> {
    await this.attempt(message, manner);
    return message;
  }

  /** Waits while very many are waiting to be delivered, so that a slow receiver slows the sender and fills no memory. */
  async untilCalm(): Promise<void> {
    while (this.waiting.length > CROWD && !this.isClosed) await sleep(50);
  }

  close(): void {
    this.isClosed = true;
    this.waiting.length = 0;
  }

  private keep(draft: MessageDraft): Message {
    const message: Message = {
      ...draft,
      messageId: `msg_${randomBytes(20).toString("base64url").replace(/[-_]/g, "0")}`,
      createdAt: this.clocks.now().toISOString(),
      attempts: [],
      status: "pending",
      nextAttemptAt: null,
      lastRequest: null,
    };
    this.kept.set(message.messageId, message);
    if (this.kept.size > KEPT_MESSAGES) {
      const [oldest] = this.kept.keys();
      if (oldest !== undefined) this.kept.delete(oldest);
    }
    return message;
  }

  private work(): void {
    while (this.underWay < AT_ONCE) {
      const message = this.waiting.shift();
      if (!message) return;
      this.underWay += 1;
      void this.deliver(message).finally(() => {
        this.underWay -= 1;
        this.work();
      });
    }
  }

  private async deliver(message: Message): Promise<void> {
    const taken = await this.attempt(message, "genuine");
    const waitMs = RETRY_AFTER_MS[message.attempts.length - 1];
    if (taken || this.isClosed) return;
    if (waitMs === undefined || this.webhookOf(message.webhookId)?.status !== "enabled") {
      message.status = "failed";
      return;
    }
    message.status = "attempting";
    message.nextAttemptAt = new Date(this.clocks.now().getTime() + waitMs).toISOString();
    this.clocks.after(waitMs, () => {
      message.nextAttemptAt = null;
      this.waiting.push(message);
      this.work();
    });
  }

  /** Whether it was taken, which every answer of 200 to 299 says. */
  private async attempt(message: Message, manner: Manner | "copy"): Promise<boolean> {
    const webhook = this.webhookOf(message.webhookId);
    if (!webhook) return false;
    const { messageId, body } = message;
    const request =
      manner === "copy" && message.lastRequest
        ? message.lastRequest
        : signRequest(
            { messageId, body, secret: webhook.secret },
            manner === "copy" ? "genuine" : manner,
            new Date(),
          );
    if (manner === "genuine" || manner === "copy") message.lastRequest = request;
    const { status, response } = await call(webhook.endpoint, request);
    const sentAt = this.clocks.now().toISOString();
    message.attempts.push({ attemptId: `atmpt_${randomUUID()}`, sentAt, manner, status, response });
    const taken = status !== null && status >= 200 && status < 300;
    if (taken) message.status = "success";
    else if (message.status === "pending") message.status = "failed";
    return taken;
  }
}

async function call(
  endpoint: string,
  request: SignedRequest,
): Promise<{ readonly status: number | null; readonly response: string }> {
  try {
    const answer = await fetch(endpoint, {
      method: "POST",
      ...request,
      redirect: "manual",
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return { status: answer.status, response: (await answer.text()).slice(0, SHOWN_RESPONSE) };
  } catch (error) {
    return { status: null, response: error instanceof Error ? error.message : String(error) };
  }
}
