import { loadXurArchive } from "#lib/flows/load-xur-archive.ts";
import { services } from "#lib/flows/services.ts";
import { publicAnswer } from "../public-answer.ts";
import { lastChange, writeFeed } from "../write-feed.ts";

/** Each visit's wares, for feed readers. */
export async function GET(request: Request): Promise<Response> {
  const { visits } = await loadXurArchive(services(), null);
  const body = writeFeed(visits, services().env.AUTH_URL);
  return publicAnswer(request, {
    body,
    contentType: "application/atom+xml; charset=utf-8",
    sameAs: body,
    changedAt: lastChange(visits),
    maxAgeSeconds: 300,
  });
}
