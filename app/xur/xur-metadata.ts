import type { Metadata } from "next";

interface Shared {
  /** The site's origin, no trailing slash. */
  readonly site: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** What search engines and chat programs are told of a page about his wares. */
export function xurMetadata({ site, path, title, description }: Shared): Metadata {
  const url = `${site}${path}`;
  const picture = { url: `${url}/preview.png`, width: 1200, height: 630, alt: description };
  return {
    title,
    description,
    alternates: {
      canonical: url,
      types: {
        "application/atom+xml": [{ url: `${site}/xur/feed.atom`, title: "Xûr’s wares" }],
        "application/json": [{ url: `${site}/api/xur.json`, title: "What Xûr does and sells" }],
      },
    },
    openGraph: {
      type: "website",
      siteName: "Ninefold",
      locale: "en",
      title,
      description,
      url,
      images: [picture],
    },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
  };
}
