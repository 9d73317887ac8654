import { services } from "#lib/flows/services.ts";
import { takeMailEvent } from "#lib/flows/take-mail-event.ts";

/** What Resend tells of letters. Its signature is the authority: no cookie is read, and nothing unsigned changes anything. */
export async function POST(request: Request): Promise<Response> {
  const header = (name: string) => request.headers.get(name) ?? "";
  const headers = {
    id: header("svix-id"),
    timestamp: header("svix-timestamp"),
    signature: header("svix-signature"),
  };
  const taken = await takeMailEvent(services(), { body: await request.text(), headers }, new Date());
  return taken === "refused"
    ? new Response("This message is not signed as it should be.\n", { status: 400 })
    : new Response("Noted.\n");
}
