import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "#lib/flows/services.ts";
import { type TakenEvent, takeMailEvent } from "#lib/flows/take-mail-event.ts";
import type { SandboxControls } from "./sandbox-controls.ts";

export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(24, 5).toString("base64")}`;

/** A receiver of webhooks without the site around it: what the flow makes of each, newest last. */
export async function withWebhook(
  services: Services,
  sandbox: SandboxControls,
  work: (taken: readonly (TakenEvent | string)[]) => Promise<void>,
): Promise<void> {
  const taken: (TakenEvent | string)[] = [];
  const env = { ...services.env, RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const header = (name: string) => String(request.headers[name] ?? "");
    const headers = {
      id: header("svix-id"),
      timestamp: header("svix-timestamp"),
      signature: header("svix-signature"),
    };
    const posted = { body: Buffer.concat(chunks).toString("utf8"), headers };
    const end = await takeMailEvent({ ...services, env }, posted, new Date()).catch(String);
    taken.push(end);
    response.writeHead(end === "refused" ? 400 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await sandbox.setWebhook({ url: `http://localhost:${port}/`, secret: WEBHOOK_SECRET });
  try {
    await work(taken);
  } finally {
    await sandbox.setWebhook(null);
    server.close();
    server.closeAllConnections();
  }
}
