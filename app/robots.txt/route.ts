import { connection } from "next/server";
import { services } from "#lib/flows/services.ts";
import { PRIVATE_PATHS } from "../_ui/public-pages.ts";

/** What search engines need not ask for. */
export async function GET(): Promise<Response> {
  // The address is a setting, and a build has none.
  await connection();
  const lines = [
    "User-agent: *",
    // For programs, and public: the JSON that Xûr's page points to.
    "Allow: /api/xur.json",
    ...PRIVATE_PATHS.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${services().env.AUTH_URL}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
