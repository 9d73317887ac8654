import type { KeptVisit } from "#lib/game/kept-visit.ts";
import { groupWares } from "#lib/game/shown-ware.ts";
import { visitDay } from "#lib/game/visit-day.ts";
import { GROUP_NAMES, kindWords, priceWords, wareName } from "#lib/game/ware-words.ts";
import type { XurStock, XurWare } from "#lib/game/xur-stock.ts";
import { bestWares, dayRange, nameList } from "./share-words.ts";

/** An Atom feed (RFC 4287) of visits, newest first. `site` is the site's origin without a trailing slash. */
export function writeFeed(visits: readonly KeptVisit[], site: string): string {
  const updated = lastChange(visits) ?? new Date(0);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Xûr’s wares</title>
<subtitle>What Xûr sells on each of his visits, as soon as it is sure.</subtitle>
<id>${xml(`${site}/xur/feed.atom`)}</id>
<updated>${updated.toISOString()}</updated>
<author><name>Ninefold</name><uri>${xml(site)}</uri></author>
<link rel="self" type="application/atom+xml" href="${xml(`${site}/xur/feed.atom`)}"/>
<link rel="alternate" type="text/html" href="${xml(`${site}/xur`)}"/>
${visits.map((visit) => entry(visit, site)).join("")}</feed>
`;
}

/** When anything in the feed last changed; null while there is nothing in it. */
export function lastChange(visits: readonly KeptVisit[]): Date | null {
  const times = visits.flatMap(({ stocks }) => stocks.map(({ seenAt }) => seenAt.getTime()));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function entry(visit: KeptVisit, site: string): string {
  const stock = visit.stocks.at(-1);
  if (!stock) return "";
  const address = xml(`${site}/xur/${visitDay(visit.startsAt)}`);
  return `<entry>
<title>${xml(`Xûr, ${dayRange(visit)}: ${nameList(bestWares(stock.wares), 3)}`)}</title>
<id>${address}</id>
<link rel="alternate" type="text/html" href="${address}"/>
<published>${visit.arrivedAt.toISOString()}</published>
<updated>${stock.seenAt.toISOString()}</updated>
<content type="html">${xml(waresHtml(stock))}</content>
</entry>
`;
}

/** The wares as plain HTML; escaped once as HTML here and once more as XML around it. */
function waresHtml(stock: XurStock): string {
  const groups = groupWares(stock.wares).map(
    ({ group, wares }) => `<h3>${xml(GROUP_NAMES[group])}</h3><ul>${wares.map(wareHtml).join("")}</ul>`,
  );
  const changed =
    stock.revision > 1 ? "<p>His wares changed since he came; this is what he sells now.</p>" : "";
  return changed + groups.join("");
}

function wareHtml(ware: XurWare): string {
  return `<li><b>${xml(wareName(ware))}</b>, ${xml(kindWords(ware))}: ${xml(priceWords(ware.costs))}</li>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for XML and HTML: markup escaped, and what XML 1.0 cannot hold at all left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? "");
}
