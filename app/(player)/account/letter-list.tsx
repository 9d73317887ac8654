import Link from "next/link";
import type { AccountOverview, LetterState } from "#lib/flows/load-account-overview.ts";
import { AccountSection } from "./account-section.tsx";

const STATES: Readonly<Record<LetterState, string>> = {
  pending: "Waits for the button in the mail we sent",
  confirmed: "Gets a letter each visit",
  unsubscribed: "Unsubscribed: nothing is sent",
};

/** The addresses that were given for Xûr's letter while signed in, and what is sent to them. */
export function LetterList({ letters }: { readonly letters: AccountOverview["letters"] }) {
  return (
    <AccountSection
      id="letters"
      intro="Mail addresses you gave for Xûr’s weekly letter while signed in."
      title="Letters"
    >
      {letters.length > 0 ? (
        <ul className="panel divide-y divide-line">
          {letters.map(({ address, state }) => (
            <li className="flex flex-wrap justify-between gap-x-6 px-4 py-3" key={address}>
              <span className="wrap-anywhere font-semibold">{address}</span>
              <span className="text-quiet text-small leading-6">{STATES[state]}</span>
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
