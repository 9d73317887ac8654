import type { Metadata } from "next";
import { connection } from "next/server";
import { services } from "#lib/flows/services.ts";

interface PublicPage {
  /** With its leading slash; "/" for the front page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

const CARD = {
  width: 1200,
  height: 630,
  alt: "Ninefold: nine panes on a corner, the middle one lit. Your whole Destiny 2 account on one page.",
};

/** What search engines and chat programs are told of a page that is the same for everybody. */
export async function pageMetadata({ path, title, description }: PublicPage): Promise<Metadata> {
  // The address is a setting, and a build has none.
  await connection();
  const site = services().env.AUTH_URL;
  const url = path === "/" ? site : `${site}${path}`;
  const images = [{ url: `${site}/share-card.png`, ...CARD }];
  return {
    title: path === "/" ? { absolute: title } : title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", siteName: "Ninefold", locale: "en", title, description, url, images },
    twitter: { card: "summary_large_image", title, description, images },
  };
}
