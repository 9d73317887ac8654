import { expect, test } from "@playwright/test";
import { testVisit, testWare } from "./test-visit.ts";
import { lastChange, writeFeed, xml } from "./write-feed.ts";

const SITE = "https://ninefold.example";
const NASTY = `Fr<i>end & "Foe"'s \u0000\u000b\ud800]]>`;

test("each visit is one entry whose id is its page, whatever changes in it", () => {
  const once = writeFeed([testVisit([testWare()])], SITE);
  const changed = writeFeed([testVisit([testWare({ name: "Hawkmoon" })], 2)], SITE);
  for (const feed of [once, changed]) {
    expect(feed).toContain(`<id>${SITE}/xur/2026-11-20</id>`);
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain("<published>2026-11-20T17:01:00.000Z</published>");
  }
  expect(once).toContain("<updated>2026-11-20T17:05:00.000Z</updated>");
  expect(changed).toContain("<updated>2026-11-20T17:10:00.000Z</updated>");
});

test("the feed has all that Atom asks for, and leads to itself and to the page", () => {
  const feed = writeFeed([testVisit([testWare()])], SITE);
  const head = feed.slice(0, feed.indexOf("<entry>"));
  for (const tag of ["title", "id", "updated", "author"]) {
    expect(head.match(new RegExp(`<${tag}>`, "g")), tag).toHaveLength(1);
  }
  expect(head).toContain(`<link rel="self" type="application/atom+xml" href="${SITE}/xur/feed.atom"/>`);
  expect(head).toContain(`<link rel="alternate" type="text/html" href="${SITE}/xur"/>`);
  expect(feed).toContain('<content type="html">&lt;h3&gt;Exotic weapons&lt;/h3&gt;');
  expect(feed).toContain("23 Strange Coins");
});

test("a name with markup in it stays a name, in the title and inside the escaped content", () => {
  const feed = writeFeed([testVisit([testWare({ name: NASTY })])], SITE);
  expect(feed).not.toContain("<i>");
  expect(feed).not.toContain("&lt;i&gt;end &amp; &quot;Foe&quot;&#39;s &lt;b&gt;");
  expect(feed).toContain("&amp;lt;i&amp;gt;");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold these at all
  expect(feed).not.toMatch(/[\u0000\u000b]|\ud800/);
  expect(xml(NASTY)).toBe("Fr&lt;i&gt;end &amp; &quot;Foe&quot;&#39;s ]]&gt;");
});

test("a feed of nothing is a feed", () => {
  const feed = writeFeed([], SITE);
  expect(feed).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  expect(feed).not.toContain("<entry>");
  expect(lastChange([])).toBeNull();
});
