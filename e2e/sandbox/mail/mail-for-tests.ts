import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "@playwright/test";
import { Resend } from "resend";
import { RESEND_KEY } from "../sandbox.ts";
import { SandboxForTests } from "../sandbox-for-tests.ts";
import type { LetterEvent, Tag } from "./letter.ts";

/** A letter as the mailbox gives it to programs. */
export interface ShownMail {
  readonly mailId: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string | null;
  readonly text: string | null;
  readonly tags: readonly Tag[];
  readonly idempotencyKey: string | null;
  readonly batchId: string | null;
  readonly lastEvent: LetterEvent["kind"];
  readonly isContentKept: boolean;
}

export const LETTER = {
  from: "Ninefold <post@ninefold.test>",
  to: "ada@example.org",
  subject: "Xûr",
  html: "<p>Coins</p>",
  text: "Coins",
};

/** A webhook's receiver; it answers what it is told to, in turn, and then 200. */
export class Receiver {
  readonly received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  readonly answers: number[] = [];
  private readonly server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
    response.writeHead(this.answers.shift() ?? 200).end("noted");
  });

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((resolve) => receiver.server.listen(0, "localhost", resolve));
    return receiver;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** The kinds of events received, in order. */
  get types(): string[] {
    return this.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }
}

export const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/** What a control says of the messages it sent. */
export interface Told {
  readonly messages: readonly {
    readonly messageId: string;
    readonly attempts: readonly { readonly status: number | null }[];
  }[];
}

/** Whether the client's own check takes the nth request received. */
export function isGenuine(resend: Resend, { received }: Receiver, nth: number): boolean {
  const { headers, body = "" } = received[nth] ?? {};
  const of = (name: string) => String(headers?.[`svix-${name}`] ?? "");
  try {
    resend.webhooks.verify({
      payload: body,
      webhookSecret: SECRET,
      headers: { id: of("id"), timestamp: of("timestamp"), signature: of("signature") },
    });
    return true;
  } catch {
    // The client says no by throwing.
    return false;
  }
}

interface Fixtures {
  sandbox: SandboxForTests;
  resend: Resend;
  receiver: Receiver;
  /** Letters as programs see them, newest first. */
  mailbox: (query?: string) => Promise<ShownMail[]>;
  /** Changes how the simulated Resend behaves. */
  settings: (wish: Record<string, unknown>) => Promise<unknown>;
}

export const test = base.extend<Fixtures>({
  sandbox: async ({ browserName: _ }, use) => {
    const sandbox = await SandboxForTests.start();
    await use(sandbox);
    await sandbox.close();
  },
  resend: async ({ sandbox }, use) => use(new Resend(RESEND_KEY, { baseUrl: sandbox.running.origin })),
  receiver: async ({ browserName: _ }, use) => {
    const receiver = await Receiver.start();
    await use(receiver);
    await receiver.close();
  },
  mailbox: async ({ sandbox }, use) =>
    use((query = "") => sandbox.control<ShownMail[]>("GET", `mail${query}`)),
  settings: async ({ sandbox }, use) => use((wish) => sandbox.control("POST", "resend", wish)),
});

export { expect };
