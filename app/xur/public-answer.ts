import { createHash } from "node:crypto";

export interface PublicAnswer {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** What the answer is told apart by; parts that only say how fresh it is are left out of it. */
  readonly sameAs: string;
  readonly changedAt: Date | null;
  /** How long anybody may keep it. */
  readonly maxAgeSeconds: number;
}

/**
 * An answer that is the same for everybody: pages of all sites may read it, caches may keep it for a while, and who has it
 * already gets no second copy (RFC 9110, 13).
 */
export function publicAnswer(request: Request, answer: PublicAnswer): Response {
  const etag = `W/"${createHash("sha256").update(answer.sameAs).digest("base64url").slice(0, 22)}"`;
  const headers: Record<string, string> = {
    "Content-Type": answer.contentType,
    "Cache-Control": `public, max-age=${answer.maxAgeSeconds}`,
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  if (answer.changedAt) headers["Last-Modified"] = answer.changedAt.toUTCString();
  return isKnown(request.headers, etag, answer.changedAt)
    ? new Response(null, { status: 304, headers })
    : new Response(answer.body, { headers });
}

/** If-None-Match decides alone where it is sent; dates are whole seconds. */
function isKnown(headers: Headers, etag: string, changedAt: Date | null): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || opaqueTags(tags).includes(etag.slice(2));
  const sinceMs = Date.parse(headers.get("if-modified-since") ?? "");
  return changedAt !== null && Math.floor(changedAt.getTime() / 1_000) * 1_000 <= sinceMs;
}

function opaqueTags(tags: string): string[] {
  return tags.match(/"[^"]*"/g) ?? [];
}

/** There is no such thing, for anybody; kept shortly, since there may be one soon. */
export function publicNotFound(): Response {
  return new Response("There is no such visit.\n", {
    status: 404,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=60",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
