import type { Metadata, Route } from "next";
import Link from "next/link";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadWhy } from "#lib/flows/load-why.ts";
import { services } from "#lib/flows/services.ts";
import { PageTitle } from "../../_ui/page-title.tsx";
import { keyOf, keyQuery } from "../letter-key.ts";
import { LetterState } from "../letter-state.tsx";
import { UselessLetterLink } from "../useless-letter-link.tsx";
import { PastLetters } from "./past-letters.tsx";
import { WhatIsUsed } from "./what-is-used.tsx";
import { WhyFacts } from "./why-facts.tsx";

export const metadata: Metadata = { title: "Why did I get this letter?", robots: { index: false } };

export default async function WhyPage({ searchParams }: PageProps<"/digest/why">) {
  const player = await currentPlayer();
  const key = keyOf(await searchParams);
  const asker = { key, playerId: player?.playerId ?? null };
  const why = await loadWhy(services(), asker, new Date());
  if (!why) return <UselessLetterLink />;
  const { letter, past } = why;
  return (
    <div className="max-w-3xl">
      <PageTitle label="The letter" title="Why did I get this?">
        <p>
          <strong className="wrap-anywhere text-text">{letter.address}</strong>
          <br />
          <LetterState of={letter} />
        </p>
      </PageTitle>
      <WhyFacts letter={letter} />
      <WhatIsUsed linkedTo={letter.linkedTo} />
      <PastLetters past={past} />
      <p className="mt-8 flex flex-wrap gap-3">
        <Link className="button" href={`/digest/settings?${keyQuery(key)}` as Route} prefetch={false}>
          Change, pause or unsubscribe
        </Link>
        <Link className="button-quiet" href="/privacy" prefetch={false}>
          What Ninefold keeps
        </Link>
      </p>
    </div>
  );
}
