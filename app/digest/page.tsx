import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadOwnLetters } from "#lib/flows/open-letter.ts";
import { pictureOrigin } from "#lib/flows/picture-origin.ts";
import { services } from "#lib/flows/services.ts";
import { pageMetadata } from "../_ui/page-metadata.ts";
import { PageTitle } from "../_ui/page-title.tsx";
import { loadWares } from "../xur/load-wares.ts";
import { AboutTheLetter } from "./about-the-letter.tsx";
import { LetterSketch } from "./letter-sketch.tsx";
import { OwnLetters } from "./own-letters.tsx";
import { SubscribeForm } from "./subscribe-form.tsx";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/digest",
    title: "The Xûr letter",
    description:
      "What Xûr sells, by mail: one letter a visit, soon after he arrives. It needs no account, and one click ends it.",
  });
}

export default async function DigestPage() {
  const player = await currentPlayer();
  const now = new Date();
  const letters = player ? await loadOwnLetters(services(), player.playerId, now) : [];
  const { stock } = await loadWares();
  return (
    <>
      <PageTitle label="The letter" title="What Xûr sells, by mail">
        <p>
          One letter a visit, soon after he arrives on Friday.{" "}
          {player
            ? "It begins with what you lack and what beats what you have."
            : "With an account here it begins with what you lack; without one it lists everything."}
        </p>
      </PageTitle>
      <OwnLetters letters={letters} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,26rem)_minmax(0,28rem)]">
        <SubscribeForm hasLetters={letters.length > 0} />
        {stock ? <LetterSketch pictures={pictureOrigin(services())} wares={stock.wares} /> : null}
      </div>
      <AboutTheLetter />
    </>
  );
}
