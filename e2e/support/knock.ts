import { type IncomingHttpHeaders, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Knock {
  readonly method?: string;
  /** Any header at all, also those that `fetch` refuses to send: Host, Origin, Sec-Fetch-Site. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const PATIENCE_MS = 15_000;

/** One HTTP request exactly as written: no redirect is followed, no path made tidy, no header added but Host. */
export function knock(origin: string, path: string, wanted: Knock = {}): Promise<Answer> {
  const { method = "GET", headers = {}, body } = wanted;
  const { hostname, port } = new URL(origin);
  const length = body === undefined || "transfer-encoding" in headers ? {} : lengthOf(body);
  return new Promise((resolve, reject) => {
    const call = request(
      {
        hostname,
        port,
        path,
        method,
        headers: { ...length, ...headers },
        agent: false,
        timeout: PATIENCE_MS,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        answer.on("error", reject);
      },
    );
    call.on("timeout", () => call.destroy(new Error(`no answer to ${method} ${path}`)));
    call.on("error", reject);
    call.end(body);
  });
}

function lengthOf(body: Buffer | string): Record<string, string> {
  return { "content-length": String(Buffer.byteLength(body)) };
}

/** A form's fields as a browser packs them. */
export async function toMultipart(fields: Iterable<readonly [string, string]>): Promise<Required<Knock>> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const packed = new Response(form);
  return {
    method: "POST",
    headers: { "content-type": packed.headers.get("content-type") ?? "" },
    body: Buffer.from(await packed.arrayBuffer()),
  };
}

/** How the site's own pages call an action: by React's script, or as a plain form. */
export type Way = "with scripts" | "without scripts";

export const WAYS: readonly Way[] = ["with scripts", "without scripts"];

/** An action called as a page of the site calls it; `actionId` comes from the build. */
export async function toActionCall(
  way: Way,
  actionId: string,
  fields: Readonly<Record<string, string>>,
  takesAnswer = false,
): Promise<Required<Knock>> {
  // The first byte of an id marks which arguments its action declares; React's script sends no others.
  if (way === "with scripts" && actionId.startsWith("00")) {
    const headers = { "content-type": "text/plain;charset=UTF-8", "next-action": actionId };
    return { method: "POST", headers, body: "[]" };
  }
  if (way === "with scripts") {
    const typed = Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const);
    const call = await toMultipart([...typed, ["0", takesAnswer ? '[null,"$K1"]' : '["$K1"]']]);
    return { ...call, headers: { ...call.headers, "next-action": actionId } };
  }
  const hidden: readonly (readonly [string, string])[] = takesAnswer
    ? [
        ["$ACTION_REF_1", ""],
        ["$ACTION_1:0", JSON.stringify({ id: actionId, bound: "$@1" })],
        ["$ACTION_1:1", "[null]"],
        ["$ACTION_KEY", "k0"],
      ]
    : [[`$ACTION_ID_${actionId}`, ""]];
  return toMultipart([...hidden, ...Object.entries(fields)]);
}
