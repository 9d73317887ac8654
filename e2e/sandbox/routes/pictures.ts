import { type Answer, html } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { pictureAt } from "../icons/pictures.ts";
import { errorPage } from "../pages/page.ts";

const MONTH_SECONDS = 2_592_000;

/** The caller already has these bytes: If-None-Match lists tags, each perhaps marked as weak, or "*". */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

async function picture(call: Call): Promise<Answer> {
  const drawn = await pictureAt(call.path.split("?")[0] ?? "");
  if (!drawn) return html(errorPage("Not found", "There is no such picture."), 404);
  const headers = {
    "content-type": drawn.contentType,
    "cache-control": `public, max-age=${MONTH_SECONDS}, immutable`,
    etag: drawn.etag,
  };
  return isHeld(call.headers["if-none-match"], drawn.etag)
    ? { status: 304, headers, body: "", code: null }
    : { status: 200, headers, body: drawn.bytes, code: null };
}

const under = (pattern: RegExp): Route => ({ ...route("Picture", "GET", "/img/:rest", picture), pattern });

export const PICTURE_ROUTES: readonly Route[] = [
  under(/^\/common\/destiny2_content\/(?:icons|screenshots|clan_banners)\/.+$/i),
  under(/^\/img\/.+$/i),
];
