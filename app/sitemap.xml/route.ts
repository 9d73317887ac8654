import { connection } from "next/server";
import { loadXurArchive } from "#lib/flows/load-xur-archive.ts";
import { services } from "#lib/flows/services.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import { PUBLIC_PAGES } from "../_ui/public-pages.ts";

/** Every page worth finding: those that are always there, and Xûr's latest visits. */
export async function GET(): Promise<Response> {
  await connection();
  const site = services().env.AUTH_URL;
  const { visits } = await loadXurArchive(services(), null);
  const paths = [...PUBLIC_PAGES, ...visits.map(({ startsAt }) => `/xur/${visitDay(startsAt)}`)];
  // Our own addresses: no sign in them needs escaping.
  const urls = paths.map((path) => `  <url><loc>${site}${path === "/" ? "" : path}</loc></url>`);
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
  return new Response(body, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
