import type { Route } from "next";
import Link from "next/link";
import type { LetterView } from "#lib/flows/open-letter.ts";
import { LetterState } from "../../digest/letter-state.tsx";
import { AccountNotice } from "./account-notice.tsx";
import { AccountSection } from "./account-section.tsx";

interface LetterListProps {
  readonly letters: readonly LetterView[];
  /** What came of the button pressed before. */
  readonly told: unknown;
}

/** The addresses whose letters are on this account, and what is sent to them. */
export function LetterList({ letters, told }: LetterListProps) {
  return (
    <AccountSection
      id="letters"
      intro="Mail addresses that get Xûr’s letter and are linked to this account: it tells them what you lack."
      title="Letters"
    >
      <AccountNotice about="letters" told={told} />
      {letters.length > 0 ? (
        <ul className="panel divide-y divide-line">
          {letters.map((letter) => (
            <li
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3"
              key={letter.letterId}
            >
              <div className="min-w-0">
                <p className="wrap-anywhere font-semibold">{letter.address}</p>
                <p className="text-quiet text-small">
                  <LetterState of={letter} />
                </p>
              </div>
              <Link
                aria-label={`Settings of the letters to ${letter.address}`}
                className="button-quiet"
                href={`/digest/settings?letter=${encodeURIComponent(letter.letterId)}` as Route}
                prefetch={false}
              >
                Settings
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="panel px-4 py-3">Ninefold has no mail address of yours.</p>
      )}
      <p className="text-quiet text-small">
        <Link className="link" href="/digest" prefetch={false}>
          {letters.length > 0 ? "Add another address" : "Get the letter"}
        </Link>
        {letters.length > 0 ? " · Each letter has a link to unsubscribe." : null}
      </p>
    </AccountSection>
  );
}
