import type { Metadata } from "next";
import { currentPlayer } from "#lib/auth/require-player.ts";
import { loadLetter } from "#lib/flows/open-letter.ts";
import { services } from "#lib/flows/services.ts";
import { Notice } from "../../_ui/notice.tsx";
import { PageTitle } from "../../_ui/page-title.tsx";
import { keyOf } from "../letter-key.ts";
import { LetterState } from "../letter-state.tsx";
import { UselessLetterLink } from "../useless-letter-link.tsx";
import { AccountPart } from "./account-part.tsx";
import { EndPart } from "./end-part.tsx";
import { PausePart } from "./pause-part.tsx";
import { SettingsForm } from "./settings-form.tsx";
import { settingsWords } from "./settings-words.ts";
import { TestPart } from "./test-part.tsx";

export const metadata: Metadata = { title: "Letter settings", robots: { index: false } };

export default async function LetterSettingsPage({ searchParams }: PageProps<"/digest/settings">) {
  const player = await currentPlayer();
  const query = await searchParams;
  const key = keyOf(query);
  const now = new Date();
  const letter = await loadLetter(services(), { key, playerId: player?.playerId ?? null }, now);
  if (!letter) return <UselessLetterLink />;
  const words = settingsWords(query.told);
  return (
    <div className="max-w-3xl">
      <PageTitle label="The letter" title="Your settings">
        <p>
          <strong className="wrap-anywhere text-text">{letter.address}</strong>
          <br />
          <LetterState of={letter} />
        </p>
      </PageTitle>
      {words ? (
        <div className="mb-6">
          <Notice isLive title={words.title} tone={words.tone}>
            <p>{words.text}</p>
          </Notice>
        </div>
      ) : null}
      <SettingsForm letter={letter} of={key} />
      <AccountPart isSignedIn={player !== null} letter={letter} of={key} />
      <TestPart letter={letter} of={key} />
      <PausePart letter={letter} now={now} of={key} />
      <EndPart letter={letter} of={key} />
    </div>
  );
}
