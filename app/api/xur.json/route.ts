import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { loadWares } from "../../xur/load-wares.ts";
import { publicAnswer } from "../../xur/public-answer.ts";
import { toPublicXur } from "./to-public-xur.ts";

/** What Xûr does and sells, for programs; documented on /xur/json. Nobody's own, so anybody may keep it for a minute. */
export async function GET(request: Request): Promise<Response> {
  const xur = await loadWares();
  const origins = { site: services().env.AUTH_URL, pictures: pictureOrigin(services()) };
  const answer = toPublicXur(xur, origins);
  return publicAnswer(request, {
    body: `${JSON.stringify(answer)}\n`,
    contentType: "application/json; charset=utf-8",
    sameAs: JSON.stringify({ ...answer, answeredAt: null }),
    changedAt: null,
    maxAgeSeconds: 60,
  });
}
