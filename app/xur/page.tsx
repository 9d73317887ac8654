import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadLastVisit } from "#lib/flows/load-xur-archive.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { XurQuery } from "./input.ts";
import { LastWares } from "./last-wares.tsx";
import { LetterOffer } from "./letter-offer.tsx";
import { loadWares } from "./load-wares.ts";
import { readOwn } from "./read-own.ts";
import { stateSentence } from "./share-words.ts";
import { XurHead } from "./xur-head.tsx";
import { XurLinks } from "./xur-links.tsx";
import { xurMetadata } from "./xur-metadata.ts";
import { XurNotices } from "./xur-notices.tsx";
import { XurStall } from "./xur-stall.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const site = services().env.AUTH_URL;
  return xurMetadata({ site, path: "/xur", title: "Xûr", description: stateSentence(await loadWares()) });
}

export default async function XurPage({ searchParams }: PageProps<"/xur">) {
  const chosen = XurQuery.parse(await searchParams);
  const player = await currentPlayer();
  const xur = await loadWares();
  const now = new Date();
  const pictures = pictureOrigin(services());
  const isOver = xur.state === "gone";
  const stock = isOver ? null : xur.stock;
  const last = stock ? null : await loadLastVisit(services());
  const own = player && stock ? await readOwn(services(), player, stock.wares, now) : null;
  return (
    <>
      <XurHead now={now} xur={xur} />
      <XurNotices stock={stock} xur={xur} />
      {last ? <LastWares pictures={pictures} visit={last} /> : null}
      {stock ? <XurStall chosen={chosen} now={now} own={own} pictures={pictures} stock={stock} /> : null}
      <LetterOffer />
      <XurLinks from="/xur" />
    </>
  );
}
