import { type Answer, html } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import { type Route, route } from "../http/route-table.ts";
import { pictureAt } from "../icons/pictures.ts";
import { errorPage } from "../pages/page.ts";

const MONTH_SECONDS = 2_592_000;

/** Always PNG bytes, whatever the path ends in: nothing reads the ending, browsers read the type. */
async function picture(call: Call): Promise<Answer> {
  const body = await pictureAt(call.path.split("?")[0] ?? "");
  if (!body) return html(errorPage("Not found", "There is no such picture."), 404);
  return {
    status: 200,
    headers: { "content-type": "image/png", "cache-control": `public, max-age=${MONTH_SECONDS}, immutable` },
    body,
    code: null,
  };
}

export const PICTURE_ROUTES: readonly Route[] = [
  route("Picture", "GET", "/common/destiny2_content/icons/:fileName", picture),
  { ...route("Picture", "GET", "/img/:rest", picture), pattern: /^\/img\/.+$/i },
];
